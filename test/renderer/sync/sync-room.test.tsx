import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SyncSettings } from '../../../core/light/looks/look'
import { newSequence } from '../../../core/light/sequences/sequence'
import type { Setting } from '../../../core/optics/profile'
import { shutterSpeeds } from '../../../core/optics/stops'
import { FakeBridge, lookFrameOf } from '../../support/fake-bridge'
import { catchDownloads, inSmallBrowser, renderApp, settled } from '../render-app'

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

  it('gates the light by the contact, where that lights every row alike', async () => {
    const bridge = bridgeWith(flash(300_000), { exposureS: 1 / 4 })
    const { rig } = bridge.snapshots
    const modes = ['steady', 'flash', 'gated']
    if (rig.info) bridge.publish('rig', { ...rig, info: { ...rig.info, modes } })
    await renderApp(bridge, 'sync')
    expect(verdict()).toMatch(/^Every row gets the same at 1\/4 s, but/)
    await click('Lit until the contact opens')
    expect(bridge.asked.at(-1)).toMatchObject({ channel: 'light/sync', args: { sync: { mode: 'gated' } } })
    expect(screen.getByRole('region', { name: 'Verdict' }).textContent).not.toMatch(/but/)
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

  it('goes to single frames where the drive keeps the shoe silent, and offers no other shutter for that', async () => {
    const bridge = bridgeWith(flash(8000), { drive: 'burst' })
    const { profiles } = bridge.snapshots
    const camera = { ...profiles.camera, fires: { burst: 'none', bracketing: 'every' } } as const
    bridge.publish('profiles', { ...profiles, camera })
    await renderApp(bridge, 'sync')
    expect(verdict()).toMatch(/^In this drive mode the hot shoe stays silent/)
    expect(screen.queryByRole('button', { name: 'Mechanical shutter on the camera' })).toBeNull()
    await click('Single frames on the camera')
    expect(bridge.snapshots.profiles.setting.drive).toBe('single')
    expect(verdict()).toMatch(/Every row gets the same/)
  })

  it('leads to the steps of a sequence, where lighting before the shot would help', async () => {
    const bridge = bridgeWith(flash(2000), { exposureS: 1 / 250 })
    const { rig } = bridge.snapshots
    const modes = ['steady', 'flash', 'sequence']
    if (rig.info) bridge.publish('rig', { ...rig, info: { ...rig.info, modes } })
    const { session } = await renderApp(bridge, 'sync')
    await click('Light it before the shot, as a sequence')
    expect(session.ui.getState()).toMatchObject({ room: 'light', sequence: { shown: true } })
    // The rig still flashes; back in the room, the verdict is of what was chosen, and says how it comes to be.
    const { look } = bridge.snapshots.light
    const pair = newSequence('s1', 'Pair', [
      { name: 'one', look },
      { name: 'two', look },
    ])
    bridge.publish('sequences', { sequences: [pair] })
    act(() => session.ui.setState({ room: 'sync' }))
    await screen.findByText(/^So it will be in “Pair”\. Start the run/)
    expect(verdict()).toMatch(/^Lit before the shot/)
  })

  it('lights only the pixels that are in time, at a click', async () => {
    const bridge = bridgeWith(flash(5600), { exposureS: 1 / 100 })
    const { light } = bridge.snapshots
    const [zone = expect.fail('expected a zone')] = light.look.zones
    const pixels = Array.from({ length: 24 }, (_, pixel) => pixel)
    const look = { ...light.look, power: 0, zones: [{ ...zone, pixels, power: 0, on: true }] }
    const lookFrame = lookFrameOf(look)
    bridge.publish('light', { ...light, look, lookFrame })
    const { rig } = bridge.snapshots
    // Slow to answer: with the whole chain on the wire the flash would outlast the curtains.
    const measured = {
      time: '2026-11-23T10:15:30.000Z',
      firmware: '0.2.0',
      pixels: 24,
      pollNs: 7400,
      latency: { edges: 9, leastUs: 1000, mostUs: 1400, wireUs: 1040 },
    }
    bridge.publish('rig', { ...rig, measured })
    await renderApp(bridge, 'sync')
    expect(verdict()).toMatch(/^Rows differ by/)
    const name = screen.getByRole('button', {
      name: /^Light only the first \d+ pixels of the chain$/,
    }).textContent
    const first = Number(/\d+/.exec(name ?? '')?.[0])
    await click(name ?? '')
    const edit = bridge.asked.findLast(({ channel }) => channel === 'light/edit')?.args
    expect(edit).toMatchObject({ edit: { look: { zones: [{ pixels: pixels.slice(0, first) }] } } })
    const shownFrame = '0'.repeat(lookFrame.length)
    await act(async () => bridge.publish('light', { ...bridge.snapshots.light, shownFrame }))
    expect(verdict()).toMatch(/Every row gets the same light/)
  })

  it('offers the same light by fewer pixels where it ripples, says what that leaves, and saves the table', async () => {
    const saved = catchDownloads()
    const bridge = bridgeWith({ mode: 'steady' }, { exposureS: 1 / 250 })
    const look = { ...bridge.snapshots.light.look, power: -2 }
    bridge.publish('light', { ...bridge.snapshots.light, look, lookFrame: lookFrameOf(look) })
    await renderApp(bridge, 'sync')
    await click('Ripple: save as CSV')
    const rows = (await saved[0]?.text)?.split('\r\n').map((line) => line.split(',')) ?? []
    expect(rows[0]).toEqual(['shutter s', 'one LED EV', 'all together EV', 'bands', 'band depth EV', 'safe'])
    expect(rows.filter(([speed]) => Number(speed) > 0).length).toBe(shutterSpeeds.length)
    expect(rows.find(([speed]) => Number(speed) === 1 / 250)?.at(-1)).toBe('no')
    expect(rows.find(([speed]) => Number(speed) === 1)?.at(-1)).toBe('yes')
    await click(/^Dim by pixels instead/)
    const edit = bridge.asked.findLast(({ channel }) => channel === 'light/edit')?.args
    expect(edit).toMatchObject({
      edit: { kind: 'look', look: { power: 0, zones: [{ dim: 'pixels' }, { dim: 'pixels' }] } },
    })
    expect(screen.queryByRole('button', { name: /^Dim by pixels instead/ })).toBeNull()
  })

  it('says how much this light ripples, and which speeds are safe', async () => {
    await renderApp(bridgeWith({ mode: 'steady' }, { exposureS: 1 / 250 }), 'sync')
    expect(screen.getByText(/At 1\/250 s a single LED at drive \d+ may differ by/)).toBeTruthy()
    const strip = screen.getByRole('region', { name: 'Shutter speeds' })
    expect(within(strip).getByRole('button', { name: /^1\/250 s/ }).textContent).toMatch(/ripple 0\.\d EV/)
    expect(within(strip).getByRole('button', { name: /^1\/8 s/ }).textContent).toMatch(/no ripple/)
  })

  it('says of each speed by how much its rows differ', async () => {
    await renderApp(bridgeWith(flash(20_000), { exposureS: 1 / 60 }), 'sync')
    const strip = screen.getByRole('region', { name: 'Shutter speeds' })
    expect(within(strip).getByRole('button', { name: /^1\/60 s/ }).textContent).toMatch(
      /rows differ \d(\.\d)? EV/,
    )
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

  it('says how much a dimmed light ripples at a fast shutter, and nothing at a slow one', async () => {
    const at = async (exposureS: number) => {
      const bridge = bridgeWith({ mode: 'steady' }, { exposureS, watch: true })
      const look = { ...bridge.snapshots.light.look, power: -2 }
      bridge.publish('light', { ...bridge.snapshots.light, look, lookFrame: lookFrameOf(look) })
      return renderApp(bridge, 'light')
    }
    await at(1 / 250)
    expect(slot()?.textContent).toMatch(/^1\/250 s: .*ripple.* 0\.\d+ EV/)
    cleanup()
    await at(1 / 8)
    expect(screen.queryByRole('button', { name: /^1\/8 s: / })).toBeNull()
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
