import type { Frame } from '../../../core/light/frame'
import type { Look, SyncSettings } from '../../../core/light/looks/look'
import { assertNever } from '../../../core/result'
import { crc32 } from '../../../core/wire/crc32'
import type { Bank, RigReplies, RigRequest, RigState } from '../../../core/wire/messages'
import { isRigCancelled, RigRefusedError, RigTimeoutError } from '../link/rig-errors'
import { changedRuns } from './changed-runs'

/** A step as the rig keeps it: its frame at the rig's master power 0, and what its own power is below that. */
export interface DesiredStep {
  readonly name: string
  readonly look: Look
  readonly powerEv: number
  readonly frame: Frame
}

/** A sequence that shall be shot. */
export interface DesiredRun {
  readonly id: string
  readonly steps: readonly DesiredStep[]
  /** The step to start at, from 1. Another `start` begins there again. */
  readonly from: number
  readonly start: string
}

/** What the rig shall show. `null` leaves that part as the rig has it. */
export interface DesiredLight {
  /** Base frames at master power 0. */
  readonly look: Frame | null
  readonly model: Frame | null
  readonly powerEv: number
  readonly sync: SyncSettings
  /** The steps of sync mode `sequence`; without them such a mode is left as the rig has it. */
  readonly run: DesiredRun | null
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
  /** A step of the sequence is kept, at this revision. */
  readonly onStep: (step: DesiredStep, rev: number) => void
  /** A run begins after this revision. */
  readonly onRun: (id: string, after: number) => void
  /** The rig will not do this; that part of the desired light is left as the rig has it. */
  readonly onRefused: (error: RigRefusedError) => void
  /** Nothing is on its way any more. */
  readonly onRest: () => void
}

type Part = 'black' | 'power' | 'halt' | 'steps' | 'sync' | 'model' | 'look' | 'glow'

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
  /** The sequence's steps on the rig; null where they are not known. */
  #steps: readonly Frame[] | null = null
  /** What the running sequence was started with: a state says only part of it. */
  #started: { readonly start: string; readonly sync: SyncSettings } | null = null
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

  /**
   * A rig has connected. Banks are given where the host knows what they hold, `run` where its sequence is the one that
   * is desired.
   */
  begin(
    state: RigState,
    banks: { readonly look: Frame | null; readonly model: Frame | null },
    run: { readonly run: DesiredRun; readonly sync: SyncSettings } | null = null,
  ): void {
    this.#generation++
    this.#running = false
    this.#stopping = false
    this.#inFlight = null
    this.#rig = state
    this.#banks.look = this.#staged.look = banks.look
    this.#banks.model = this.#staged.model = banks.model
    this.#steps = run ? run.run.steps.map(({ frame }) => frame) : null
    this.#started = run && { start: run.run.start, sync: run.sync }
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
    if (desired.sync.mode === 'sequence') {
      const wanted = desired.run && this.#nextOfRun(desired.run, desired.sync, rig)
      if (wanted) return wanted
    } else if (!sameSync(desired.sync, rig)) return 'sync'
    else if (desired.look && !same(desired.look, this.#banks.look)) return 'look'
    if (milli(desired.powerEv) > milli(rig.powerEv)) return 'power'
    if (desired.glow !== rig.glow) return 'glow'
    if (!desired.black && rig.black && !this.#stopping) return 'black'
    return null
  }

  /** F13: steps are kept before the sequence runs. */
  #nextOfRun({ steps, start }: DesiredRun, sync: SyncSettings, rig: RigState): Part | null {
    const kept = this.#steps
    const alike =
      kept?.length === steps.length && steps.every(({ frame }, at) => same(frame, kept[at] ?? null))
    if (!alike) return rig.mode === 'sequence' ? 'halt' : 'steps'
    const started = this.#started
    const runs = rig.mode === 'sequence' && started?.start === start && sameValues(started.sync, sync)
    return runs ? null : 'sync'
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
      case 'halt':
        await ask({ verb: 'mode', mode: 'steady' })
        return this.#know(generation, wireSync({ mode: 'steady' }))
      case 'steps':
        if (desired.run) await this.#sendSteps(desired.run, generation)
        return
      case 'sync':
        return this.#sendSync(desired, generation)
      case 'look':
      case 'model': {
        const frame = desired[part]
        if (frame) await this.#sendFrame(part, frame, desired.made, generation)
      }
    }
  }

  async #sendSync({ sync, run }: DesiredLight, generation: number): Promise<void> {
    const { ask, onRun } = this.#options
    if (sync.mode !== 'sequence' || !run) {
      await ask({ verb: 'mode', ...sync })
      return this.#know(generation, wireSync(sync))
    }
    const rig = this.#rig
    const begun = rig?.mode === 'sequence' && this.#started?.start === run.start
    // Other times for a sequence under way: it goes on where it is.
    const from = begun ? Math.max(1, rig.step) : run.from
    // Before it begins, so that no shot can come in between.
    const { rev } = await ask({ verb: 'state' })
    if (generation !== this.#generation) return
    onRun(run.id, rev)
    await ask({ verb: 'mode', ...sync, from })
    if (generation !== this.#generation) return
    this.#started = { start: run.start, sync }
    // The bank is the step's from now on.
    this.#banks.look = null
    this.#know(generation, { ...wireSync(sync), step: from, shot: 1 })
  }

  /** F13. Every step is staged over the one before, so that only what differs is sent. */
  async #sendSteps({ steps, start }: DesiredRun, generation: number): Promise<void> {
    const { ask, onStep } = this.#options
    this.#steps = null
    this.#started = null
    if ((this.#rig?.steps ?? 0) > 0) await ask({ verb: 'clear' })
    for (const [index, step] of steps.entries()) {
      await this.#stage('look', step.frame, generation)
      if (generation !== this.#generation) return
      const { rev } = await ask({ verb: 'step', at: index + 1, crc: crc32(step.frame) })
      if (generation !== this.#generation) return
      this.#know(generation, { steps: index + 1 })
      onStep(step, rev)
      // Nobody waits for the rest any more.
      if (this.#desired?.run?.start !== start) return
    }
    this.#restaged = false
    this.#steps = steps.map(({ frame }) => frame)
  }

  async #stage(bank: Bank, frame: Frame, generation: number): Promise<void> {
    for (const { at, count } of changedRuns(this.#staged[bank], frame)) {
      const rgbw = frame.slice(at * 4, (at + count) * 4)
      await this.#options.ask({ verb: 'put', bank, at, rgbw })
      if (generation !== this.#generation) return
    }
    this.#staged[bank] = frame
  }

  /** F2, F3. The frame is finished even when a newer one waits, or a slider that never rests would show nothing. */
  async #sendFrame(bank: Bank, frame: Frame, made: DesiredLight['made'], generation: number): Promise<void> {
    const { ask, onShown } = this.#options
    await this.#stage(bank, frame, generation)
    if (generation !== this.#generation) return
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
    const bank = part === 'steps' ? 'look' : part
    if ((bank === 'look' || bank === 'model') && error.code === 'staged' && !this.#restaged) {
      // The rig holds another staged frame than we thought: all of it again, once.
      this.#restaged = true
      this.#staged[bank] = null
      this.#banks[bank] = null
      return
    }
    const asRig = { sync: syncOf(rig, desired.sync), run: null }
    const left: { [P in Part]: Partial<DesiredLight> } = {
      power: { powerEv: rig.powerEv },
      glow: { glow: rig.glow },
      black: { black: rig.black },
      sync: asRig,
      halt: asRig,
      steps: asRig,
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

/**
 * The settings of a state. Of a sequence it does not say all: `told` is what was asked for. A mode that is not known
 * counts as steady: what is lit is known all the same.
 */
export function syncOf(state: RigState, told: SyncSettings): SyncSettings {
  const { delayUs, onUs, pulses, periodUs, shots } = state
  switch (state.mode) {
    case 'flash':
      return { mode: 'flash', delayUs, onUs }
    case 'gated':
      return { mode: 'gated', delayUs, limitUs: onUs }
    case 'strobe':
      return { mode: 'strobe', delayUs, onUs, pulses, periodUs }
    case 'sequence': {
      const { loop, afterUs } = told.mode === 'sequence' ? told : { loop: false, afterUs: 0 }
      return { mode: 'sequence', onUs, shots, loop, afterUs }
    }
    case 'steady':
    case 'other':
      return { mode: 'steady' }
    default:
      return assertNever(state.mode)
  }
}

/** True where the light of a shot is lit before it. */
export function isPrelit(sync: SyncSettings): boolean {
  return sync.mode === 'steady' || (sync.mode === 'sequence' && sync.onUs === 0)
}

type WireSync = Pick<RigState, 'mode' | 'delayUs' | 'onUs' | 'pulses' | 'periodUs'>

/** The keys of the state that say these settings. */
function wireSync(sync: SyncSettings): WireSync {
  const { mode } = sync
  const state = { mode, delayUs: 0, onUs: 0, pulses: 1, periodUs: 0 }
  switch (sync.mode) {
    case 'steady':
      return state
    case 'gated':
      return { ...state, delayUs: sync.delayUs, onUs: sync.limitUs }
    case 'flash':
    case 'strobe':
      return { ...state, ...sync }
    case 'sequence':
      return { ...state, onUs: sync.onUs }
    default:
      return assertNever(sync)
  }
}

function sameSync(sync: SyncSettings, rig: RigState): boolean {
  const wanted = wireSync(sync)
  return (Object.keys(wanted) as (keyof WireSync)[]).every((key) => wanted[key] === rig[key])
}

const sameValues = (a: SyncSettings, b: SyncSettings) => JSON.stringify(a) === JSON.stringify(b)

function milli(ev: number): number {
  return Math.round(ev * 1000)
}

function same(a: Frame, b: Frame | null): boolean {
  return b !== null && a.length === b.length && a.every((value, at) => value === b[at])
}
