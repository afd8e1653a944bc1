import type { ShotLine } from '../../../core/shots/shot-line'
import type { RigHello, RigShot } from '../../../core/wire/rig-reply'
import type { RigRequest } from '../../../core/wire/rig-request'
import type { RigOptics } from '../light/rig-optics'
import type { Ask } from '../link/ask'
import type { RigInstant } from '../link/rig-clock'
import { isRigCancelled } from '../link/rig-errors'
import { LightBook, type LightBookMemory } from './light-book'
import { referenceOf, shotLine } from './shot-line'
import type { ShotLog } from './shot-log'

const PAGE_TRIES = 3
/** Firmware of before keeps nothing over a power cut. */
const SINCE_MINOR = 2
/** Written with one flush. */
const BATCH = 64

export interface EarlierShotsOptions {
  readonly ask: Ask
  readonly optics: () => RigOptics
  readonly log: ShotLog
  /** The instant of a rig time of a boot that is over. */
  readonly instant: (boot: string, ms: number, lastMs: number) => RigInstant | null
  /** So many shots have come over. */
  readonly onShots: (count: number) => void
  readonly onProblem: (error: unknown) => void
}

/** Shots that a rig took without a computer and kept over a power cut (Q9): each on disk once, under the boot that took it. */
export class EarlierShots {
  readonly #options: EarlierShotsOptions
  #collecting: Promise<void> | null = null
  #heard: RigShot[] = []

  constructor(options: EarlierShotsOptions) {
    this.#options = options
  }

  /** An event of one, sent on asking. */
  take(shot: RigShot): void {
    this.#heard.push(shot)
  }

  /** On every connection. `known` is what was known of looks before it: of the boot that is over, perhaps. */
  collect(hello: RigHello, known: LightBookMemory): void {
    if (hello.protocol.minor < SINCE_MINOR) return
    this.#collecting ??= this.#collect(hello, known)
      .catch((error: unknown) => {
        if (!isRigCancelled(error)) this.#options.onProblem(error)
      })
      .finally(() => {
        this.#collecting = null
      })
  }

  /** Resolves when nothing is being collected. */
  async idle(): Promise<void> {
    await this.#collecting
  }

  async #collect(hello: RigHello, known: LightBookMemory): Promise<void> {
    const { ask, log, onShots } = this.#options
    for (let before: string | null = null; ; ) {
      const { boot, first, last } = await ask({ verb: 'earlier' })
      if (boot === null || first === null || last === null || boot === before) return
      before = boot
      const shots = await this.#shotsOf(boot, first, last)
      const fresh = shots.filter(({ seq }) => !log.has(hello.uid, boot, seq))
      const book = this.#bookOf(hello.uid, boot, known)
      const lastMs = shots.at(-1)?.ms ?? 0
      for (let at = 0; at < fresh.length; at += BATCH) {
        const lines: ShotLine[] = []
        for (const shot of fresh.slice(at, at + BATCH)) {
          lines.push(await this.#lineOf(hello.uid, boot, shot, lastMs, book))
        }
        await log.write(lines)
      }
      await ask({ verb: 'ack', seq: last, boot })
      if (fresh.length > 0) onShots(fresh.length)
    }
  }

  /** Page by page, as Q4; a page that did not come whole is asked for again. */
  async #shotsOf(boot: string, first: number, last: number): Promise<readonly RigShot[]> {
    const shots: RigShot[] = []
    let after = first - 1
    for (let tries = 0; after < last; ) {
      this.#heard = []
      const page = await this.#options.ask({ verb: 'shots', after, boot })
      if (this.#heard.length < page.count || page.count === 0) {
        if (++tries >= PAGE_TRIES) throw new Error(`shots of ${boot} after ${after} did not come whole`)
        continue
      }
      tries = 0
      shots.push(...this.#heard)
      after = page.last
    }
    return shots
  }

  #bookOf(rig: string, boot: string, known: LightBookMemory): LightBook {
    // Of one boot's revisions, asked for under its name.
    const ask: Ask = (request) => this.#options.ask(ofBoot(request, boot))
    const book = new LightBook(ask, this.#options.optics, known)
    book.begin(rig, boot)
    return book
  }

  async #lineOf(
    rig: string,
    boot: string,
    shot: RigShot,
    lastMs: number,
    book: LightBook,
  ): Promise<ShotLine> {
    const instant = this.#options.instant(boot, shot.ms, lastMs)
    if (!instant) throw new Error('expected the rig’s clock to have been read, got none')
    const timed = { rig, boot, shot, instant }
    return shotLine(timed, await book.shotRecord(shot, referenceOf(timed)))
  }
}

function ofBoot<R extends RigRequest>(request: R, boot: string): R {
  const asks = request.verb === 'light' || request.verb === 'pixels'
  return asks ? { ...request, boot } : request
}
