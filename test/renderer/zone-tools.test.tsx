import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { panelLayout } from '../../core/light/layouts/layouts'
import { FakeBridge } from '../support/fake-bridge'
import { inSmallBrowser, renderApp } from './render-app'

inSmallBrowser()

const key = (name: string, more: KeyboardEventInit = {}) =>
  act(async () => void fireEvent.keyDown(document.body, { key: name, ...more }))
const click = (element: HTMLElement) => act(async () => element.click())
async function type(label: string, text: string) {
  await click(screen.getByRole('button', { name: new RegExp(`^${label}: `) }))
  const field = screen.getByRole('textbox', { name: label })
  await act(async () => void fireEvent.change(field, { target: { value: text } }))
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
}
const zones = ({ snapshots }: FakeBridge) => snapshots.light.look.zones
const named = (bridge: FakeBridge, name: string) =>
  zones(bridge).find((zone) => zone.name === name) ?? expect.fail(`expected a zone ${name}`)

describe('the zone in hand, by keyboard alone', () => {
  it('is soloed, muted, and undone by name', async () => {
    const { bridge, session } = await renderApp()
    await key('s')
    expect(bridge.snapshots.light.look.solo).toBe('key')
    expect(bridge.snapshots.light.undo).toEqual({ kind: 'solo', zone: 'Key' })
    await key('s')
    expect(bridge.snapshots.light.look.solo).toBeUndefined()
    await key('m')
    expect(named(bridge, 'Key').on).toBe(false)
    await key('z', { ctrlKey: true })
    expect(session.ui.getState().toast?.text).toBe('Undone: Key muted.')
  })

  it('is mirrored, thinned, paired and copied to the other side', async () => {
    const { bridge, session } = await renderApp()
    expect(named(bridge, 'Key').pixels).toEqual([14, 15, 16, 17, 18, 19, 20, 21])
    await key('x')
    expect(named(bridge, 'Key').pixels).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
    await key('t')
    expect(named(bridge, 'Key').pixels).toEqual([3, 5, 7, 9])
    await key('o')
    expect(named(bridge, 'Key').pixels).toEqual([3, 5, 7, 9, 15, 17, 19, 21])
    await key('z', { ctrlKey: true })
    await key('d')
    expect(named(bridge, 'Key 2')).toMatchObject({ pixels: [15, 17, 19, 21], power: 0 })
    expect(session.ui.getState().zone).toBe(named(bridge, 'Key 2').id)
    await key('X', { shiftKey: true })
    expect(named(bridge, 'Key 2').pixels).toEqual([15, 17, 19, 21])
  })

  it('walks zones, assigns and makes them of the selection', async () => {
    const { bridge, session } = await renderApp()
    await key(']')
    expect(session.ui.getState().zone).toBe('fill')
    await key(']')
    expect(session.ui.getState().zone).toBe('key')
    await act(async () => session.ui.setState({ pixels: [1, 2] }))
    await key('a')
    expect(named(bridge, 'Key').pixels).toEqual([1, 2])
    await act(async () => session.ui.setState({ pixels: [2] }))
    await key('n')
    expect(named(bridge, 'Rim').pixels).toEqual([2])
  })

  it('is an arc: pointed elsewhere it keeps its pixels, and what the ring makes of a number is said', async () => {
    const { bridge, session } = await renderApp()
    await type('Arc width', '75')
    const { length } = named(bridge, 'Key').pixels
    expect(length).toBe(6)
    await type('Arc direction', '90')
    expect(named(bridge, 'Key').pixels).toEqual([4, 5, 6, 7, 8, 9])
    expect(session.ui.getState().toast?.text).toBe('The nearest here: 6 pixels, 75° wide at 97.5°.')
    // The direction that was typed is still meant: a width that has a pixel there sits on it.
    await type('Arc width', '90')
    expect(named(bridge, 'Key').pixels).toEqual([3, 4, 5, 6, 7, 8, 9])
    await type('Arc direction', '105')
    expect(named(bridge, 'Key').pixels).toEqual([4, 5, 6, 7, 8, 9, 10])
  })

  it('says what to do where there is nothing to work on', async () => {
    const { session } = await renderApp()
    await key('n')
    expect(session.ui.getState().toast?.text).toContain('Select pixels first')
  })

  it('is nudged on a panel, where arrows point', async () => {
    const bridge = new FakeBridge()
    bridge.publish('rig', { ...bridge.snapshots.rig, layout: panelLayout(6, 4) })
    const { session } = await renderApp(bridge)
    await act(async () => session.ui.setState({ pixels: [14] }))
    await key('a')
    await key('ArrowUp')
    expect(named(bridge, 'Key').pixels).toEqual([8])
    await key('ArrowRight')
    expect(named(bridge, 'Key').pixels).toEqual([9])
  })
})

describe('numbers of zones', () => {
  it('shows the lighting ratio and takes it typed', async () => {
    const { bridge } = await renderApp()
    expect(screen.getByRole('button', { name: /^Ratio: 4:1/ })).toBeTruthy()
    await type('Ratio', '8:1')
    expect(named(bridge, 'Fill').power).toBe(-3)
    expect(bridge.snapshots.light.undo).toEqual({ kind: 'ratio', ratio: '8:1' })
    await type('Ratio', 'five')
    expect(screen.getByRole('alert').textContent).toBe('2 parts, as 2:1')
  })

  it('makes an arc by its numbers, and a gradient in as many zones as asked', async () => {
    const { bridge } = await renderApp()
    expect(screen.getByRole('button', { name: /^Arc direction: at 262.5°/ })).toBeTruthy()
    await type('Arc direction', '90')
    await type('Arc width', '60')
    expect(named(bridge, 'Key').pixels).toEqual([4, 5, 6, 7, 8])
    await type('Gradient zones', '2')
    await click(screen.getByRole('button', { name: 'Make zones' }))
    expect(zones(bridge).map(({ name, power }) => [name, power])).toEqual([
      ['Key', 0],
      ['Key 2', -3],
      ['Fill', -2],
    ])
  })

  it('dims by pixels, and says what is achieved', async () => {
    const { bridge } = await renderApp()
    await key('p')
    const slider = screen.getByRole('slider', { name: 'Key power' })
    await act(async () => void fireEvent.keyDown(slider, { key: 'PageDown' }))
    expect(named(bridge, 'Key')).toMatchObject({ dim: 'pixels', power: -1 })
    const panel = screen.getByRole('region', { name: 'Zones' })
    expect(within(panel).getByText('achieved −1.00 EV · 4 of 8 pixels')).toBeTruthy()
    const frame = bridge.snapshots.light.lookFrame.match(/.{8}/g) ?? []
    expect(frame.slice(14, 22).filter((drive) => drive === '000000ff')).toHaveLength(4)
  })

  it('says how far eight bits are off', async () => {
    await renderApp()
    await type('Key power', '-6.5')
    expect(screen.getByText('achieved −6.41 EV · off by +0.09 EV')).toBeTruthy()
  })
})
