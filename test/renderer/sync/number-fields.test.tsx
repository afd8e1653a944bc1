import { act, fireEvent, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { requests } from '../../../core/api/contract'
import type { SyncSettings } from '../../../core/light/looks/look'
import type { CameraProfile, Setting } from '../../../core/optics/profile'
import type { Setup } from '../../../core/optics/setup'
import { SyncPanel } from '../../../renderer/light/mode/SyncPanel'
import { CalibratePanel } from '../../../renderer/macro/exposure/CalibratePanel'
import { WishPanel } from '../../../renderer/macro/exposure/WishPanel'
import { useMeasuredFrame } from '../../../renderer/macro/photo/use-measured-frame'
import { CameraPicker } from '../../../renderer/macro/profiles/CameraPicker'
import { LedPicker } from '../../../renderer/macro/profiles/LedPicker'
import { LensPicker } from '../../../renderer/macro/profiles/LensPicker'
import { SetupPanel } from '../../../renderer/macro/SetupPanel'
import { StackPanel } from '../../../renderer/macro/StackPanel'
import { MeasureView } from '../../../renderer/sync/measure/MeasureView'
import { FakeBridge } from '../../support/fake-bridge'
import { inSmallBrowser, renderPart, settled } from '../render-app'

inSmallBrowser()

const ABSURD = ['99999999999', '-99999999999', 'soft'] as const
/** What a bare number is: a ratio, a count. */
const BARE = ['Pupil ratio', 'Pulses']
const UNIT = /(\d (mm|µm|ms|s|µs|Hz|EV|lx|dpt)|%|×)$|^(f\/|ISO |1\/)\d/

interface Around {
  readonly sync?: SyncSettings
  readonly setting?: Partial<Setting>
  readonly camera?: Partial<CameraProfile>
  /** Radios to choose first. */
  readonly choose?: readonly string[]
}

/** Tries every number of a panel with what no rig, camera or lens can be, then at both of its ends. */
async function tried(part: ReactNode, { sync, setting, camera, choose = [] }: Around = {}) {
  const bridge = new FakeBridge()
  const { light, profiles } = bridge.snapshots
  if (sync) bridge.publish('light', { ...light, sync })
  bridge.publish('profiles', {
    ...profiles,
    setting: { ...profiles.setting, ...setting },
    camera: { ...profiles.camera, ...camera },
  })
  await renderPart(part, bridge)
  for (const name of choose) await act(async () => screen.getByRole('radio', { name }).click())
  for (const edit of screen.queryAllByText('Edit')) await act(async () => edit.click())
  const controls = [...document.querySelectorAll('.control')]
  const labels = controls.map((control) => control.querySelector('.control-label')?.textContent ?? '')
  bridge.asked.length = 0
  for (const [at, control] of controls.entries()) {
    const label = labels[at] ?? ''
    const shown = control.querySelector('.value')?.textContent ?? ''
    if (!BARE.includes(label)) expect([label, shown]).toEqual([label, expect.stringMatching(UNIT)])
    for (const text of ABSURD) {
      await act(async () => void fireEvent.click(control.querySelector('.value') ?? control))
      const field = control.querySelector('input') ?? expect.fail(`expected a field for ${label}`)
      fireEvent.change(field, { target: { value: text } })
      fireEvent.keyDown(field, { key: 'Enter' })
      const said = control.querySelector('[role="alert"]')?.textContent
      expect([label, text, said]).toEqual([label, text, expect.stringMatching(/^\S.*\d.*\d.*\.$/)])
      fireEvent.keyDown(field, { key: 'Escape' })
    }
  }
  expect(bridge.asked).toEqual([])
  for (const slider of document.querySelectorAll('.control [role="slider"]')) {
    for (const key of ['Home', 'End']) await act(async () => void fireEvent.keyDown(slider, { key }))
  }
  await settled()
  for (const { channel, args } of bridge.asked) {
    expect([channel, args, requests[channel].args.safeParse(args).success]).toEqual([channel, args, true])
  }
  return { labels, asked: bridge.asked.length }
}

const Calibrate = () => <CalibratePanel reader={useMeasuredFrame()} toneEv={0} />

const setups: readonly Setup[] = [
  { kind: 'known', magnification: 1 },
  { kind: 'field', subjectWidthMm: 36 },
  { kind: 'extension', own: 0, extensionMm: 36 },
  { kind: 'dioptre', own: 0, dioptres: 5 },
  { kind: 'reversed', imageDistanceMm: 150 },
  { kind: 'coupled', reversedFocalMm: 50 },
]
const contact = {
  mechanical: { kind: 'held', offsetUs: 0 },
  electronic: { kind: 'pulse', closedUs: 2000 },
} as const

describe('every number shows its unit, answers what is absurd in a sentence, and is taken by the app at both ends', () => {
  it.each<[string, SyncSettings, number]>([
    ['flash', { mode: 'flash', delayUs: 0, onUs: 20_000 }, 2],
    ['gated', { mode: 'gated', delayUs: 0, limitUs: 1_000_000 }, 2],
    ['strobe', { mode: 'strobe', delayUs: 0, pulses: 5, onUs: 5000, periodUs: 25_000 }, 4],
  ])('the times of %s', async (_, sync, times) => {
    const { labels, asked } = await tried(<SyncPanel />, { sync })
    // And the modelling light's power.
    expect(labels).toHaveLength(times + 1)
    expect(asked).toBeGreaterThan(times)
  })

  it.each(setups)('getting close: %j', async (setup) => {
    expect((await tried(<SetupPanel />, { setting: { setup } })).labels.length).toBeGreaterThan(1)
  })

  it.each<[string, ReactNode, number]>([
    ['a stack', <StackPanel key="s" />, 3],
    ['what is wished', <WishPanel key="w" />, 2],
    ['a camera’s sensor', <CameraPicker key="c" shutter={false} />, 3],
    ['a camera’s shutter', <CameraPicker key="t" shutter />, 4],
    ['a lens', <LensPicker key="n" />, 4],
    ['an LED kind', <LedPicker key="l" />, 2],
  ])('%s', async (_, part, count) => {
    expect((await tried(part, { camera: { contact } })).labels).toHaveLength(count)
  })

  it.each([
    ['what a light blinks at, to count bands by', <MeasureView key="l" />, 'The light’s rate'],
    ['the readout, to count bands by', <MeasureView key="r" />, 'The readout'],
    ['a meter’s lux', <Calibrate key="x" />, 'A meter'],
  ])('%s', async (_, part, radio) => {
    expect((await tried(part, { choose: [radio] })).labels).toHaveLength(1)
  })
})
