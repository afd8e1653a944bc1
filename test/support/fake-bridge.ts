import type { Args, Bridge, Channel, Reply } from '../../core/api/contract'
import type { Failure, Outcome } from '../../core/api/failure'
import type { LightSnapshot } from '../../core/api/light-snapshot'
import { firstSettings } from '../../core/api/settings'
import type { Snapshots, Topic } from '../../core/api/snapshots'
import { frameToHex, renderFrame, scaleFrame } from '../../core/light/frame'
import { ringLayout } from '../../core/light/layouts/layout'
import { defaultRigSettings } from '../../core/light/layouts/rig-settings'
import { applyEdit } from '../../core/light/looks/apply-edit'
import { describeEdit } from '../../core/light/looks/describe-edit'
import { factoryLooks } from '../../core/light/looks/factory-looks'
import type { Look } from '../../core/light/looks/look'
import { SK6812_RGBW_NEUTRAL } from '../../core/light/mixing/led-presets'
import { fail, ok } from '../../core/result'
import type { Connection, ConnectionState } from '../../renderer/connection'
import { afterProfileRequest } from './preset-profiles'
import { quietSnapshots } from './quiet-snapshots'

const layout = ringLayout(24)
const looks = factoryLooks(layout)

const frameOf = (look: Look) => renderFrame(look, layout.places.length, SK6812_RGBW_NEUTRAL)
export const lookFrameOf = (look: Look) => frameToHex(scaleFrame(frameOf(look), look.power))

/** A simulated rig that has just come up with the look `Key left`. */
export function firstSnapshots(): Snapshots {
  const look = looks[1] ?? { name: '', zones: [], power: 0 }
  const frame = lookFrameOf(look)
  const quiet = quietSnapshots()
  return {
    ...quiet,
    rig: {
      link: { kind: 'connected', port: 'sim', simulated: true },
      info: {
        uid: 'e661a4d2',
        boot: '9f3c2b1a',
        board: 'feather_m4_express',
        firmware: '0.1.0',
        pixels: 24,
        leds: 'SK6812 RGBW 4500 K',
        whiteKelvin: 4500,
        shortestPulseUs: 1100,
        modes: ['steady', 'flash'],
      },
      layout,
      settings: defaultRigSettings,
      drawMa: 214,
      budgetMa: 900,
      supply: { ...SK6812_RGBW_NEUTRAL, boardMa: 60, budgetMa: 900 },
      badLines: 0,
      droppedShots: 0,
      measured: null,
    },
    light: {
      look,
      sync: { mode: 'steady' },
      modelling: { on: true, power: -3 },
      blackout: false,
      limited: 0,
      lookFrame: frame,
      shownFrame: frame,
      confirmed: true,
      movedBy: 'screen',
      undo: null,
      redo: null,
    },
    looks: {
      looks: looks.map((stored, index) => ({
        id: `factory-${index}`,
        look: stored,
        factory: true,
        tags: [],
        key: index < 9 ? index + 1 : null,
        frame: lookFrameOf(stored),
      })),
    },
    shots: { ...quiet.shots, logPath: '/data/shots.jsonl' },
    camera: { ...quiet.camera, available: true, exposureS: 1 / 125, folder: '/data/demo-photos' },
    settings: { ...firstSettings, firstHour: { done: [], hidden: true } },
  }
}

type Answers = { [C in Channel]?: (args: Args<C>) => Outcome<Reply<C>> | Promise<Outcome<Reply<C>>> }

/** The app in memory: light requests act on a look as the real app does; everything else is answered by the test. */
export class FakeBridge implements Bridge {
  readonly asked: { readonly channel: Channel; readonly args: unknown }[] = []
  readonly answers: Answers = {}
  snapshots: Snapshots
  #listeners = new Map<Topic, Set<(snapshot: never) => void>>()
  #history: Look[] = []

  constructor(first: Partial<Snapshots> = {}) {
    this.snapshots = { ...firstSnapshots(), ...first }
  }

  publish<T extends Topic>(topic: T, snapshot: Snapshots[T]): void {
    this.snapshots = { ...this.snapshots, [topic]: snapshot }
    for (const listen of this.#listeners.get(topic) ?? []) listen(snapshot as never)
  }

  on<T extends Topic>(topic: T, listen: (snapshot: Snapshots[T]) => void): () => void {
    const set = this.#listeners.get(topic) ?? new Set()
    // Kept in one map for all topics; `publish` hands each listener its own topic's snapshot.
    this.#listeners.set(topic, set.add(listen as (snapshot: never) => void))
    return () => set.delete(listen as (snapshot: never) => void)
  }

  async request<C extends Channel>(channel: C, args: Args<C>): Promise<Outcome<Reply<C>>> {
    this.asked.push({ channel, args })
    const answer = this.answers[channel]
    if (answer) return answer(args)
    const profiles = afterProfileRequest(this.snapshots.profiles, channel, args)
    if (profiles) this.publish('profiles', profiles)
    // Each branch answers its own channel's type, which narrowing a generic cannot show.
    return this.#light(channel, args) as Outcome<Reply<C>>
  }

  #light(channel: Channel, args: unknown): Outcome<unknown> {
    const { light } = this.snapshots
    switch (channel) {
      case 'app/state':
        return ok(this.snapshots)
      case 'light/edit': {
        const { edit } = args as Args<'light/edit'>
        const edited = applyEdit(light.look, edit, layout.places.length)
        if (!edited.ok) return fail<Failure>({ kind: 'not-possible', why: edited.failure })
        this.#history.push(light.look)
        return this.#shine({ look: edited.value, undo: describeEdit(edit, light.look), movedBy: 'screen' })
      }
      case 'light/undo': {
        const before = this.#history.pop()
        return before ? this.#shine({ look: before, undo: null, redo: light.undo }) : ok(light)
      }
      case 'light/sync':
        return this.#shine(args as Args<'light/sync'>)
      case 'light/modelling':
        return this.#shine({ modelling: (args as Args<'light/modelling'>).modelling })
      case 'light/blackout':
        return this.#shine({ blackout: (args as Args<'light/blackout'>).on })
      case 'rig/exchanges':
      case 'rig/ports':
      case 'shots/page':
      case 'photos/page':
      case 'photos/runs':
        return ok([])
      case 'photos/thumbnail':
        return ok({ dataUrl: null, shape: null })
      default:
        return ok(null)
    }
  }

  #shine(change: Partial<LightSnapshot>): Outcome<LightSnapshot> {
    const next = { ...this.snapshots.light, ...change }
    const lookFrame = lookFrameOf(next.look)
    const dark = '0'.repeat(lookFrame.length)
    this.publish('light', { ...next, lookFrame, shownFrame: next.blackout ? dark : lookFrame })
    return ok(this.snapshots.light)
  }
}

/** A connection that is open, and can be made to go away. */
export function fakeConnection(bridge: Bridge): Connection & { become(state: ConnectionState): void } {
  const watchers = new Set<(state: ConnectionState) => void>()
  let state: ConnectionState = 'open'
  return {
    bridge,
    state: () => state,
    watch: (listen) => {
      watchers.add(listen)
      return () => watchers.delete(listen)
    },
    pathForFile: null,
    become: (next) => {
      state = next
      for (const watch of watchers) watch(next)
    },
  }
}
