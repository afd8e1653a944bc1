import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SyncSettings } from '../../../core/light/looks/look'
import type { Setting } from '../../../core/optics/profile'
import { FakeBridge } from '../../support/fake-bridge'
import { inSmallBrowser, renderApp, settled } from '../render-app'

inSmallBrowser()

/** A rig with its modelling light dark, so that a flash changes the whole ring. */
function bridgeWith(sync: SyncSettings, setting: Partial<Setting> = {}): FakeBridge {
  const bridge = new FakeBridge()
  const { light, profiles } = bridge.snapshots
  const dark = '0'.repeat(light.lookFrame.length)
  bridge.publish('light', { ...light, sync, shownFrame: dark, modelling: { on: false, power: -3 } })
  bridge.publish('profiles', { ...profiles, setting: { ...profiles.setting, ...setting } })
  return bridge
}
const flash = (onUs: number, delayUs = 0): SyncSettings => ({ mode: 'flash', delayUs, onUs })
const verdict = () => within(screen.getByRole('region', { name: 'Verdict' })).getByRole('status').textContent
const click = async (name: string | RegExp) => {
  await act(async () => screen.getByRole('button', { name }).click())
  await settled()
}

describe('the Sync room', () => {
  it.each([
    [{ mode: 'steady' } as const, {}, /Steady light: every row gets the same/],
    [flash(8000), {}, /Every row gets the same light at 1\/60 s. It comes 1.1 ms after the contact/],
    [flash(20_000), {}, /Rows differ by .* EV at 1\/60 s: the flash is lit while the second curtain runs/],
    [flash(2000), { exposureS: 1 / 250 }, /% of the photo gets no flash at 1\/250 s: the light comes 1.1 ms/],
    [flash(2000), { exposureS: 1 / 500 }, /never opens all rows together/],
    [flash(2000, 50_000), {}, /The flash misses the photo/],
    [flash(8000), { shutter: 'electronic' as const }, /hot shoe stays silent/],
  ])('says how %j agrees with %j', async (sync, setting, sentence) => {
    await renderApp(bridgeWith(sync, setting), 'sync')
    expect(verdict()).toMatch(sentence)
    expect(screen.getByRole('img', { name: verdict() ?? '' })).toBeTruthy()
  })

  it('shortens the flash at a click, and then all is well', async () => {
    const { bridge } = await renderApp(bridgeWith(flash(20_000)), 'sync')
    await click(/Light on for 11 ms/)
    expect(bridge.asked.at(-1)).toEqual({
      channel: 'light/sync',
      args: { sync: { mode: 'flash', delayUs: 0, onUs: 11_000 } },
    })
    expect(verdict()).toMatch(/Every row gets the same light/)
  })

  it('names the speed the camera needs, and says that the dial is the camera’s', async () => {
    const { bridge } = await renderApp(bridgeWith(flash(2000), { exposureS: 1 / 250 }), 'sync')
    expect(screen.getByText('The shutter is the camera’s: turn its dial too.')).toBeTruthy()
    await click('1/125 s on the camera')
    expect(bridge.snapshots.profiles.setting).toMatchObject({ exposureS: 1 / 125, watch: true })
    expect(verdict()).toMatch(/Every row gets the same light at 1\/125 s/)
  })

  it('goes to steady or to the mechanical shutter where the shoe is silent', async () => {
    const { bridge } = await renderApp(bridgeWith(flash(8000), { shutter: 'electronic' }), 'sync')
    await click('Mechanical shutter on the camera')
    expect(bridge.snapshots.profiles.setting.shutter).toBe('mechanical')
    expect(verdict()).toMatch(/Every row gets the same/)
  })

  it('says how much this light ripples, and which speeds are safe', async () => {
    await renderApp(bridgeWith({ mode: 'steady' }, { exposureS: 1 / 250 }), 'sync')
    expect(screen.getByText(/At 1\/250 s a single LED at drive \d+ may differ by/)).toBeTruthy()
    const strip = screen.getByRole('region', { name: 'Shutter speeds' })
    expect(within(strip).getByRole('button', { name: /^1\/250 s/ }).textContent).toMatch(/ripple 0\.\d EV/)
    expect(within(strip).getByRole('button', { name: /^1\/8 s/ }).textContent).toMatch(/no ripple/)
  })

  it('counts the bands of an electronic shutter', async () => {
    await renderApp(bridgeWith({ mode: 'steady' }, { exposureS: 1 / 250, shutter: 'electronic' }), 'sync')
    expect(screen.getByRole('img', { name: /About 44 bands/ })).toBeTruthy()
  })

  it('zooms into the timeline by its buttons', async () => {
    await renderApp(bridgeWith(flash(8000)), 'sync')
    const ticks = () => screen.getByRole('img', { name: verdict() ?? '' }).textContent
    const before = ticks()
    for (let turn = 0; turn < 5; turn++) await click('Nearer')
    await click('Later')
    expect(ticks()).not.toBe(before)
    await click('All of the exposure')
    expect(ticks()).toBe(before)
  })

  it('edits how a body closes its contact', async () => {
    const { bridge } = await renderApp(bridgeWith(flash(8000)), 'sync')
    const camera = screen.getByRole('region', { name: 'Camera' })
    await act(async () => within(camera).getByRole('button', { name: 'Edit' }).click())
    const contact = within(camera).getByRole('combobox', { name: 'Hot shoe, mechanical shutter' })
    await act(async () => void fireEvent.change(contact, { target: { value: 'silent' } }))
    await settled()
    expect(bridge.snapshots.profiles.camera.contact.mechanical).toEqual({ kind: 'silent' })
    expect(verdict()).toMatch(/stays silent/)
  })
})

describe('the warning in the header', () => {
  const slot = () => screen.queryByRole('button', { name: /^1\/250 s: / })

  it('is silent until a shutter was chosen', async () => {
    await renderApp(bridgeWith(flash(2000), { exposureS: 1 / 250 }), 'light')
    expect(slot()).toBeNull()
  })

  it('says what disagrees and leads to the Sync room, which says it at length', async () => {
    const { session } = await renderApp(bridgeWith(flash(2000), { exposureS: 1 / 250, watch: true }), 'light')
    expect(slot()?.textContent).toMatch(/^1\/250 s: \d+ % of the photo stays dark$/)
    await act(async () => slot()?.click())
    await settled()
    expect(session.ui.getState().room).toBe('sync')
    expect(slot()).toBeNull()
  })
})
