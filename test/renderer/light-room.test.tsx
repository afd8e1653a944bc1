import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../core/result'
import { FakeBridge } from '../support/fake-bridge'
import { inSmallBrowser, renderApp, settled } from './render-app'

inSmallBrowser()

const key = (name: string, more: KeyboardEventInit = {}) =>
  act(async () => void fireEvent.keyDown(document.body, { key: name, ...more }))
const click = (element: HTMLElement) => act(async () => element.click())
const edits = (bridge: FakeBridge) =>
  bridge.asked
    .filter(({ channel }) => channel === 'light/edit')
    .map(({ args }) => (args as { edit: unknown }).edit)

describe('the Light room', () => {
  it('tells a screen reader every pixel: its zone, colour, power and drive', async () => {
    await renderApp()
    const ring = screen.getByRole('listbox', { name: 'Pixels of the rig, 24' })
    const pixels = within(ring).getAllByRole('option')
    expect(pixels).toHaveLength(24)
    expect(pixels[14]?.textContent).toBe('Pixel 14, Key, 4500 K, 0 EV, drive 0 0 0 255')
    expect(pixels[0]?.textContent).toBe('Pixel 0, Fill, 4500 K, −2 EV, drive 0 0 0 64')
  })

  it('walks and selects pixels by keyboard alone', async () => {
    const { session } = await renderApp()
    const ring = screen.getByRole('listbox')
    ring.focus()
    const press = (name: string, shiftKey = false) =>
      act(async () => void fireEvent.keyDown(ring, { key: name, shiftKey }))
    await press('ArrowDown')
    await press('Enter')
    await press('ArrowDown', true)
    await press('ArrowUp')
    expect(session.ui.getState().pixels).toEqual([1, 2])
    expect(ring.getAttribute('aria-activedescendant')).toBe('pixel-1')
    await press('ArrowUp')
    await press('ArrowUp')
    expect(session.ui.getState().cursor).toBe(23)
  })

  it('selects by click, adds an arc with Shift, removes with Alt, and all or none by key', async () => {
    const { session } = await renderApp()
    const ring = screen.getByRole('listbox')
    // The ring is fitted into 800 × 600 around 400, 300; pixel 0 is on top, pixel 6 on the right.
    const down = (clientX: number, clientY: number, more: MouseEventInit = {}) =>
      act(async () => {
        fireEvent.pointerDown(ring, { button: 0, pointerId: 1, clientX, clientY, ...more })
        fireEvent.lostPointerCapture(ring, { pointerId: 1 })
      })
    const reach = 600 / 2 - 72 - 22
    await down(400, 300 - reach)
    expect(session.ui.getState().pixels).toEqual([0])
    await down(400 + reach, 300, { shiftKey: true })
    expect(session.ui.getState().pixels).toEqual([0, 1, 2, 3, 4, 5, 6])
    await down(400, 300 - reach, { altKey: true })
    expect(session.ui.getState().pixels).toEqual([1, 2, 3, 4, 5, 6])
    await down(400, 300)
    expect(session.ui.getState().pixels).toEqual([])
    await key('a', { ctrlKey: true })
    expect(session.ui.getState().pixels).toHaveLength(24)
    await key('Escape')
    expect(session.ui.getState().pixels).toEqual([])
  })

  it('makes a zone of the selection and has it in hand', async () => {
    const { session, bridge } = await renderApp()
    await act(async () => session.ui.setState({ pixels: [2, 3] }))
    await click(screen.getByRole('button', { name: 'Zone from 2 pixels' }))
    expect(edits(bridge)).toMatchObject([{ kind: 'add-zone', zone: { name: 'Rim', pixels: [2, 3] } }])
    expect(screen.getByRole('slider', { name: 'Rim power' })).toBeTruthy()
  })

  it('mutes, assigns, renames and removes zones', async () => {
    const { session, bridge } = await renderApp()
    await click(screen.getByRole('button', { name: 'Mute Key' }))
    await act(async () => session.ui.setState({ pixels: [0, 1] }))
    await click(screen.getByRole('button', { name: 'Assign 2' }))
    await act(async () => void fireEvent.doubleClick(screen.getByRole('button', { name: /^Key ?\d/ })))
    const field = screen.getByRole('textbox', { name: 'New name of Key' })
    await act(async () => void fireEvent.change(field, { target: { value: ' Sun ' } }))
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
    await click(screen.getByRole('button', { name: 'Remove Sun' }))
    expect(edits(bridge)).toMatchObject([
      { kind: 'zone-on', on: false },
      { kind: 'zone-pixels', pixels: [0, 1] },
      { kind: 'zone-name', name: 'Sun' },
      { kind: 'remove-zone' },
    ])
  })

  it('shows another way of colour without changing the light', async () => {
    const { bridge } = await renderApp()
    await click(screen.getByRole('radio', { name: 'RGBW' }))
    expect(screen.getByRole('slider', { name: 'White' }).getAttribute('aria-valuenow')).toBe('255')
    expect(edits(bridge)).toEqual([])
    await act(
      async () => void fireEvent.keyDown(screen.getByRole('slider', { name: 'Red' }), { key: 'PageUp' }),
    )
    expect(edits(bridge)).toMatchObject([{ kind: 'zone-color', color: { rgbw: [16, 0, 0, 255] } }])
  })

  it('recalls looks by number, turns the light, goes dark and back, and undoes', async () => {
    const { bridge, session } = await renderApp()
    await key('3')
    await key('ArrowRight')
    await key('b')
    expect(bridge.snapshots.light.blackout).toBe(true)
    await key('B')
    expect(bridge.snapshots.light.blackout).toBe(false)
    await key('z', { ctrlKey: true })
    expect(edits(bridge)).toMatchObject([
      { kind: 'look', look: { name: 'Key right' } },
      { kind: 'rotate-all', steps: 1 },
    ])
    expect(session.ui.getState().toast?.text).toBe('Undone: All rotated by 1 pixel.')
  })

  it('toggles the modelling light with Space in flash, and says why not in steady', async () => {
    const { bridge, session } = await renderApp()
    await key(' ')
    expect(session.ui.getState().toast?.text).toContain('In steady')
    await click(screen.getByRole('radio', { name: 'Flash' }))
    await key(' ')
    expect(bridge.snapshots.light.modelling.on).toBe(false)
  })

  it('refuses a pulse shorter than the rig can make, with the shortest it can', async () => {
    const { bridge } = await renderApp()
    await click(screen.getByRole('radio', { name: 'Flash' }))
    const asked = bridge.asked.length
    await click(screen.getByRole('button', { name: /^Light on for/ }))
    const field = screen.getByRole('textbox', { name: 'Light on for' })
    await act(async () => void fireEvent.change(field, { target: { value: '0.6 ms' } }))
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
    expect(screen.getByRole('alert').textContent).toContain('1.1 ms to 10 s')
    expect(bridge.asked).toHaveLength(asked)
  })

  it('saves a look under its name', async () => {
    const { bridge } = await renderApp()
    bridge.answers['looks/save'] = () => ok(null)
    await click(screen.getByRole('button', { name: 'Save look' }))
    const field = screen.getByRole('textbox', { name: 'Name of the look' })
    await act(async () => void fireEvent.change(field, { target: { value: 'Moth wing' } }))
    await click(screen.getByRole('button', { name: 'Save' }))
    await settled()
    expect(bridge.asked.at(-1)).toMatchObject({
      channel: 'looks/save',
      args: { look: { name: 'Moth wing' } },
    })
  })

  it('says calmly that the app is away, and that a failure happened, in its sentence', async () => {
    const { bridge, connection } = await renderApp()
    await act(async () => connection.become('away'))
    expect(screen.getByText(/The app is not answering/)).toBeTruthy()
    await act(async () => connection.become('open'))
    expect(screen.queryByText(/The app is not answering/)).toBeNull()
    bridge.answers['light/edit'] = () => fail({ kind: 'no-rig' })
    await key('2')
    expect(screen.getByText(/No rig is connected/)).toBeTruthy()
  })

  it('shows the newest notice in the header and dismisses it', async () => {
    const bridge = new FakeBridge({
      notices: [
        { id: 1, level: 'info', said: ['lightRestored'] },
        { id: 2, level: 'warning', said: ['shotsLost', 3] },
      ],
    })
    await renderApp(bridge)
    await click(screen.getByRole('button', { name: /3 shots were lost/ }))
    await click(
      within(screen.getByRole('list', { name: 'All notices' })).getAllByRole('button')[0] ??
        expect.fail('expected a button'),
    )
    expect(bridge.asked.at(-1)).toEqual({ channel: 'app/dismiss', args: { id: 2 } })
  })

  it('lists all keys behind ?', async () => {
    await renderApp()
    await key('?', { shiftKey: true })
    expect(within(screen.getByRole('dialog')).getByText('Blackout, and back')).toBeTruthy()
  })
})
