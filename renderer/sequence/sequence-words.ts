import type { RunSnapshot } from '../../core/api/light-snapshot'
import { type Sequence, shotsOf } from '../../core/light/sequences/sequence'
import { formatTime } from '../light/mode/times'
import { words } from '../strings/words'

/** `24 shots: 8 steps × 3 rounds`. */
export function lengthWords(sequence: Sequence): string {
  const { steps, shots, rounds, loop } = sequence
  const { length } = words.sequence
  const factors = [
    length.steps(steps.length),
    ...(shots > 1 ? [length.shotsEach(shots)] : []),
    ...(!loop && rounds > 1 ? [length.rounds(rounds)] : []),
  ].join(' × ')
  return (loop ? length.loop : length.once)(shotsOf(sequence), factors)
}

/** What the rounds come to for a focus stack; null where there is one only. */
export function focusWords({ steps, rounds, shots, loop }: Sequence): string | null {
  const { length } = words.sequence
  if (loop || rounds === 1) return shots > 1 ? length.wholeStacks(shots) : null
  return length.focus(rounds, steps.length, steps.length * shots)
}

/** `5 of 8 shots, step 6 lit, 1 missed`. */
export function progressWords({ run, seen, step, round }: RunSnapshot, missed: number): string {
  const came = seen.filter((count) => count > 0).length
  const { loop, rounds } = run?.sequence ?? { loop: false, rounds: 1 }
  const says = words.sequence.run
  const progress =
    came === seen.length && !loop
      ? says.complete(came, seen.length)
      : loop || rounds > 1
        ? says.progressInRound(came, seen.length, round, loop ? null : rounds, step)
        : says.progress(came, seen.length, step)
  return missed > 0 ? says.withMissed(progress, missed) : progress
}

export const flashWords = (onUs: number) =>
  onUs === 0 ? words.sequence.settings.litBeforeHint : words.sequence.settings.flashHint(formatTime(onUs))

export const afterWords = (afterUs: number) =>
  afterUs === 0 ? words.sequence.settings.opensHint : words.sequence.settings.afterHint(formatTime(afterUs))

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
  const time = minutes === 0 ? `${litS} s` : `${minutes} min`
  return settled ? words.sequence.run.warm(time, `${meanMa} mA`) : words.sequence.run.warming(time)
}
