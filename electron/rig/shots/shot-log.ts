import type { ShotLine } from '../../../core/shots/shot-line'
import { shotLineSchema } from '../../../core/shots/shot-line'
import { Listeners } from '../listeners'
import { AppendLog } from './append-log'

/** Shots kept at hand for the screen. */
const RECENT = 100

/** The numbers written down already, by rig and boot. */
class SeenShots {
  readonly #seen = new Map<string, Set<number>>()

  has(rig: string, boot: string, seq: number): boolean {
    return this.#seen.get(`${rig}/${boot}`)?.has(seq) ?? false
  }

  /** False where it was there already. */
  add(rig: string, boot: string, seq: number): boolean {
    const key = `${rig}/${boot}`
    const set = this.#seen.get(key) ?? new Set()
    this.#seen.set(key, set)
    if (set.has(seq)) return false
    set.add(seq)
    return true
  }
}

/** `shots.jsonl`: each shot of each rig and boot once. */
export class ShotLog {
  readonly #log: AppendLog
  readonly #seen: SeenShots
  readonly #listeners = new Listeners<ShotLine>()
  #recent: readonly ShotLine[]

  private constructor(log: AppendLog, seen: SeenShots, recent: readonly ShotLine[]) {
    this.#log = log
    this.#seen = seen
    this.#recent = recent
  }

  /** Reads what is there. Rejects where it cannot be read. */
  static async open(path: string): Promise<ShotLog> {
    const seen = new SeenShots()
    const log = await AppendLog.open(path, (value) => {
      if (typeof value !== 'object' || value === null) return false
      const { rig, boot, seq } = value as { rig?: unknown; boot?: unknown; seq?: unknown }
      return (
        typeof rig === 'string' &&
        typeof boot === 'string' &&
        typeof seq === 'number' &&
        seen.add(rig, boot, seq)
      )
    })
    return new ShotLog(log, seen, linesOf(await log.read(Math.max(0, log.total - RECENT), RECENT)))
  }

  get path(): string {
    return this.#log.path
  }

  get total(): number {
    return this.#log.total
  }

  /** The newest, oldest first. */
  get recent(): readonly ShotLine[] {
    return this.#recent
  }

  /** The file ended in a line without its end. */
  get torn(): boolean {
    return this.#log.torn
  }

  /** The disk is at work. */
  get busy(): boolean {
    return this.#log.busy
  }

  has(rig: string, boot: string, seq: number): boolean {
    return this.#seen.has(rig, boot, seq)
  }

  /** Puts shots on disk with one flush, and tells of each. */
  async write(lines: readonly ShotLine[]): Promise<void> {
    await this.#log.append(lines)
    for (const { rig, boot, seq } of lines) this.#seen.add(rig, boot, seq)
    this.#recent = [...this.#recent, ...lines].slice(-RECENT)
    for (const line of lines) this.#listeners.tell(line)
  }

  /** Each shot once, when it is on disk. */
  onShot(listen: (line: ShotLine) => void): () => void {
    return this.#listeners.add(listen)
  }

  /** Shots by their number in the log, from 0. */
  async page(from: number, count: number): Promise<readonly ShotLine[]> {
    return linesOf(await this.#log.read(from, count))
  }
}

const linesOf = (values: readonly unknown[]): ShotLine[] =>
  values.flatMap((value) => shotLineSchema.safeParse(value).data ?? [])
