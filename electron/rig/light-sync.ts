import type { Frame } from '../../core/light/frame'
import type { Look, SyncSettings } from '../../core/light/look'
import { crc32 } from '../../core/wire/crc32'
import type { Bank, RigReplies, RigRequest, RigState } from '../../core/wire/messages'
import { changedRuns } from './changed-runs'
import { isRigCancelled, RigRefusedError, RigTimeoutError } from './rig-errors'

/** What the rig shall show. `null` leaves that part as the rig has it. */
export interface DesiredLight {
  /** Base frames at master power 0. */
  readonly look: Frame | null
  readonly model: Frame | null
  readonly powerEv: number
  readonly sync: SyncSettings
  readonly glow: boolean
  readonly black: boolean
  /** The look that the frames were made of, and the power of the modelling frame. */
  readonly made: { readonly look: Look; readonly modelPowerEv: number }
}

export type Ask = <R extends RigRequest>(request: R) => Promise<RigReplies[R['verb']]>

export interface LightSyncOptions {
  readonly ask: Ask
  /** A frame of ours has become the bank's, at this revision. */
  readonly onShown: (bank: Bank, made: DesiredLight['made'], rev: number) => void
  /** The rig will not do this; that part of the desired light is left as the rig has it. */
  readonly onRefused: (error: RigRefusedError) => void
  /** Nothing is on its way any more. */
  readonly onRest: () => void
}

type Part = 'black' | 'power' | 'sync' | 'model' | 'look' | 'glow'

/**
 * Brings the rig to the desired light. The newest desire wins: while one frame is on its way, at most one waits, and
 * only pixels that differ are sent. One request at a time, but for `stop`, which overtakes.
 */
export class LightSync {
  readonly #options: LightSyncOptions
  #desired: DesiredLight | null = null
  /** The rig's state as far as it is known; null when there is no rig. */
  #rig: RigState | null = null
  /** Frames the rig has, where they are known. */
  readonly #banks: Record<Bank, Frame | null> = { look: null, model: null }
  readonly #staged: Record<Bank, Frame | null> = { look: null, model: null }
  #running = false
  #stopping = false
  #inFlight: Part | null = null
  #restaged = false
  #generation = 0

  constructor(options: LightSyncOptions) {
    this.#options = options
  }

  /** True when the rig has all that is desired, as far as was heard. */
  get atRest(): boolean {
    return !this.#running && this.#next() === null
  }

  /** A rig has connected. Banks are given where the host knows what they hold. */
  begin(state: RigState, banks: { readonly look: Frame | null; readonly model: Frame | null }): void {
    this.#generation++
    this.#running = false
    this.#stopping = false
    this.#inFlight = null
    this.#rig = state
    this.#banks.look = this.#staged.look = banks.look
    this.#banks.model = this.#staged.model = banks.model
    this.#run()
  }

  end(): void {
    this.#generation++
    this.#running = false
    this.#rig = null
  }

  /** Replaces the desired light. */
  want(desired: DesiredLight): void {
    this.#desired = desired
    const rig = this.#rig
    if (rig && desired.black && !rig.black && !this.#stopping) this.#stop()
    this.#run()
    // Nothing to send is news too: what is shown can be confirmed.
    if (rig && this.atRest && !this.#stopping) this.#options.onRest()
  }

  /**
   * What the rig says of itself. Answers which parts it has moved that the host is not moving at this moment: a
   * request of ours that is not answered yet comes after the hand at the rig, so ours stands.
   */
  heard(state: RigState): { readonly power: boolean; readonly glow: boolean; readonly black: boolean } {
    const before = this.#rig
    const desired = this.#desired
    if (!before || !desired) return { power: false, glow: false, black: false }
    const mine = (part: Part, pending: boolean) => this.#inFlight === part || pending
    const moved = {
      power:
        state.powerEv !== before.powerEv && !mine('power', milli(desired.powerEv) !== milli(before.powerEv)),
      glow: state.glow !== before.glow && !mine('glow', desired.glow !== before.glow),
      black:
        state.black !== before.black && !this.#stopping && !mine('black', desired.black !== before.black),
    }
    this.#rig = state
    return moved
  }

  /** Looks again whether something is to be sent, as after the desired light took over what the rig said. */
  nudge(): void {
    this.#run()
  }

  #run(): void {
    if (this.#running || !this.#rig || !this.#desired) return
    if (this.#next() === null) return
    this.#running = true
    void this.#loop(this.#generation)
  }

  async #loop(generation: number): Promise<void> {
    try {
      for (;;) {
        const part = this.#next()
        if (part === null) break
        this.#inFlight = part
        try {
          await this.#send(part, generation)
        } catch (error) {
          if (generation !== this.#generation) return
          if (!(error instanceof RigRefusedError)) throw error
          this.#refused(part, error)
        }
        if (generation !== this.#generation) return
      }
    } catch (error) {
      // The connection sees to a rig that is silent or gone; the next one begins anew. What it answered, but not
      // as the protocol says, is not asked again at once, or the two would talk in circles.
      if (!isRigCancelled(error) && !(error instanceof RigTimeoutError)) this.#desired = null
      return
    } finally {
      if (generation === this.#generation) {
        this.#running = false
        this.#inFlight = null
      }
    }
    this.#options.onRest()
  }

  /** The next part that differs. Light goes down before it goes up, so that nothing flashes on the way. */
  #next(): Part | null {
    const rig = this.#rig
    const desired = this.#desired
    if (!rig || !desired) return null
    if (desired.black && !rig.black && !this.#stopping) return 'black'
    if (milli(desired.powerEv) < milli(rig.powerEv)) return 'power'
    if (desired.model && !same(desired.model, this.#banks.model)) return 'model'
    if (!sameSync(desired.sync, rig)) return 'sync'
    if (desired.look && !same(desired.look, this.#banks.look)) return 'look'
    if (milli(desired.powerEv) > milli(rig.powerEv)) return 'power'
    if (desired.glow !== rig.glow) return 'glow'
    if (!desired.black && rig.black && !this.#stopping) return 'black'
    return null
  }

  async #send(part: Part, generation: number): Promise<void> {
    const { ask } = this.#options
    const desired = this.#desired
    if (!desired) return
    switch (part) {
      case 'power':
        await ask({ verb: 'power', powerEv: desired.powerEv })
        return this.#know(generation, { powerEv: milli(desired.powerEv) / 1000 })
      case 'glow':
        await ask({ verb: 'glow', on: desired.glow })
        return this.#know(generation, { glow: desired.glow })
      case 'black':
        await ask({ verb: 'black', on: desired.black })
        return this.#know(generation, { black: desired.black })
      case 'sync':
        await ask({ verb: 'mode', ...desired.sync })
        return this.#know(generation, wireSync(desired.sync))
      case 'look':
      case 'model': {
        const frame = desired[part]
        if (frame) await this.#sendFrame(part, frame, desired.made, generation)
      }
    }
  }

  /** F2, F3. The frame is finished even when a newer one waits, or a slider that never rests would show nothing. */
  async #sendFrame(bank: Bank, frame: Frame, made: DesiredLight['made'], generation: number): Promise<void> {
    const { ask, onShown } = this.#options
    for (const { at, count } of changedRuns(this.#staged[bank], frame)) {
      const rgbw = frame.slice(at * 4, (at + count) * 4)
      await ask({ verb: 'put', bank, at, rgbw })
      if (generation !== this.#generation) return
    }
    this.#staged[bank] = frame
    const known = this.#banks[bank] !== null
    const { rev } = await ask({ verb: 'show', bank, crc: crc32(frame) })
    // Where the bank was not known, the frame may have been there already, since an older revision.
    const state = known ? null : await ask({ verb: 'state' })
    if (generation !== this.#generation) return
    this.#banks[bank] = frame
    this.#restaged = false
    onShown(bank, made, state ? (bank === 'look' ? state.lookRev : state.modelRev) : rev)
  }

  /** F7. Not through the loop: it overtakes what the loop waits for. */
  #stop(): void {
    const generation = this.#generation
    this.#stopping = true
    this.#options
      .ask({ verb: 'stop' })
      .then(() => this.#know(generation, { black: true }))
      .catch(() => {})
      .finally(() => {
        if (generation !== this.#generation) return
        this.#stopping = false
        this.#run()
        if (!this.#running) this.#options.onRest()
      })
  }

  #refused(part: Part, error: RigRefusedError): void {
    const rig = this.#rig
    const desired = this.#desired
    if (!rig || !desired) return
    if ((part === 'look' || part === 'model') && error.code === 'staged' && !this.#restaged) {
      // The rig holds another staged frame than we thought: all of it again, once.
      this.#restaged = true
      this.#staged[part] = null
      this.#banks[part] = null
      return
    }
    const left: { [P in Part]: Partial<DesiredLight> } = {
      power: { powerEv: rig.powerEv },
      glow: { glow: rig.glow },
      black: { black: rig.black },
      sync: { sync: syncOf(rig) },
      look: { look: null },
      model: { model: null },
    }
    this.#desired = { ...desired, ...left[part] }
    this.#options.onRefused(error)
  }

  #know(generation: number, change: Partial<RigState>): void {
    if (generation === this.#generation && this.#rig) this.#rig = { ...this.#rig, ...change }
  }
}

export function syncOf(state: RigState): SyncSettings {
  return state.mode === 'steady'
    ? { mode: 'steady' }
    : { mode: 'flash', delayUs: state.delayUs, onUs: state.onUs }
}

function wireSync(sync: SyncSettings): Pick<RigState, 'mode' | 'delayUs' | 'onUs'> {
  return sync.mode === 'steady' ? { mode: 'steady', delayUs: 0, onUs: 0 } : sync
}

function sameSync(sync: SyncSettings, rig: RigState): boolean {
  const { mode, delayUs, onUs } = wireSync(sync)
  return mode === rig.mode && (mode === 'steady' || (delayUs === rig.delayUs && onUs === rig.onUs))
}

function milli(ev: number): number {
  return Math.round(ev * 1000)
}

function same(a: Frame, b: Frame | null): boolean {
  return b !== null && a.length === b.length && a.every((value, at) => value === b[at])
}
