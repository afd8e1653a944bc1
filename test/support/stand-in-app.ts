import { quietCare } from '../../core/api/care'
import type { Args, Channel, Handlers } from '../../core/api/contract'
import { requests, topics } from '../../core/api/contract'
import { quietDoctor } from '../../core/api/doctor'
import { firstSettings } from '../../core/api/settings'
import type { Snapshots, Topic } from '../../core/api/snapshots'
import { ringLayout } from '../../core/light/layouts/layout'
import { SK6812_RGBW_NEUTRAL } from '../../core/light/mixing/led-presets'
import { fail, ok } from '../../core/result'
import type { App } from '../../electron/app-types'
import { presetProfiles } from './preset-profiles'

/** Small but whole snapshots: no rig, no light, no photos. */
export function quietSnapshots(): Snapshots {
  return {
    rig: {
      link: { kind: 'none' },
      info: null,
      layout: ringLayout(24),
      drawMa: 0,
      budgetMa: 500,
      supply: { ...SK6812_RGBW_NEUTRAL, boardMa: 60, budgetMa: 500 },
      badLines: 0,
      settings: { layout: { shape: 'auto' }, leds: { kind: 'as-said' } },
      droppedShots: 0,
      measured: null,
    },
    light: {
      look: { name: '', zones: [], power: -1 },
      sync: { mode: 'steady' },
      modelling: { on: false, power: -3 },
      blackout: false,
      limited: 0,
      lookFrame: '00000000'.repeat(24),
      shownFrame: '00000000'.repeat(24),
      confirmed: false,
      movedBy: 'screen',
      undo: null,
      redo: null,
    },
    looks: { looks: [] },
    sequences: { sequences: [] },
    run: {
      run: null,
      step: 1,
      shot: 1,
      round: 1,
      seen: [],
      shooting: false,
      warmth: { litS: 0, meanMa: 0, settled: false },
    },
    shots: { total: 0, shutterClosed: false, edges: 0, recent: [], logPath: 'shots.jsonl' },
    photos: {
      folder: null,
      total: 0,
      ready: 0,
      unsure: 0,
      withoutLight: 0,
      written: 0,
      activity: { kind: 'idle' },
      cameras: [],
      lastBatch: null,
      lastUndo: null,
      hand: { pins: 0, offsets: [], undo: null },
      watch: null,
      version: 0,
    },
    camera: {
      available: false,
      exposureS: 0.01,
      subject: 'beetle',
      compensationEv: 0,
      folder: 'photos',
      busy: false,
      taken: 0,
      lastPhoto: null,
    },
    profiles: presetProfiles(),
    notices: [],
    care: quietCare,
    doctor: quietDoctor,
    settings: firstSettings,
  }
}

export interface StandInApp extends App {
  /** What was asked, in order. */
  readonly asked: readonly { readonly channel: Channel; readonly args: unknown }[]
  publish<T extends Topic>(topic: T, snapshot: Snapshots[T]): void
  listenerCount(): number
  closed(): boolean
}

/**
 * An app for tests of the shells: answers `app/state` with its snapshots and all else with a failure, unless a
 * test gives a handler of its own.
 */
export function standInApp(own: Partial<Handlers> = {}): StandInApp {
  let snapshots = quietSnapshots()
  let closed = false
  const asked: { channel: Channel; args: unknown }[] = []
  const listeners = new Map<string, Set<(snapshot: never) => void>>()
  const entries = (Object.keys(requests) as Channel[]).map((channel) => {
    const handler = async (args: Args<Channel>) => {
      asked.push({ channel, args })
      const given = own[channel] as ((args: unknown) => Promise<unknown>) | undefined
      if (given) return given(args)
      return channel === 'app/state' ? ok(snapshots) : fail({ kind: 'no-rig' })
    }
    return [channel, handler] as const
  })
  return {
    handlers: Object.fromEntries(entries) as unknown as Handlers,
    asked,
    on: (topic, listen) => {
      const set = listeners.get(topic) ?? new Set()
      listeners.set(topic, set)
      set.add(listen)
      return () => set.delete(listen)
    },
    snapshot: () => snapshots,
    publish: (topic, snapshot) => {
      snapshots = { ...snapshots, [topic]: snapshot }
      for (const listen of listeners.get(topic) ?? []) (listen as (value: unknown) => void)(snapshot)
    },
    listenerCount: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
    closed: () => closed,
    close: async () => {
      closed = true
    },
  }
}

export const allTopics = Object.keys(topics) as Topic[]
