import type { RunSnapshot } from '../../core/api/snapshots'
import { type Sequence, shotsOf } from '../../core/light/sequences/sequence'
import { formatTime } from '../light/mode/times'

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

/** `24 shots: 8 steps × 3 rounds`. */
export function lengthWords(sequence: Sequence): string {
  const { steps, shots, rounds, loop } = sequence
  const parts = [
    count(steps.length, 'step'),
    ...(shots > 1 ? [`${shots} shots each`] : []),
    ...(!loop && rounds > 1 ? [count(rounds, 'round')] : []),
  ]
  const all = count(shotsOf(sequence), 'shot')
  return loop ? `${all} a round (${parts.join(' × ')}), until stopped` : `${all}: ${parts.join(' × ')}`
}

/** What the rounds come to for a focus stack; null where there is one only. */
export function focusWords({ steps, rounds, shots, loop }: Sequence): string | null {
  if (loop || rounds === 1) {
    return shots > 1
      ? `All ${shots} shots of a step follow each other: a whole focus stack in each light.`
      : null
  }
  return `${count(rounds, 'focus position')}, each in ${count(steps.length, 'light')}: the focus moves after every ${count(steps.length * shots, 'shot')}.`
}

/** `5 of 8 shots, step 6 lit, 1 missed`. */
export function progressWords({ run, seen, step, round }: RunSnapshot, missed: number): string {
  const came = seen.filter((count) => count > 0).length
  const { loop, rounds } = run?.sequence ?? { loop: false, rounds: 1 }
  const many = loop ? `, round ${round}` : rounds > 1 ? `, round ${round} of ${rounds}` : ''
  const now = came === seen.length && !loop ? ', complete' : `${many}, step ${step} lit`
  return `${came} of ${seen.length} shots${now}${missed > 0 ? `, ${missed} missed` : ''}`
}

export const rehearsedHint =
  'Each shot gets the next light of the sequence, lit before the shutter opens. Nothing is armed until you start the run.'

export const runningHint =
  'Each shot gets the next light of the sequence, lit before the shutter opens. Another mode ends the run.'

export const emptyHint =
  'No sequence yet. Make one in the strip below, or add the present light as its first step.'

export const flashWords = (onUs: number) =>
  onUs === 0
    ? 'Lit before the shot and all through it: nothing to time.'
    : `Dark between shots; ${formatTime(onUs)} of light from the edge on.`

export const afterWords = (afterUs: number) =>
  afterUs === 0
    ? 'The next light follows when the contact opens.'
    : `The next light follows ${formatTime(afterUs)} after the edge: for bodies that only pulse the contact. Choose the exposure and a margin.`

/** How warm the LEDs are; empty while they are dark. */
export function warmthWords({
  litS,
  meanMa,
  settled,
}: {
  readonly litS: number
  readonly meanMa: number
  readonly settled: boolean
}): string {
  if (litS === 0) return ''
  const minutes = Math.floor(litS / 60)
  const lit = minutes === 0 ? `${litS} s` : `${minutes} min`
  return `Lit ${lit}, ${settled ? `evenly (${meanMa} mA)` : 'warming'}`
}

export const warmthHint =
  'LEDs lose light as they warm. Where frames are compared, let the rig stand lit for some five minutes at about the power of the run.'
