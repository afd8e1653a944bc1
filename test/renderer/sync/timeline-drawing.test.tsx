import { beforeEach, describe, expect, it } from 'vitest'
import type { SyncSettings } from '../../../core/light/looks/look'
import type { Setting } from '../../../core/optics/profile'
import { syncState } from '../../../renderer/sync/sync-state'
import { TimelineDrawing } from '../../../renderer/sync/TimelineDrawing'
import { wholeWindow } from '../../../renderer/sync/timeline-geometry'
import { firstSnapshots } from '../../support/fake-bridge'
import { inSmallBrowser, renderPart } from '../render-app'

inSmallBrowser()

/** 60 µs until the rig answers, 24 pixels of 40 µs, 80 µs of latch. */
const LATE_US = 1100
const WIRE_US = 1040

async function drawn(sync: SyncSettings, setting: Partial<Setting> = {}, latency: number | null = null) {
  const { light, rig, profiles } = firstSnapshots()
  const state = syncState({
    light: {
      ...light,
      sync,
      // Every pixel at a quarter of its drive, from dark.
      lookFrame: '00000040'.repeat(24),
      shownFrame: '00000000'.repeat(24),
      modelling: { on: false, power: -3 },
    },
    rig: {
      ...rig,
      measured: latency === null ? null : { ...measured, latency: { ...measured.latency, mostUs: latency } },
    },
    profiles: { ...profiles, setting: { ...profiles.setting, ...setting } },
  })
  await renderPart(
    <TimelineDrawing
      svg={{ current: null }}
      state={state}
      window={wholeWindow(state)}
      width={892}
      height={224}
      said="drawn"
    />,
  )
  return state
}
const measured = {
  time: '2026-11-23T10:15:30.000Z',
  firmware: '0.2.0',
  pixels: 24,
  pollNs: 7400,
  latency: { edges: 24, leastUs: 1003, mostUs: 1188, wireUs: 950 },
}

const all = (kind: string) => [...document.querySelectorAll(`svg[role="img"] .${kind}`)]
const number = (one: Element | undefined, name: string) => Number(one?.getAttribute(name))
const points = (one: Element | undefined) =>
  (one?.getAttribute('points') ?? '').split(' ').map((point) => Number(point.split(',')[0]))

/** Reads the drawing as an eye does: a curtain's own travel of 3.5 ms gives the scale. */
function ruler() {
  const [first, second] = all('time-curtain').map(points)
  const zero = number(all('time-zero')[0], 'x1')
  const scale = ((first?.[1] ?? 0) - (first?.[0] ?? 0)) / 3500
  expect(scale).toBeGreaterThan(0.01)
  const us = (px: number) => (px - zero) / scale
  const spans = (kind: string, top: number) =>
    all(kind)
      .filter((one) => number(one, 'y') === top)
      .map((one) => [us(number(one, 'x')), us(number(one, 'x') + number(one, 'width'))])
  return { first: first?.map(us) ?? [], second: second?.map(us) ?? [], spans, us }
}
const expectSpans = (
  found: readonly (readonly number[])[],
  wanted: readonly (readonly [number, number])[],
) => {
  expect(found).toHaveLength(wanted.length)
  for (const [at, [from, to]] of wanted.entries()) {
    expect(found[at]?.[0]).toBeCloseTo(from, 0)
    expect(found[at]?.[1]).toBeCloseTo(to, 0)
  }
}
const CONTACT = 114
const WIRE = 136
const LIGHT = 158
const LED = 180
const EXPOSURE_US = 1e6 / 64

describe('the timeline, read off the drawing', () => {
  beforeEach(() => document.body.replaceChildren())

  it('shows curtains, contact, wire and a flash where they are, on one scale', async () => {
    await drawn({ mode: 'flash', delayUs: 2000, onUs: 6000 })
    const { first, second, spans } = ruler()
    expect(first[1]).toBeCloseTo(0, 6)
    expect(second[0]).toBeCloseTo(EXPOSURE_US - 3500, 6)
    expect(second[1]).toBeCloseTo(EXPOSURE_US, 6)
    expectSpans(spans('time-bar', CONTACT), [[0, EXPOSURE_US]])
    const from = 2000 + LATE_US
    expectSpans(spans('time-wire', WIRE), [[from - WIRE_US, from]])
    expectSpans(spans('time-light', LIGHT), [[from, from + 6000]])
  })

  it('shows an LED’s blinking within the light: a quarter of each period of 1.1 kHz', async () => {
    await drawn({ mode: 'flash', delayUs: 0, onUs: 6000 })
    const pulses = ruler().spans('time-light', LED)
    expect(pulses.length).toBeGreaterThan(4)
    for (const [at, [from = 0, to = 0]] of pulses.slice(1, -1).entries()) {
      expect(to - from).toBeCloseTo((64 / 255) * (1e6 / 1100), 0)
      expect(from - (pulses[at]?.[0] ?? 0)).toBeLessThan(1e6 / 1100 + 1)
      expect(from).toBeGreaterThan(LATE_US)
    }
  })

  it('shows each pulse of a strobe, and a gated light until the contact opens and the rig has answered', async () => {
    await drawn({ mode: 'strobe', delayUs: 0, pulses: 3, onUs: 1500, periodUs: 4000 })
    expectSpans(
      ruler().spans('time-light', LIGHT),
      [0, 1, 2].map((n) => [LATE_US + 4000 * n, LATE_US + 4000 * n + 1500] as const),
    )
    document.body.replaceChildren()
    await drawn({ mode: 'gated', delayUs: 0, limitUs: 1_000_000 })
    expectSpans(ruler().spans('time-light', LIGHT), [[LATE_US, EXPOSURE_US + LATE_US]])
  })

  it('shows a step of a sequence lit all through its shot; the next comes over the wire once the contact opens', async () => {
    const { verdict } = await drawn({ mode: 'sequence', onUs: 0, shots: 1, loop: false, afterUs: 0 })
    expect(verdict.code).toBe('even')
    const { spans } = ruler()
    const [[from = 0, to = 0] = []] = spans('time-light', LIGHT)
    expect(from).toBeLessThan(-3500)
    expect(to).toBeCloseTo(EXPOSURE_US + LATE_US, 0)
    expectSpans(spans('time-bar', CONTACT), [[0, EXPOSURE_US]])
  })

  it('shows the next step of a sequence in the exposure where it follows too soon after the edge', async () => {
    const { verdict } = await drawn({ mode: 'sequence', onUs: 0, shots: 1, loop: false, afterUs: 5000 })
    expect(verdict.code).toBe('uneven')
    const [[, to = 0] = []] = ruler().spans('time-light', LIGHT)
    expect(to).toBeCloseTo(5000 + LATE_US, 0)
  })

  it('shows flashed steps of a sequence as the flash they are', async () => {
    await drawn({ mode: 'sequence', onUs: 6000, shots: 1, loop: false, afterUs: 0 })
    expectSpans(ruler().spans('time-light', LIGHT), [[LATE_US, LATE_US + 6000]])
  })

  it('shows steady light from edge to edge, with nothing on the wire', async () => {
    await drawn({ mode: 'steady' })
    const [light = []] = ruler().spans('time-light', LIGHT)
    expect(light[0]).toBeLessThan(-3500)
    expect(light[1]).toBeGreaterThan(EXPOSURE_US)
    expect(all('time-wire')).toEqual([])
  })

  it('takes the rig’s own measurement where there is one: the light stands that much later', async () => {
    const state = await drawn({ mode: 'flash', delayUs: 0, onUs: 6000 }, {}, 1450)
    // 1450 µs at most, of which the write took 950: 500 until the answer instead of 60.
    expect(state.verdict.lateUs).toBe(500 + WIRE_US)
    expectSpans(ruler().spans('time-light', LIGHT), [[500 + WIRE_US, 500 + WIRE_US + 6000]])
  })

  it('shows no contact where the shoe is silent', async () => {
    await drawn({ mode: 'flash', delayUs: 0, onUs: 6000 }, { shutter: 'electronic' })
    expect(all('time-bar')).toEqual([])
    expect(all('time-light')).toEqual([])
  })
})
