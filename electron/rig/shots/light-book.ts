import { type Frame, renderFrame, scaleFrame } from '../../../core/light/frame'
import type { LightRecord, MacroRecord } from '../../../core/light/light-record'
import type { Look } from '../../../core/light/looks/look'
import { limitFrame } from '../../../core/light/power/limiter'
import { buildLightRecord, plannedFlash, type ShotReference } from '../../../core/light/records/build-record'
import type { RigShot, RigState } from '../../../core/wire/rig-reply'
import { type Bank, PIXELS_PER_LINE } from '../../../core/wire/rig-request'
import type { RigOptics } from '../light/rig-optics'
import { isPrelit, syncOf } from '../light/sync/sync-state'
import type { Ask } from '../link/ask'
import { RigRefusedError } from '../link/rig-errors'
import { type BegunRun, placeOfShot, type RunStart } from './begun-run'

const KEPT = 512
/** Of those, across a restart of the app: the steps of a sequence, and what the shots a rig can keep were lit by. */
const REMEMBERED = 128
const RUNS = 32

/**
 * Which look of ours a revision of the rig's bank is, and at what power its frame was made: that of the modelling
 * light, or of a sequence's step below the brightest.
 */
export interface KnownLook {
  readonly bank: Bank
  readonly rev: number
  readonly look: Look
  readonly powerEv: number
  /** The name of the step that it is. */
  readonly step?: string | undefined
}

export interface LightBookMemory {
  readonly rig: string
  readonly boot: string
  readonly known: readonly KnownLook[]
  /** The runs of this boot, each start of one by itself, oldest first. */
  readonly runs: readonly BegunRun[]
}

/** What the photographer said of magnification and aperture at a time; null where nothing. */
export type MacroAt = (utcMs: number) => MacroRecord | null

/** Knows, of each revision of the rig's state, what light it was: from what was sent, what was heard, and by asking. */
export class LightBook {
  readonly #ask: Ask
  readonly #optics: () => RigOptics
  readonly #macroAt: MacroAt
  #rig = ''
  #boot = ''
  #known: KnownLook[] = []
  #runs: LightBookMemory['runs'] = []
  /** The round of the newest shot of a run, whichever boot that was in. */
  #reached: { readonly id: string; readonly round: number } | null = null
  readonly #states = new Map<number, RigState>()
  readonly #frames = new Map<number, Frame>()

  constructor(
    ask: Ask,
    optics: () => RigOptics,
    memory: LightBookMemory | null = null,
    macroAt: MacroAt = () => null,
  ) {
    this.#ask = ask
    this.#optics = optics
    this.#macroAt = macroAt
    if (memory) {
      this.#rig = memory.rig
      this.#boot = memory.boot
      this.#known = [...memory.known]
      this.#runs = memory.runs
    }
  }

  get memory(): LightBookMemory {
    // Enough for the shots a rig can keep while the app is closed; older ones were written down.
    return { rig: this.#rig, boot: this.#boot, known: this.#known.slice(-REMEMBERED), runs: this.#runs }
  }

  /** Revisions mean something only within one boot of one rig. */
  begin(rig: string, boot: string): void {
    if (this.#rig === rig && this.#boot === boot) return
    this.#rig = rig
    this.#boot = boot
    this.#known = []
    this.#runs = []
    this.#states.clear()
    this.#frames.clear()
  }

  heard(state: RigState): void {
    remember(this.#states, state.rev, state)
  }

  /** A bank's frame at this revision is this look. A newer word on the same frame (a name) replaces the older. */
  shown(known: KnownLook): void {
    this.#known = this.#known.filter(({ bank, rev }) => bank !== known.bank || rev !== known.rev)
    this.#known.push(known)
    if (this.#known.length > KEPT) this.#known.shift()
  }

  /** A run begins after this revision. The same start again is the same run with other times: it goes on. */
  runBegins(start: RunStart): void {
    const last = this.#runs.at(-1)
    if (last?.id === start.id && last.starts === start.starts) return
    this.#runs = [...this.#runs, { ...start, firstSeq: null }].slice(-RUNS)
  }

  /** The round that a run has come to, from 1. */
  roundOf(id: string): number {
    return this.#reached?.id === id ? this.#reached.round : 1
  }

  find(bank: Bank, rev: number): KnownLook | null {
    return this.#known.find((known) => known.bank === bank && known.rev === rev) ?? null
  }

  /** The record of a shot, asking the rig for what is not known. Rejects when the rig is gone. */
  async shotRecord(shot: RigShot, reference: ShotReference): Promise<LightRecord> {
    const state = await this.#stateAt(shot.rev)
    const frame = await this.#frameAt(shot.rev)
    return this.#record(shot, reference, state, frame)
  }

  /** The same from what is known already, for a shot whose rig has lost its memory. */
  predictedRecord(shot: RigShot, reference: ShotReference): LightRecord {
    const state = this.#states.get(shot.rev) ?? null
    const frame = this.#frames.get(shot.rev) ?? (state ? this.#predicted(state) : null)
    return this.#record(shot, reference, state, frame)
  }

  /** The light that stands between shots at a time: in the armed modes the modelling light, or darkness. */
  standingRecord(state: RigState, frame: Frame, utcMs: number): LightRecord {
    const { pixels, layout, leds, budget } = this.#optics()
    const prelit = isPrelit(syncOf(state, unsaid))
    const dark = state.black || (!prelit && !state.glow)
    const known = dark ? null : this.find(prelit ? 'look' : 'model', prelit ? state.lookRev : state.modelRev)
    const powerEv = (prelit ? state.powerEv : 0) + (known?.powerEv ?? 0)
    const model = known && scaleFrame(renderFrame(known.look, pixels, leds), powerEv)
    const limited = prelit ? state.limitedEv : model ? limitFrame(model, budget).limitedEv : 0
    return buildLightRecord({
      source: 'timeline',
      shot: null,
      sync: prelit ? syncOf(state, unsaid) : { mode: 'steady' },
      power: powerEv,
      limited: dark ? 0 : limited,
      look: known?.look ?? null,
      frame,
      layout: layout.name,
      leds: leds.name,
      step: prelit ? this.#step(state) : null,
      macro: this.#macroAt(utcMs),
    })
  }

  #record(shot: RigShot, reference: ShotReference, state: RigState | null, frame: Frame | null): LightRecord {
    const { layout, leds } = this.#optics()
    const sync = state ? syncOf(state, unsaid) : ({ mode: 'steady' } as const)
    const planned = plannedFlash(sync)
    const known = state && !state.black ? this.find('look', state.lookRev) : null
    const run = state?.mode === 'sequence' ? this.#placed(state, shot.seq) : undefined
    return buildLightRecord({
      source: 'shot',
      shot: reference,
      sync,
      power: (state?.powerEv ?? 0) + (known?.powerEv ?? 0),
      limited: state && !state.black ? state.limitedEv : 0,
      look: known?.look ?? null,
      frame: frame ?? new Uint8Array(),
      layout: layout.name,
      leds: leds.name,
      flash: planned && { ...planned, delayUs: shot.lateUs ?? planned.delayUs },
      step: state && this.#step(state),
      macro: this.#macroAt(Date.parse(reference.time)),
      ...(run ? { run } : {}),
    })
  }

  #placed(state: RigState, seq: number): LightRecord['run'] {
    const run = this.#runOf(state, seq)
    if (!run) return undefined
    const place = placeOfShot(run, state, seq)
    this.#reached = {
      id: run.id,
      round: Math.floor((place - 1) / Math.max(1, state.steps * state.shots)) + 1,
    }
    return {
      id: run.id,
      place,
      ...(run.of === null || place > run.of ? {} : { of: run.of }),
      ...(run.name === '' ? {} : { name: run.name }),
    }
  }

  /** Shots come in the order of their numbers: the first that is told counts as the run's first. */
  #runOf(state: RigState, seq: number): BegunRun | undefined {
    const run = this.#runs.findLast(({ after }) => after < state.rev)
    if (!run || run.firstSeq !== null) return run
    const begun = { ...run, firstSeq: seq }
    this.#runs = this.#runs.map((one) => (one === run ? begun : one))
    return begun
  }

  /** S6. The name is in the book, where the step is one of ours. */
  #step({ mode, step, steps, shot, shots, lookRev }: RigState): LightRecord['step'] {
    if (mode !== 'sequence' || step < 1) return null
    const name = this.find('look', lookRev)?.step ?? `Step ${step}`
    return {
      index: step,
      of: Math.max(step, steps),
      name,
      shot: Math.max(1, shot),
      shots: Math.max(1, shots),
    }
  }

  #predicted(state: RigState): Frame | null {
    const { pixels, leds, budget } = this.#optics()
    if (state.black) return new Uint8Array(pixels * 4)
    const known = this.find('look', state.lookRev)
    if (!known) return null
    const base = scaleFrame(renderFrame(known.look, pixels, leds), known.powerEv)
    return limitFrame(scaleFrame(base, state.powerEv), budget).frame
  }

  async #stateAt(rev: number): Promise<RigState | null> {
    const known = this.#states.get(rev)
    if (known) return known
    const state = await orGone(this.#ask({ verb: 'light', rev }))
    if (state) remember(this.#states, rev, state)
    return state
  }

  async #frameAt(rev: number): Promise<Frame | null> {
    const known = this.#frames.get(rev)
    if (known) return known
    const { pixels } = this.#optics()
    const frame = new Uint8Array(pixels * 4)
    for (let at = 0; at < pixels; at += PIXELS_PER_LINE) {
      const count = Math.min(PIXELS_PER_LINE, pixels - at)
      const part = await orGone(this.#ask({ verb: 'pixels', rev, at, count }))
      if (!part) return this.#predicted((await this.#stateAt(rev)) ?? darkState)
      frame.set(part.rgbw, at * 4)
    }
    remember(this.#frames, rev, frame)
    return frame
  }
}

/** A record says nothing of what a state leaves out of its settings. */
const unsaid = { mode: 'steady' } as const

/** Stands for a state nobody knows: it names no look. */
const darkState: RigState = {
  rev: 0,
  lookRev: -1,
  modelRev: -1,
  mode: 'steady',
  delayUs: 0,
  onUs: 0,
  pulses: 1,
  periodUs: 0,
  step: 0,
  steps: 0,
  shot: 0,
  shots: 0,
  powerEv: 0,
  glow: false,
  black: false,
  limitedEv: 0,
  drawMa: 0,
  armed: false,
}

function remember<T>(map: Map<number, T>, rev: number, value: T): void {
  map.delete(rev)
  map.set(rev, value)
  const oldest = map.keys().next()
  if (map.size > KEPT && !oldest.done) map.delete(oldest.value)
}

/** R6: the rig no longer keeps that revision. */
async function orGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof RigRefusedError && error.code === 'gone') return null
    throw error
  }
}
