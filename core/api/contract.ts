import { z } from 'zod'
import { profileKindSchema, profileSchema, settingSchema } from '../optics/profile'
import type { Outcome } from './failure'
import type { MeasuredFrame } from './measured-frame'
import { lightRequests } from './requests/light-requests'
import { photoRequests } from './requests/photo-requests'
import { nothing, path, request } from './requests/request'
import { rigRequests } from './requests/rig-requests'
import { settingsChangeSchema } from './settings'
import type { Snapshots, Topic } from './snapshots'

/** A message of the browser shell holds 32 MB. */
const MOST_BASE64 = 31 << 20

/**
 * The contract between the app and whoever drives it: the page in either shell, and the command line.
 * One entry a request; channel names, arguments and replies are all inferred from here.
 */
export const requests = {
  ...lightRequests,
  ...rigRequests,
  ...photoRequests,

  'app/state': request(nothing).replies<Snapshots>(),
  'app/dismiss': request(z.object({ id: z.int() })).replies<null>(),

  /** Looks at everything that keeps people from working; findings come with the snapshot. */
  'doctor/run': request(
    z.object({
      /** A folder whose photos are to be tagged. */
      photos: path.nullable(),
      /** Wait so long for somebody to press the shutter. */
      shutterS: z.number().min(1).max(600).nullable(),
    }),
  ).replies<null>(),
  'doctor/stop': request(nothing).replies<null>(),
  /** All that helps to help, as text without private paths. */
  'doctor/diagnostics': request(nothing).replies<{ readonly text: string }>(),

  /** Only what changes. */
  'settings/change': request(z.object({ change: settingsChangeSchema })).replies<null>(),

  /** A profile of the same id is replaced; a preset is covered by it. */
  'profiles/save': request(z.object({ profile: profileSchema })).replies<null>(),
  /** A preset that was edited returns to what it was. */
  'profiles/remove': request(z.object({ kind: profileKindSchema, id: z.string().max(60) })).replies<null>(),
  'profiles/choose': request(z.object({ kind: profileKindSchema, id: z.string().max(60) })).replies<null>(),
  /** What is set on the camera now; only what changes. */
  'profiles/setting': request(z.object({ setting: settingSchema.partial() })).replies<null>(),

  /** A photo to measure by: where it lies, or its bytes where the page may not know. A newer one ends the older. */
  'measure/frame': request(
    z.object({
      photo: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('path'), path }),
        z.object({
          kind: z.literal('bytes'),
          name: z.string().max(255),
          base64: z.string().max(MOST_BASE64),
        }),
      ]),
    }),
  ).replies<MeasuredFrame>(),
  'measure/cancel': request(nothing).replies<null>(),
} as const

export type Channel = keyof typeof requests
export type Args<C extends Channel> = z.infer<(typeof requests)[C]['args']>
export type Reply<C extends Channel> = (typeof requests)[C]['reply']

/** Every topic, as a record: a forgotten one does not compile. */
export const topics: Readonly<Record<Topic, true>> = {
  rig: true,
  light: true,
  looks: true,
  sequences: true,
  run: true,
  shots: true,
  photos: true,
  camera: true,
  profiles: true,
  notices: true,
  care: true,
  doctor: true,
  settings: true,
}

/** What a page or the command line holds: the same face over Electron's IPC, the browser's socket and in process. */
export interface Bridge {
  request<C extends Channel>(channel: C, args: Args<C>): Promise<Outcome<Reply<C>>>
  on<T extends Topic>(topic: T, listen: (snapshot: Snapshots[T]) => void): () => void
}

/** What the app gives a shell: one handler a request. */
export type Handlers = { readonly [C in Channel]: (args: Args<C>) => Promise<Outcome<Reply<C>>> }
