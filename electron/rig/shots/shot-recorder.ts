import type { LightRecord } from '../../../core/light/light-record'
import type { ShotLine } from '../../../core/shots/shot-line'
import type { RigHello, RigShot } from '../../../core/wire/rig-reply'
import type { Ask } from '../link/ask'
import type { RigInstant } from '../link/rig-clock'
import { isRigCancelled } from '../link/rig-errors'
import type { LightBook } from './light-book'
import { referenceOf, shotLine } from './shot-line'
import type { ShotLog } from './shot-log'

const PAGE_TRIES = 3

export interface ShotRecorderOptions {
  readonly log: ShotLog
  readonly ask: Ask
  readonly book: LightBook
  /** The instant of a rig time that has just been heard. */
  readonly instant: (ms: number) => RigInstant | null
  /** The log could not be written: the shots stay on the rig and are tried again. */
  readonly onProblem: (error: unknown) => void
}

interface Waiting {
  readonly rig: string
  readonly boot: string
  readonly shot: RigShot
  readonly instant: RigInstant
  /** Set where the rig can no longer be asked. */
  readonly light?: LightRecord
}

/**
 * Takes shots from the rig and puts each on disk once: light, line, flush, and only then the acknowledgement, which
 * lets the rig forget it (Q3). Lost events, lost links, restarts and a full disk cost time, no shot.
 */
export class ShotRecorder {
  readonly #options: ShotRecorderOptions
  #hello: RigHello | null = null
  #waiting: Waiting[] = []
  /** All numbers up to here are on disk or gone, and the rig was told so. */
  #acked = 0
  /** All numbers up to here were handed over, as far as the rig still had them. */
  #swept = 0
  #pumping: Promise<void> | null = null
  #pumpAgain = false
  #sweeping: Promise<void> | null = null
  #sweepAgain = false
  #heardInPage: Set<number> | null = null

  constructor(options: ShotRecorderOptions) {
    this.#options = options
  }

  /** A rig has connected: asks for all it kept (X2). */
  begin(hello: RigHello): void {
    const { book } = this.#options
    // The rig that made these may have been switched off since: then what was heard of it must do.
    this.#waiting = this.#waiting.map((waiting) =>
      waiting.light || (waiting.rig === hello.uid && waiting.boot === hello.boot)
        ? waiting
        : { ...waiting, light: book.predictedRecord(waiting.shot, referenceOf(waiting)) },
    )
    book.begin(hello.uid, hello.boot)
    this.#hello = hello
    this.#acked = this.#swept = Math.max(0, hello.lastSeq - hello.kept)
    this.#pump()
    this.#sweep()
  }

  end(): void {
    this.#hello = null
  }

  /** `! shot`, live or sent again. */
  take(shot: RigShot): void {
    const hello = this.#hello
    if (!hello) return
    this.#heardInPage?.add(shot.seq)
    const { uid: rig, boot } = hello
    const known = this.#waiting.some(
      (one) => one.boot === boot && one.rig === rig && one.shot.seq === shot.seq,
    )
    const instant = this.#options.instant(shot.ms)
    if (!known && instant && !this.#options.log.has(rig, boot, shot.seq)) {
      this.#waiting.push({ rig, boot, shot, instant })
      // An event was lost on the way if the numbers jump.
      if (shot.seq > this.#swept + 1 && !this.#has(shot.seq - 1)) this.check()
    }
    this.#pump()
  }

  /** Asks again for what may have been missed, and tries again what could not be written or acknowledged. */
  check(): void {
    this.#pump()
    this.#sweep()
  }

  /** As `check`; resolves once what the rig has by now is on disk, as far as either could be reached. */
  async collect(): Promise<void> {
    this.check()
    while (this.#sweeping) await this.#sweeping
    await this.idle()
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    while (this.#pumping) await this.#pumping
  }

  #sweep(): void {
    this.#sweepAgain = this.#sweeping !== null
    this.#sweeping ??= this.#askForAll().finally(() => {
      this.#sweeping = null
    })
  }

  /** Q4: page by page until there is no more. A page that did not come whole is asked for again. */
  async #askForAll(): Promise<void> {
    try {
      do {
        this.#sweepAgain = false
        const hello = this.#hello
        let after = this.#acked
        for (let tries = 0, more = true; more && hello && hello === this.#hello && tries < PAGE_TRIES; ) {
          this.#heardInPage = new Set()
          const page = await this.#options.ask({ verb: 'shots', after })
          const heard = [...this.#heardInPage].filter((seq) => seq > after && seq <= page.last)
          if (hello !== this.#hello) return
          if (heard.length < page.count) {
            tries++
            continue
          }
          tries = 0
          after = page.last
          this.#swept = Math.max(this.#swept, page.last)
          more = page.more
        }
        this.#pump()
      } while (this.#sweepAgain)
    } catch (error) {
      // A link that is gone or silent is asked again when it is back; a refusal at the next check.
      if (!isRigCancelled(error)) return
    } finally {
      this.#heardInPage = null
    }
  }

  #pump(): void {
    // Work under way may be past what has just come: it looks once more.
    this.#pumpAgain = this.#pumping !== null
    this.#pumping ??= this.#work().finally(() => {
      this.#pumping = null
      if (this.#pumpAgain) this.#pump()
    })
  }

  async #work(): Promise<void> {
    try {
      while (await this.#writeSome()) {
        // Until nothing waits.
      }
      await this.#acknowledge()
    } catch (error) {
      if (!isRigCancelled(error)) this.#options.onProblem(error)
    }
  }

  /** Writes what waits, oldest first, with one flush; false when there was nothing to write. */
  async #writeSome(): Promise<boolean> {
    const batch = this.#waiting.slice().sort((a, b) => a.shot.seq - b.shot.seq)
    const lines: ShotLine[] = []
    const done: Waiting[] = []
    let stopped: unknown = null
    for (const waiting of batch) {
      try {
        lines.push(await this.#lineOf(waiting))
        done.push(waiting)
      } catch (error) {
        stopped = error
        break
      }
    }
    if (lines.length > 0) {
      await this.#options.log.write(lines)
      this.#waiting = this.#waiting.filter((waiting) => !done.includes(waiting))
    }
    if (stopped) throw stopped
    return lines.length > 0
  }

  async #lineOf(waiting: Waiting): Promise<ShotLine> {
    const { shot } = waiting
    const light = waiting.light ?? (await this.#options.book.shotRecord(shot, referenceOf(waiting)))
    return shotLine(waiting, light)
  }

  #has(seq: number): boolean {
    const hello = this.#hello
    if (!hello) return false
    const { uid, boot } = hello
    return (
      this.#options.log.has(uid, boot, seq) ||
      this.#waiting.some((one) => one.rig === uid && one.boot === boot && one.shot.seq === seq)
    )
  }

  /** Q3: an acknowledgement covers all up to its number, so it stops before the first that is not settled. */
  async #acknowledge(): Promise<void> {
    const hello = this.#hello
    if (!hello) return
    const { uid, boot } = hello
    let upTo = this.#acked
    for (;;) {
      const seq = upTo + 1
      const written = this.#options.log.has(uid, boot, seq)
      if (!written && (seq > this.#swept || this.#has(seq))) break
      upTo = seq
    }
    if (upTo === this.#acked) return
    await this.#options.ask({ verb: 'ack', seq: upTo })
    if (hello === this.#hello) this.#acked = upTo
  }
}
