import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RigSettings } from '../../core/light/layouts/rig-settings'
import { LayoutPanel } from '../../renderer/light/setup/LayoutPanel'
import { FakeBridge } from '../support/fake-bridge'
import { inSmallBrowser, renderApp, renderPart, settled } from './render-app'

inSmallBrowser()

const click = (element: HTMLElement) => act(async () => element.click())
async function type(label: string, text: string) {
  await click(screen.getByRole('button', { name: new RegExp(`^${label}: `) }))
  const field = screen.getByRole('textbox', { name: label })
  await act(async () => void fireEvent.change(field, { target: { value: text } }))
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
}
function withSettings(settings: Partial<RigSettings>): FakeBridge {
  const bridge = new FakeBridge()
  const { rig } = bridge.snapshots
  bridge.publish('rig', { ...rig, settings: { ...rig.settings, ...settings } })
  return bridge
}
const asked = (bridge: FakeBridge) => bridge.asked.at(-1)
const settingsAsked = (bridge: FakeBridge): RigSettings => {
  const last = bridge.asked.at(-1)
  if (last?.channel !== 'rig/settings') throw new Error('expected settings, got something else')
  return (last.args as { settings: RigSettings }).settings
}

describe('the layout of the rig', () => {
  it('is the likeliest, or a ring that begins and turns as it was said', async () => {
    const bridge = withSettings({ layout: { shape: 'ring', radiusMm: 33, startDeg: 0, clockwise: true } })
    await renderApp(bridge, 'rig')
    await type('Pixel 0 at', '90')
    expect(asked(bridge)).toEqual({
      channel: 'rig/settings',
      args: {
        settings: {
          layout: { shape: 'ring', radiusMm: 33, startDeg: 90, clockwise: true },
          leds: { kind: 'as-said' },
        },
      },
    })
    await click(screen.getByRole('radio', { name: 'Counter-clockwise' }))
    expect(asked(bridge)).toMatchObject({ args: { settings: { layout: { clockwise: false } } } })
    await click(screen.getByRole('radio', { name: 'Panel' }))
    expect(asked(bridge)).toMatchObject({ args: { settings: { layout: { shape: 'panel', columns: 8 } } } })
  })

  it('comes from a file, which must fit the rig', async () => {
    const { bridge, session } = await renderApp(new FakeBridge(), 'rig')
    const field = screen.getByLabelText('File of pixel coordinates')
    const choose = async (text: string) => {
      const file = new File([text], 'two rings.csv')
      await act(async () => void fireEvent.change(field, { target: { files: [file] } }))
      await settled()
      await settled()
    }
    await choose('1,2\n3,4')
    expect(session.ui.getState().toast?.text).toBe(
      'two rings.csv: The file has 2 places, and the rig 24 pixels.',
    )
    await choose(Array.from({ length: 24 }, (_, pixel) => `${pixel},0,5`).join('\n'))
    expect(settingsAsked(bridge).layout).toMatchObject({ shape: 'custom', name: 'two rings' })
  })

  it('is found by lighting pixel after pixel, and the light comes back', async () => {
    const { bridge } = await renderApp(new FakeBridge(), 'rig')
    const { look } = bridge.snapshots.light
    await click(screen.getByRole('button', { name: 'Identify pixels' }))
    await click(screen.getByRole('button', { name: 'Pixel before' }))
    expect(screen.getByText('Pixel 23 is lit')).toBeTruthy()
    expect(bridge.snapshots.light.look.zones).toMatchObject([{ pixels: [23] }])
    await click(screen.getByRole('button', { name: 'Done' }))
    expect(bridge.snapshots.light.look).toEqual(look)
    const gestures = bridge.asked
      .filter(({ channel }) => channel === 'light/edit')
      .map(({ args }) => (args as { gesture: string }).gesture)
    expect(new Set(gestures).size).toBe(1)
  })
})

describe('a ring on the rig', () => {
  it('begins and runs as its pixels are seen to shine', async () => {
    const ring = { shape: 'ring', radiusMm: 33, startDeg: 0, clockwise: true } as const
    const bridge = withSettings({ layout: ring })
    await renderPart(<LayoutPanel />, bridge)
    await click(screen.getByRole('button', { name: 'Identify pixels' }))
    await type('It shines at', '90')
    expect(settingsAsked(bridge).layout).toEqual({ ...ring, startDeg: 90 })
    await act(async () => bridge.publish('rig', { ...bridge.snapshots.rig, settings: settingsAsked(bridge) }))
    await click(screen.getByRole('button', { name: 'Next pixel' }))
    await type('It shines at', '75')
    expect(settingsAsked(bridge).layout).toEqual({ ...ring, startDeg: 90, clockwise: false })
  })

  it('may be one of several, whose pixels must come to those of the rig', async () => {
    const bridge = withSettings({})
    await renderPart(<LayoutPanel />, bridge)
    await click(screen.getByRole('radio', { name: 'Rings' }))
    const settings = settingsAsked(bridge)
    expect(settings.layout).toMatchObject({ shape: 'rings', rings: [{ pixels: 16 }, { pixels: 8 }] })
    await act(async () => bridge.publish('rig', { ...bridge.snapshots.rig, settings }))
    await type('Pixels of ring 2', '12')
    await act(async () => bridge.publish('rig', { ...bridge.snapshots.rig, settings: settingsAsked(bridge) }))
    expect(screen.getByText(/^The rings have 28 pixels, and the rig 24/)).toBeTruthy()
    await click(screen.getByRole('button', { name: 'Take the last ring off' }))
    expect(settingsAsked(bridge).layout).toMatchObject({ rings: [{ pixels: 16 }] })
  })
})

describe('the LEDs of the rig', () => {
  it('are another bin of white, by button or number', async () => {
    const bridge = withSettings({ leds: { kind: 'white', kelvin: 4500 } })
    await renderApp(bridge, 'rig')
    const panel = screen.getByRole('region', { name: 'LEDs' })
    await click(within(panel).getByRole('button', { name: 'Warm 3000 K' }))
    expect(asked(bridge)).toMatchObject({ args: { settings: { leds: { kind: 'white', kelvin: 3000 } } } })
    await type('White die', '4350')
    expect(asked(bridge)).toMatchObject({ args: { settings: { leds: { kelvin: 4350 } } } })
  })

  it('are as they were measured, white by the kelvin it measures', async () => {
    const { bridge } = await renderApp(new FakeBridge(), 'rig')
    await click(screen.getByRole('radio', { name: 'Measured' }))
    const settings = settingsAsked(bridge)
    expect(settings.leds).toMatchObject({ kind: 'measured', kelvin: 4500 })
    await act(async () => bridge.publish('rig', { ...bridge.snapshots.rig, settings }))
    await type('White x', '0.3457')
    await act(async () =>
      bridge.publish('rig', {
        ...bridge.snapshots.rig,
        settings: settingsAsked(bridge),
      }),
    )
    await type('White y', '0.3585')
    const { leds } = settingsAsked(bridge)
    expect(leds.kind === 'measured' && leds.kelvin).toBeCloseTo(5000, -2)
  })
})
