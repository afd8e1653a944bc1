import { measureContact } from '../../../core/optics/measure/contact'
import { shutterSpeeds } from '../../../core/optics/stops'
import { testSpeeds } from '../../../renderer/sync/measure/contact-test'
import { seeded } from '../../core/optics/flicker/simulated-pwm'

export interface ContactRow {
  readonly what: string
  readonly runs: number
  readonly told: number
  /** Of those told: the other behaviour, or off by more than 2 ms. */
  readonly wrong: number
  readonly medianErrorUs: number
  readonly largestErrorUs: number
}

interface Body {
  readonly kind: 'held' | 'pulse' | 'neither'
  /** How far one exposure may be off, as a share. */
  readonly shutter?: number
  /** How far one closing may be off. */
  readonly strayUs?: number
  /** One of the four was taken with the dial a third to a stop away. */
  readonly dial?: boolean
}

const bodies: readonly { readonly what: string; readonly body: Body }[] = [
  { what: 'held, opens from 6 ms early to 2 ms late', body: { kind: 'held' } },
  { what: 'held, exposures off by up to 1 %', body: { kind: 'held', shutter: 0.01 } },
  { what: 'held, strays by up to 0.5 ms', body: { kind: 'held', strayUs: 500 } },
  { what: 'held, exposures off by up to 3 %', body: { kind: 'held', shutter: 0.03 } },
  { what: 'held, the dial wrong once', body: { kind: 'held', dial: true } },
  { what: 'pulses, of 1.5 to 30 ms', body: { kind: 'pulse' } },
  { what: 'pulses, stray by up to 0.5 ms', body: { kind: 'pulse', strayUs: 500 } },
  { what: 'closed for as long as it likes', body: { kind: 'neither' } },
]

const FAR_OFF_US = 2000

/** Runs of the four shots that the app asks for, as the rig's log would have them: both ends of a closing fall into ticks of 1 ms. */
export function contactTable(runs: number): readonly ContactRow[] {
  return bodies.map(({ what, body }, place) => {
    const random = seeded(700 + place)
    const within = (low: number, high: number) => low + (high - low) * random()
    const errors: number[] = []
    let wrong = 0
    for (let run = 0; run < runs; run++) {
      const truth = body.kind === 'held' ? within(-6000, 2000) : within(1500, 30_000)
      const wrongDial = body.dial ? Math.floor(random() * testSpeeds.length) : -1
      const samples = testSpeeds.map((speed, shot) => {
        const steps = (1 + Math.floor(random() * 3)) * (random() < 0.5 ? -1 : 1)
        const at = shutterSpeeds.indexOf(speed) + (shot === wrongDial ? steps : 0)
        const exposureUs =
          (shutterSpeeds[at] ?? speed).exposureS *
          1e6 *
          within(1 - (body.shutter ?? 0), 1 + (body.shutter ?? 0))
        const stray = within(-(body.strayUs ?? 0), body.strayUs ?? 0)
        const closedUs =
          body.kind === 'held'
            ? exposureUs + truth + stray
            : body.kind === 'pulse'
              ? truth + stray
              : within(3000, 200_000)
        return { exposureS: speed.exposureS, closedUs: ticked(Math.max(0, closedUs), random()) }
      })
      const found = measureContact(samples)
      if (!found.ok) continue
      const { contact } = found
      const value = contact.kind === 'held' ? contact.offsetUs : contact.closedUs
      const error = contact.kind === body.kind ? Math.abs(value - truth) : Number.POSITIVE_INFINITY
      if (error > FAR_OFF_US) wrong++
      errors.push(error)
    }
    errors.sort((a, b) => a - b)
    const medianErrorUs = errors[Math.floor(errors.length / 2)] ?? 0
    return { what, runs, told: errors.length, wrong, medianErrorUs, largestErrorUs: errors.at(-1) ?? 0 }
  })
}

/** From the tick in which it closed to the one in which it opened, `phase` of a tick after the first began. */
function ticked(closedUs: number, phase: number): number {
  return Math.floor(closedUs / 1000 + phase) * 1000
}
