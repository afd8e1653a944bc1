import type { Fields } from './fields'
import type { RigState } from './rig-reply'
import { wireModes } from './rig-request'

const ANY = Number.MAX_SAFE_INTEGER

/** Keys of S6 are those of minor version 1: a rig of version 1.0 has none. Modes of newer rigs are no reason to lose the rest. */
export function parseState(fields: Fields): RigState {
  const count = (key: string, missing: number) => (fields.has(key) ? fields.integer(key, 0, ANY) : missing)
  return {
    rev: fields.integer('rev', 0, ANY),
    lookRev: fields.integer('look', 0, ANY),
    modelRev: fields.integer('model', 0, ANY),
    mode: wireModes.find((one) => one === fields.word('mode')) ?? 'other',
    delayUs: fields.integer('delay', 0, ANY),
    onUs: fields.integer('on', 0, ANY),
    pulses: count('n', 1),
    periodUs: count('period', 0),
    step: count('step', 0),
    steps: count('of', 0),
    shot: count('shot', 0),
    shots: count('shots', 0),
    powerEv: fields.integer('ev', -10_000, 0) / 1000,
    glow: fields.flag('glow'),
    black: fields.flag('black'),
    limitedEv: fields.integer('lim', -100_000, 0) / 1000,
    drawMa: fields.integer('ma', 0, ANY),
    armed: fields.flag('armed'),
  }
}
