import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { readLooksFile, writeLooksFile } from '../../core/light/looks/looks-file'
import { ok } from '../../core/result'
import { FakeBridge } from '../support/fake-bridge'
import { inSmallBrowser, renderApp, settled } from './render-app'

inSmallBrowser()

const key = (name: string, more: KeyboardEventInit = {}) =>
  act(async () => void fireEvent.keyDown(document.body, { key: name, ...more }))
const click = (element: HTMLElement) => act(async () => element.click())
const put = (element: Element, value: string) =>
  act(async () => void fireEvent.change(element, { target: { value } }))

/** The looks of the app, and one of one's own that `9` recalls. */
function withMoth(): FakeBridge {
  const bridge = new FakeBridge()
  const { looks } = bridge.snapshots.looks
  const [even] = looks
  if (!even) throw new Error('expected a look')
  const moth = {
    ...even,
    id: 'moth',
    factory: false,
    tags: ['wing'],
    key: 9,
    look: { ...even.look, name: 'Moth' },
  }
  const others = looks.map((stored) => (stored.key === 9 ? { ...stored, key: null } : stored))
  bridge.publish('looks', { looks: [...others, moth] })
  return bridge
}
const strip = () => within(screen.getByRole('region', { name: 'Looks' }))
const shown = () =>
  strip()
    .getAllByRole('listitem')
    .map((item) => item.textContent)

describe('kept looks', () => {
  it('are recalled by the number key they were given', async () => {
    const bridge = withMoth()
    await renderApp(bridge)
    await key('9')
    expect(bridge.snapshots.light.look.name).toBe('Moth')
  })

  it('are found by name, zone or tag; Escape shows all again', async () => {
    const { session } = await renderApp(withMoth())
    await key('/')
    const search = screen.getByRole('searchbox', { name: 'Find looks' })
    expect(document.activeElement).toBe(search)
    await put(search, 'wing')
    expect(shown()).toEqual([expect.stringContaining('Moth')])
    await put(search, 'nothing of the kind')
    expect(strip().getByText(/No look is called so/)).toBeTruthy()
    await act(async () => void fireEvent.keyDown(search, { key: 'Escape' }))
    expect(session.ui.getState().search).toBe('')
    expect(shown()).toHaveLength(18)
  })

  it('are renamed and tagged where they stand', async () => {
    const { bridge } = await renderApp(withMoth())
    await click(screen.getByRole('button', { name: 'More for look Moth' }))
    await put(screen.getByRole('textbox', { name: 'Name of this look' }), 'Emperor moth')
    await put(screen.getByRole('textbox', { name: 'Tags to find it by' }), '#Wing, red')
    await click(screen.getByRole('button', { name: 'Keep' }))
    expect(bridge.asked.at(-1)).toMatchObject({
      channel: 'looks/put',
      args: { id: 'moth', tagged: { look: { name: 'Emperor moth' }, tags: ['wing', 'red'] }, at: null },
    })
  })

  it('get a number key', async () => {
    const { bridge } = await renderApp(withMoth())
    await click(screen.getByRole('button', { name: 'More for look Even' }))
    await put(screen.getByRole('combobox', { name: 'Number key' }), '5')
    expect(bridge.asked.at(-1)).toEqual({ channel: 'looks/key', args: { key: 5, id: 'factory-0' } })
    expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull()
  })

  it('come back to their place after they were removed', async () => {
    const { bridge } = await renderApp(withMoth())
    await click(screen.getByRole('button', { name: 'More for look Moth' }))
    await click(screen.getByRole('button', { name: 'Remove' }))
    await settled()
    expect(bridge.asked.at(-1)).toEqual({ channel: 'looks/remove', args: { id: 'moth' } })
    await click(screen.getByRole('button', { name: 'Bring it back' }))
    expect(bridge.asked.at(-1)).toMatchObject({ channel: 'looks/put', args: { id: 'moth', at: 0 } })
  })
})

describe('the raking sweep among the looks', () => {
  it('makes its steps for this rig, once, and shows them; the light stays', async () => {
    const { bridge, session } = await renderApp()
    bridge.answers['sequences/save'] = ({ sequence }) => {
      bridge.publish('sequences', { sequences: [sequence] })
      return ok(null)
    }
    const before = bridge.snapshots.light
    for (let times = 0; times < 2; times++) {
      await click(strip().getByRole('button', { name: /Raking sweep/ }))
      const steps = within(screen.getByRole('region', { name: 'Sequence' }))
      expect(steps.getByRole('button', { name: /Step 12: rake 330/ })).toBeTruthy()
      await click(screen.getByRole('button', { name: 'Looks' }))
    }
    expect(bridge.asked.filter(({ channel }) => channel === 'sequences/save')).toHaveLength(1)
    expect(session.ui.getState().sequence.shown).toBe(false)
    expect(bridge.snapshots.light).toBe(before)
  })
})

describe('looks as files', () => {
  it('are exported as they are', async () => {
    const parts: BlobPart[] = []
    vi.stubGlobal(
      'Blob',
      class extends Blob {
        constructor(given: BlobPart[], options?: BlobPropertyBag) {
          super(given, options)
          parts.push(...given)
        }
      },
    )
    const names: string[] = []
    URL.createObjectURL = () => 'blob:looks'
    URL.revokeObjectURL = () => {}
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    await renderApp(withMoth())
    await click(strip().getByRole('button', { name: 'Export' }))
    expect(names).toEqual(['My looks.lumacro-looks.json'])
    expect(readLooksFile(String(parts[0]))).toMatchObject([{ look: { name: 'Moth' }, tags: ['wing'] }])
  })

  it('are imported, or it is said that the file holds none', async () => {
    const { bridge, session } = await renderApp(withMoth())
    bridge.answers['looks/add'] = ({ looks }) => ok({ added: looks.length })
    const field = screen.getByLabelText('File of looks')
    const choose = async (text: string) => {
      const file = new File([text], 'moths.json')
      await act(async () => void fireEvent.change(field, { target: { files: [file] } }))
      await settled()
      await settled()
    }
    await choose('{}')
    expect(session.ui.getState().toast?.text).toMatch(/^moths\.json holds no looks/)
    const [stored] = bridge.snapshots.looks.looks
    if (!stored) throw new Error('expected a look')
    await choose(writeLooksFile([{ look: stored.look, tags: ['even'] }]))
    expect(bridge.asked.at(-1)).toMatchObject({ channel: 'looks/add', args: { looks: [{ tags: ['even'] }] } })
    expect(session.ui.getState().toast?.text).toBe('One look added.')
  })
})

describe('A and B', () => {
  it('C keeps this light, then swaps the two; Shift C forgets', async () => {
    const { bridge, session } = await renderApp()
    await key('c')
    expect(session.ui.getState().toast?.text).toContain('kept as A')
    await key('1')
    expect(bridge.snapshots.light.look.name).toBe('Even')
    await key('c')
    expect(bridge.snapshots.light.look.name).toBe('Key left')
    await key('c')
    expect(bridge.snapshots.light.look.name).toBe('Even')
    await key('C', { shiftKey: true })
    expect(session.ui.getState().other).toBeNull()
  })

  it('show in what they differ, and follow the hand', async () => {
    const { session } = await renderApp()
    const rows = () =>
      within(screen.getByRole('region', { name: 'A and B' }))
        .queryAllByRole('row')
        .map((row) => row.textContent)
    await key('2')
    await key('c')
    expect(rows()).toEqual([])
    await act(async () => void (await session.actions.edit({ kind: 'power', power: -1 })))
    expect(rows()[0]).toBe('DiffersA · Key leftB · Key left')
    expect(rows().find((row) => row?.startsWith('Master'))).toBe('Master0 EV−1 EV')
    await key('1')
    expect(rows().some((row) => row?.startsWith('Fill'))).toBe(true)
    await click(screen.getByRole('button', { name: 'Forget A' }))
    expect(screen.queryByRole('region', { name: 'A and B' })).toBeNull()
  })
})
