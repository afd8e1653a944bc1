import { describe, expect, it } from 'vitest'
import type { RigHello, RigState } from '../../../../core/wire/rig-reply'
import { hostStands } from '../../../../electron/rig/light/who-stands'

const helloOf = (rev: number): RigHello => ({
  protocol: { major: 1, minor: 0 },
  firmware: '0.1.0',
  board: 'feather_m4_express',
  uid: 'e661',
  boot: 'b2',
  pixels: 24,
  order: 'GRBW',
  led: 'SK6812',
  whiteKelvin: 4500,
  tickUs: 1000,
  shortestPulseUs: 5000,
  ring: 256,
  lastSeq: 0,
  kept: 0,
  dropped: 0,
  rev,
  modes: ['steady'],
})

const stateOf = (rev: number, shown: number): RigState => ({
  rev,
  lookRev: shown,
  modelRev: shown,
  mode: 'steady',
  delayUs: 0,
  onUs: 0,
  pulses: 1,
  periodUs: 0,
  step: 0,
  steps: 0,
  shot: 0,
  shots: 0,
  powerEv: -2,
  glow: true,
  black: false,
  limitedEv: 0,
  drawMa: 300,
  armed: false,
})

describe('X3: who stands', () => {
  const cases: readonly [
    string,
    number,
    number,
    { uid: string; boot: string; rev: number } | null,
    boolean,
  ][] = [
    ['a rig never met, as it started: the host', 1, 1, null, true],
    [
      'a rig never met, after another one, as it started: the host',
      1,
      1,
      { uid: 'f', boot: 'b', rev: 9 },
      true,
    ],
    ['a rig never met, its knob turned since its start: the rig', 2, 1, null, false],
    ['a rig never met that was given a look: the rig', 7, 5, null, false],
    ['the same boot, even at its first revision: the rig', 1, 1, { uid: 'e661', boot: 'b2', rev: 1 }, false],
    ['after a power cut that cost revisions: the host', 2, 1, { uid: 'e661', boot: 'b1', rev: 9 }, true],
    // Saved at 8, so it comes back at 9: the change that made it 9 before is lost.
    [
      'after a power cut that cost the last change: the host',
      9,
      1,
      { uid: 'e661', boot: 'b1', rev: 9 },
      true,
    ],
    [
      'after a power cut that cost nothing, by one: the rig',
      10,
      1,
      { uid: 'e661', boot: 'b1', rev: 9 },
      false,
    ],
    ['after a power cut at the first revision: the host', 1, 1, { uid: 'e661', boot: 'b1', rev: 1 }, true],
    ['after a power cut that cost nothing: the rig', 12, 12, { uid: 'e661', boot: 'b1', rev: 9 }, false],
  ]
  it.each(cases)('%s', (_, rev, shown, last, host) => {
    expect(hostStands(helloOf(rev), stateOf(rev, shown), last)).toBe(host)
  })
})
