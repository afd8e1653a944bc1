import type { Frame } from '../../../../core/light/frame'
import type { SyncSettings } from '../../../../core/light/looks/look'
import type { RigState } from '../../../../core/wire/rig-reply'
import type { Bank } from '../../../../core/wire/rig-request'
import type { Ask } from '../../link/ask'
import { isRigCancelled, RigRefusedError, RigTimeoutError } from '../../link/rig-errors'
import type { DesiredLight, DesiredRun, DesiredStep, MadeOf } from './desired-light'
import { type KnownRig, milli, nextPart, type Part } from './next-part'
import { sendFrame, sendSteps } from './send-frames'
import { stateOfSync, syncOf } from './sync-state'

export interface LightSyncOptions {
  readonly ask: Ask
  /** A frame of ours has become the bank's, at this revision. */
  readonly onShown: (bank: Bank, made: MadeOf, rev: number) => void
  /** A step of the sequence is kept, at this revision. */
  readonly onStep: (step: DesiredStep, rev: number) => void
  /** A run begins after this revision. */
  readonly onRun: (id: string, after: number) => void
  /** The rig will not do this; that part of the desired light is left as the rig has it. */
  readonly onRefused: (error: RigRefusedError) => void
  /** Nothing is on its way any more. */
  readonly onRest: () => void
}

/**
 * Brings the rig to the desired light. The newest desire wins: while one frame is on its way, at most one waits, and
 * only pixels that differ are sent. One request at a time, but for `stop`, which overtakes.
 */
export class LightSync {
  readonly #options: LightSyncOptions
  #desired: DesiredLight | null = null
  /** One object a connection, so that an answer which comes after it is known as one of another. */
  #rig: KnownRig | null = null
  #running = false
  #inFlight: Part | null = null

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
    this.#running = false
    this.#inFlight = null
    this.#rig = {
      state,
      banks: { ...banks },
      staged: { ...banks },
      steps: run?.run.steps.map(({ frame }) => frame) ?? null,
      started: run && { start: run.run.start, sync: run.sync },
      stopping: false,
      restaged: false,
    }
    this.#run()
  }

  end(): void {
    this.#running = false
    this.#rig = null
  }

  /** Replaces the desired light. */
  want(desired: DesiredLight): void {
    this.#desired = desired
    const rig = this.#rig
    if (rig && desired.black && !rig.state.black && !rig.stopping) this.#stop(rig)
    this.#run()
    // Nothing to send is news too: what is shown can be confirmed.
    if (rig && this.atRest && !rig.stopping) this.#options.onRest()
  }

  /**
   * What the rig says of itself. Answers which parts it has moved that the host is not moving at this moment: a
   * request of ours that is not answered yet comes after the hand at the rig, so ours stands.
   */
  heard(state: RigState): { readonly power: boolean; readonly glow: boolean; readonly black: boolean } {
    const rig = this.#rig
    const desired = this.#desired
    if (!rig || !desired) return { power: false, glow: false, black: false }
    const before = rig.state
    const mine = (part: Part, pending: boolean) => this.#inFlight === part || pending
    const moved = {
      power:
        state.powerEv !== before.powerEv && !mine('power', milli(desired.powerEv) !== milli(before.powerEv)),
      glow: state.glow !== before.glow && !mine('glow', desired.glow !== before.glow),
      black: state.black !== before.black && !rig.stopping && !mine('black', desired.black !== before.black),
    }
    rig.state = state
    return moved
  }

  /** Looks again whether something is to be sent, as after the desired light took over what the rig said. */
  nudge(): void {
    this.#run()
  }

  #next(): Part | null {
    return this.#rig && this.#desired && nextPart(this.#rig, this.#desired)
  }

  #run(): void {
    if (this.#running || !this.#rig || this.#next() === null) return
    this.#running = true
    void this.#loop(this.#rig)
  }

  async #loop(rig: KnownRig): Promise<void> {
    const here = () => rig === this.#rig
    try {
      for (;;) {
        const part = this.#next()
        if (part === null) break
        this.#inFlight = part
        try {
          await this.#send(part, rig)
        } catch (error) {
          if (!here()) return
          if (!(error instanceof RigRefusedError)) throw error
          this.#refused(part, rig, error)
        }
        if (!here()) return
      }
    } catch (error) {
      // The connection sees to a rig that is silent or gone; the next one begins anew. What it answered, but not
      // as the protocol says, is not asked again at once, or the two would talk in circles.
      if (!isRigCancelled(error) && !(error instanceof RigTimeoutError)) this.#desired = null
      return
    } finally {
      if (here()) {
        this.#running = false
        this.#inFlight = null
      }
    }
    this.#options.onRest()
  }

  async #send(part: Part, rig: KnownRig): Promise<void> {
    const { ask, onShown, onStep } = this.#options
    const desired = this.#desired
    if (!desired) return
    const sending = { ask, rig, here: () => rig === this.#rig }
    switch (part) {
      case 'power':
        await ask({ verb: 'power', powerEv: desired.powerEv })
        return know(rig, { powerEv: milli(desired.powerEv) / 1000 })
      case 'glow':
        await ask({ verb: 'glow', on: desired.glow })
        return know(rig, { glow: desired.glow })
      case 'black':
        await ask({ verb: 'black', on: desired.black })
        return know(rig, { black: desired.black })
      case 'halt':
        await ask({ verb: 'mode', mode: 'steady' })
        return know(rig, stateOfSync({ mode: 'steady' }))
      case 'steps': {
        const { run } = desired
        const wanted = () => this.#desired?.run?.start === run?.start
        return run ? sendSteps(sending, run, onStep, wanted) : undefined
      }
      case 'sync':
        return this.#sendSync(desired, rig)
      case 'look':
      case 'model': {
        const frame = desired[part]
        const rev = frame && (await sendFrame(sending, part, frame))
        if (rev !== null && desired.made) onShown(part, desired.made, rev)
      }
    }
  }

  async #sendSync({ sync, run }: DesiredLight, rig: KnownRig): Promise<void> {
    const { ask, onRun } = this.#options
    if (sync.mode !== 'sequence' || !run) {
      await ask({ verb: 'mode', ...sync })
      return know(rig, stateOfSync(sync))
    }
    const begun = rig.state.mode === 'sequence' && rig.started?.start === run.start
    // Other times for a sequence under way: it goes on where it is.
    const from = begun ? Math.max(1, rig.state.step) : run.from
    // Before it begins, so that no shot can come in between.
    const { rev } = await ask({ verb: 'state' })
    if (rig !== this.#rig) return
    onRun(run.id, rev)
    await ask({ verb: 'mode', ...sync, from })
    rig.started = { start: run.start, sync }
    // The bank is the step's from now on.
    rig.banks.look = null
    know(rig, { ...stateOfSync(sync), step: from, shot: 1 })
  }

  /** F7. Not through the loop: it overtakes what the loop waits for. */
  #stop(rig: KnownRig): void {
    rig.stopping = true
    this.#options
      .ask({ verb: 'stop' })
      .then(() => know(rig, { black: true }))
      .catch(() => {})
      .finally(() => {
        if (rig !== this.#rig) return
        rig.stopping = false
        this.#run()
        if (!this.#running) this.#options.onRest()
      })
  }

  #refused(part: Part, rig: KnownRig, error: RigRefusedError): void {
    const desired = this.#desired
    if (!desired) return
    const bank = part === 'steps' ? 'look' : part
    if ((bank === 'look' || bank === 'model') && error.code === 'staged' && !rig.restaged) {
      // The rig holds another staged frame than we thought: all of it again, once.
      rig.restaged = true
      rig.staged[bank] = null
      rig.banks[bank] = null
      return
    }
    this.#desired = { ...desired, ...asRigHas(part, rig.state, desired.sync) }
    this.#options.onRefused(error)
  }
}

/** The part of a desired light that the rig would not take, as it has it. */
function asRigHas(part: Part, state: RigState, told: SyncSettings): Partial<DesiredLight> {
  switch (part) {
    case 'power':
      return { powerEv: state.powerEv }
    case 'glow':
      return { glow: state.glow }
    case 'black':
      return { black: state.black }
    case 'sync':
    case 'halt':
    case 'steps':
      return { sync: syncOf(state, told), run: null }
    case 'look':
      return { look: null }
    case 'model':
      return { model: null }
  }
}

function know(rig: KnownRig, change: Partial<RigState>): void {
  rig.state = { ...rig.state, ...change }
}
