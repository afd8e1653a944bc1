import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ModifierPanel } from '../../renderer/light/modifiers/ModifierPanel'
import { FakeBridge } from '../support/fake-bridge'
import { inSmallBrowser, renderApp, renderPart } from './render-app'

inSmallBrowser()

const panel = () => within(screen.getByRole('region', { name: 'In front of the LEDs' }))
const choose = (name: string, value: string) =>
  act(async () => void fireEvent.change(panel().getByRole('combobox', { name }), { target: { value } }))
async function type(label: string, text: string) {
  await act(async () =>
    panel()
      .getByRole('button', { name: new RegExp(`^${label}: `) })
      .click(),
  )
  const field = panel().getByRole('textbox', { name: label })
  await act(async () => void fireEvent.change(field, { target: { value: text } }))
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
}
const modifiers = ({ snapshots }: FakeBridge) => snapshots.light.look.modifiers

describe('what stands in front of the LEDs', () => {
  it('is not said at first, and can be said to be nothing', async () => {
    const { bridge } = await renderPart(<ModifierPanel />)
    expect(panel().getByText('not said')).toBeTruthy()
    await act(async () => panel().getByRole('button', { name: 'Nothing is there' }).click())
    expect(modifiers(bridge)).toEqual([])
    expect(panel().getByText('nothing')).toBeTruthy()
  })

  it('is put there from presets, typed to what was measured, taken out, each a step of undo by name', async () => {
    const { bridge } = await renderPart(<ModifierPanel />)
    await choose('Put something in front', 'full-diffuser')
    await choose('Put something in front', 'polariser')
    // Each is added to what is there by then, not to what this page had seen.
    expect(bridge.asked.map(({ args }) => args)).toMatchObject([
      { edit: { kind: 'add-modifier', modifier: { kind: 'diffuser' } } },
      { edit: { kind: 'add-modifier', modifier: { kind: 'polariser' } } },
    ])
    await type('Stops lost in diffuser', '-1.2')
    await type('Mired shift of diffuser', '30')
    await type('Duv shift of diffuser', '0.002')
    expect(modifiers(bridge)).toEqual([
      { kind: 'diffuser', stops: -1.2, mired: 30, duv: 0.002 },
      { kind: 'polariser', stops: -1.333 },
    ])
    expect(panel().getByText('−2.5 EV')).toBeTruthy()
    expect(panel().getByText('4500 K comes out as about 3965 K Duv +0.002.')).toBeTruthy()
    await act(async () => panel().getByRole('button', { name: 'Take out polariser' }).click())
    expect(modifiers(bridge)).toHaveLength(1)
    expect(bridge.snapshots.light.undo).toMatchObject({
      kind: 'modifiers',
      modifiers: [{ kind: 'diffuser', stops: -1.2 }],
    })
  })

  it('a value that cannot be is answered where it stands, and changes nothing', async () => {
    const { bridge } = await renderPart(<ModifierPanel />)
    await choose('Put something in front', 'cone')
    const before = modifiers(bridge)
    await type('Stops lost in cone', '+2')
    expect(panel().getByRole('alert').textContent).toContain('−10 to 0')
    expect(modifiers(bridge)).toEqual(before)
  })

  it('a look made through something else says what the hand must do; one that says nothing keeps it', async () => {
    const bridge = new FakeBridge()
    const [even, keyLeft] = bridge.snapshots.looks.looks
    if (!even || !keyLeft) throw new Error('expected two looks')
    const through = { ...even.look, modifiers: [{ kind: 'cone', stops: -1 }] }
    bridge.publish('looks', { looks: [{ ...even, look: through }, keyLeft] })
    const { session } = await renderApp(bridge)
    await act(async () => void fireEvent.keyDown(document.body, { key: '1' }))
    expect(session.ui.getState().toast?.text).toBe(
      'Even was made through cone −1 EV: put that in front of the LEDs.',
    )
    await act(async () => void fireEvent.keyDown(document.body, { key: '2' }))
    expect(bridge.snapshots.light.look.name).toBe('Key left')
    expect(modifiers(bridge)).toEqual([{ kind: 'cone', stops: -1 }])
  })

  it('the time of the fade is remembered, and goes with every look that is recalled', async () => {
    const { bridge } = await renderApp()
    const fade = screen.getByRole('combobox', { name: 'Fade from look to look' })
    await act(async () => void fireEvent.change(fade, { target: { value: '1000' } }))
    await act(async () => void fireEvent.keyDown(document.body, { key: '1' }))
    expect(bridge.asked.at(-1)).toMatchObject({ channel: 'light/edit', args: { fadeMs: 1000 } })
    expect(window.localStorage.getItem('lumacro.fadeMs')).toBe('1000')
  })
})
