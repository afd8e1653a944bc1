import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failureText } from '../../../core/api/failure'
import { languages, preferredLanguage } from '../../../renderer/strings/languages'
import { pluralsOf } from '../../../renderer/strings/plural'
import { failureSentence, rememberedLanguage, speak, timeText, words } from '../../../renderer/strings/words'
import { inSmallBrowser, renderApp, settled } from '../render-app'

inSmallBrowser()
afterEach(() => act(() => speak('en')))

describe('the language of the page', () => {
  it('is the browser’s where there are words in it, by its main part, else English', () => {
    expect(preferredLanguage(['de-AT', 'en'])).toBe('de')
    expect(preferredLanguage(['tlh', 'DE'])).toBe('de')
    expect(preferredLanguage(['ja-JP', 'en'])).toBe('ja')
    for (const tag of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-CN', 'zh-TW']) {
      expect(preferredLanguage([tag, 'en'])).toBe('zh')
    }
    expect(preferredLanguage(['fr-CA', 'de'])).toBe('fr')
    expect(preferredLanguage(['tlh'])).toBe('en')
    expect(preferredLanguage([])).toBe('en')
  })

  it('changes at once everywhere, keeps the hand where it was, and is remembered', async () => {
    await renderApp(undefined, 'rig')
    await settled()
    expect(screen.getByRole('button', { name: 'Blackout' })).toBeTruthy()
    // Making some thirty modules ready takes a busy machine longer than a wait for the page.
    await languages.de.load()
    await act(async () => {
      fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'de' } })
    })
    const picker = await screen.findByRole('combobox', { name: 'Sprache' })
    expect(screen.getByRole('button', { name: 'Dunkel' })).toBeTruthy()
    expect(screen.getByRole('navigation', { name: 'Räume' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('de')
    await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))))
    expect(document.activeElement).toBe(picker)
    expect(rememberedLanguage()).toBe('de')
  })

  it('is the one asked for last, however long another takes', async () => {
    await Promise.all([speak('de'), speak('en')])
    expect(words.frame.blackout).toBe('Blackout')
  })

  it('tells failures too, while the command line keeps its English', async () => {
    await speak('de')
    expect(failureSentence({ kind: 'file', path: '/a.jpg', reason: 'missing' })).toBe(
      '/a.jpg ist nicht mehr da.',
    )
    expect(failureText({ kind: 'file', path: '/a.jpg', reason: 'missing' })).toBe(
      '/a.jpg is not there any more.',
    )
  })

  it.each([
    ['ja', 'ja', '消灯', '12カット'],
    ['zh', 'zh-Hans', '熄灯', '拍 12 次'],
  ] as const)('speaks %s', async (language, tag, blackout, shots) => {
    await renderApp(undefined, 'rig')
    await act(() => speak(language))
    await settled()
    expect(screen.getByRole('button', { name: blackout })).toBeTruthy()
    expect(words.frame.shots(12)).toBe(shots)
    expect(document.documentElement.lang).toBe(tag)
  })

  it('writes the time of day as the language does, or as the browser has it in that language', async () => {
    const afternoon = new Date(2026, 10, 28, 14, 3, 27).getTime()
    await speak('de')
    expect(timeText(afternoon)).toBe('14:03:27')
    await speak('en')
    expect(timeText(afternoon)).toMatch(/^2:03:27\sPM$/)
    const browser = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de', 'en-GB'])
    expect(timeText(afternoon)).toBe('14:03:27')
    browser.mockRestore()
  })

  it('counts as its speakers do', () => {
    expect(words.frame.shots(1)).toBe('1 shot')
    expect(words.frame.shots(0)).toBe('0 shots')
    const fr = pluralsOf('fr')
    expect(fr(0, { one: 'photo', other: 'photos' })).toBe('photo')
    expect(pluralsOf('ja')(1, { other: '枚' })).toBe('枚')
  })
})
