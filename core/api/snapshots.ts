import type { Layout } from '../light/layouts/layout'
import type { RigSettings } from '../light/layouts/rig-settings'
import type { LightRecord } from '../light/light-record'
import type { Look, Modelling, SyncSettings } from '../light/looks/look'
import type { LedKind } from '../light/mixing/leds'
import type { PowerBudget } from '../light/power/limiter'
import type { Run, Sequence } from '../light/sequences/sequence'
import type { CameraProfile, LedProfile, LensProfile, Profile, Setting } from '../optics/profile'
import type { ShotLine } from '../shots/shot-line'
import type { HandSummary } from './axis'
import type { PhotoAction } from './batch-report'
import type { BatchSummary, UndoSummary } from './batch-summary'
import type { CareSnapshot } from './care'
import type { DoctorSnapshot } from './doctor'
import type { Settings } from './settings'

/**
 * What the app publishes: whole, small values. A view shows the newest one and never guesses. Every value
 * survives both structured clone and JSON.
 */
export interface Snapshots {
  readonly rig: RigSnapshot
  readonly light: LightSnapshot
  readonly looks: LooksSnapshot
  readonly sequences: SequencesSnapshot
  readonly run: RunSnapshot
  readonly shots: ShotsSnapshot
  readonly photos: PhotosSnapshot
  readonly camera: CameraSnapshot
  readonly profiles: ProfilesSnapshot
  readonly notices: readonly Notice[]
  readonly care: CareSnapshot
  readonly doctor: DoctorSnapshot
  readonly settings: Settings
}

/** One topic a snapshot. */
export type Topic = keyof Snapshots

export type RigLinkState =
  | { readonly kind: 'none' }
  | { readonly kind: 'connecting'; readonly port: string }
  | { readonly kind: 'connected'; readonly port: string; readonly simulated: boolean }
  | { readonly kind: 'lost'; readonly port: string; readonly simulated: boolean; readonly detail: string }
  | { readonly kind: 'refused'; readonly port: string; readonly detail: string }

export interface RigSnapshot {
  readonly link: RigLinkState
  /** What the rig said of itself; kept while it is lost, so that the screen does not empty. */
  readonly info: RigInfo | null
  readonly layout: Layout
  /** What the photographer says of this rig. */
  readonly settings: RigSettings
  readonly drawMa: number
  readonly budgetMa: number
  /** What the limiter reckons with. */
  readonly supply: PowerBudget
  readonly badLines: number
  readonly droppedShots: number
  /** What its self-test has found, kept with the rig; null before the first. */
  readonly measured: RigMeasured | null
}

/** The rig's own self-test (docs/protocol.md, D); what was not tried is null. */
export interface RigMeasured {
  /** UTC. */
  readonly time: string
  readonly firmware: string
  /** Pixels that the walk lit. */
  readonly pixels: number | null
  /** Nanoseconds of one look at the contact. */
  readonly pollNs: number | null
  /** From an edge of the jumper to the end of the write it caused; `edges` 0 where no wire was there. */
  readonly latency: {
    readonly edges: number
    readonly leastUs: number
    readonly mostUs: number
    /** The part of it that the write takes. */
    readonly wireUs: number
  } | null
}

export interface RigInfo {
  readonly uid: string
  readonly boot: string
  readonly board: string
  readonly firmware: string
  readonly pixels: number
  /** As in the light record: `SK6812 RGBW 4500 K`. */
  readonly leds: string
  readonly whiteKelvin: number | null
  /** Only where it was measured: the name says all of the others. */
  readonly ledKind?: LedKind
  readonly shortestPulseUs: number
  readonly modes: readonly string[]
}

export type Hand = 'screen' | 'knob' | 'button' | 'remote' | 'rig'

export interface LightSnapshot {
  readonly look: Look
  readonly sync: SyncSettings
  readonly modelling: Modelling
  readonly blackout: boolean
  /** Stops the power budget takes from the look: 0 or negative. */
  readonly limited: number
  /** The light of the next shot as the rig will apply it, after every limit: hex RGBW a pixel. Predicted while no rig is there. */
  readonly lookFrame: string
  /** What is lit now: the look, the modelling light or darkness. */
  readonly shownFrame: string
  /** False while the frames are predictions, because no rig is connected or its answer is on the way. */
  readonly confirmed: boolean
  readonly movedBy: Hand
  readonly undo: string | null
  readonly redo: string | null
}

export interface StoredLook {
  readonly id: string
  readonly look: Look
  /** Words it is found by. */
  readonly tags: readonly string[]
  readonly factory: boolean
  /** The number key that recalls it. */
  readonly key: number | null
  /** The look at full master, for its thumbnail: hex RGBW a pixel. */
  readonly frame: string
}
export interface LooksSnapshot {
  readonly looks: readonly StoredLook[]
}

export interface SequencesSnapshot {
  readonly sequences: readonly Sequence[]
  /** What the last change was, and what the last undone one; null where there is none in this run. */
  readonly undo: string | null
  readonly redo: string | null
}

/** A sequence that is being shot. */
export interface RunSnapshot {
  readonly run: Run | null
  /** The step that the next shot gets, which of its shots that is, and in which round, all from 1. */
  readonly step: number
  readonly shot: number
  readonly round: number
  /** How often each shot of the run was seen, in order: 0 where it is missing or still to come. */
  readonly seen: readonly number[]
  /** The camera is taking it. */
  readonly shooting: boolean
  readonly warmth: Warmth
}

/** How long and how hard the LEDs have been lit: their light drifts until they are as warm as they get. */
export interface Warmth {
  /** Seconds since they were last dark for a minute; 0 while they are. */
  readonly litS: number
  /** Mean draw above that of dark LEDs over the last five minutes, mA. */
  readonly meanMa: number
  /** Lit for five minutes, the last two of them as hard as all of them. */
  readonly settled: boolean
}

export interface ShotsSnapshot {
  readonly total: number
  /** True from the closing edge until the contact opens. */
  readonly shutterClosed: boolean
  /** Counts edges since the app started: a lamp blinks when it changes. */
  readonly edges: number
  /** The newest 100, oldest first. */
  readonly recent: readonly ShotLine[]
  readonly logPath: string
}

export interface PhotoLight {
  readonly via: 'shot' | 'timeline' | 'given'
  readonly shot: { readonly rig: string; readonly boot: string; readonly seq: number } | null
  /** Probability that this is the shot; null from the timeline. */
  readonly confidence: number | null
  /** Probability that the light is right. 0.99 is needed to write. */
  readonly lightConfidence: number
  readonly record: LightRecord
}

/** One line of the Photos table. */
export interface PhotoRow {
  readonly path: string
  readonly name: string
  /** Camera wall-clock time as EXIF gives it, `2026-11-23T10:15:30.12`, or null. */
  readonly takenAt: string | null
  readonly camera: string | null
  readonly exposureS: number | null
  readonly light: PhotoLight | null
  /** Its shot was decided by hand. */
  readonly pinned: boolean
  /** The light record the photo carries already. */
  readonly carries: LightRecord | null
  /** What writing would do, or what was done. */
  readonly action: PhotoAction | null
  /** Why there is no light, or why the file is refused, in a sentence; empty when all is well. */
  readonly reason: string
  readonly state: 'ready' | 'unsure' | 'no-light' | 'refused' | 'unchanged' | 'written' | 'failed'
}

/** How bright a photo's embedded picture is (linear sRGB luminance, 0-1), and how the camera was set for it. */
export interface PhotoBrightness {
  readonly path: string
  readonly exposureS: number | null
  readonly fNumber: number | null
  readonly iso: number | null
  /** Of all of it. */
  readonly mean: number
  /** Of its middle, a third of its width and height. */
  readonly centre: number
  /** The share of it that is too bright to say how bright. */
  readonly clipped: number
}

export type PhotosActivity =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'scanning' | 'planning' | 'writing' | 'undoing'
      readonly done: number
      readonly total: number | null
      readonly file: string
      readonly perSecond: number
    }

export interface PhotosSnapshot {
  readonly folder: string | null
  readonly total: number
  readonly ready: number
  readonly unsure: number
  readonly withoutLight: number
  readonly activity: PhotosActivity
  readonly cameras: readonly CameraClock[]
  readonly lastBatch: BatchSummary | null
  readonly lastUndo: UndoSummary | null
  readonly hand: HandSummary
  /** The open folder is watched: photos are tagged as they arrive. */
  readonly watch: {
    /** For `photos/unwatch`. */
    readonly watch: number
    readonly tagged: number
    /** Files that still grow. */
    readonly growing: number
    /** Arrived, and their light is not sure yet. */
    readonly waiting: number
  } | null
  /** Rises whenever a row changed: views ask for the rows they show again. */
  readonly version: number
}

export interface CameraClock {
  readonly id: string
  /** Camera minus true time, in seconds. */
  readonly offsetS: number
  readonly driftPpm: number
}

/** What may lie in front of the demo camera. */
export const demoSubjects = ['beetle', 'white-card'] as const
export type DemoSubjectKind = (typeof demoSubjects)[number]

/** The demo camera: only with the simulated rig. */
export interface CameraSnapshot {
  readonly available: boolean
  readonly exposureS: number
  readonly subject: DemoSubjectKind
  /** Stops brighter than for the full ring. */
  readonly compensationEv: number
  readonly folder: string
  readonly busy: boolean
  readonly taken: number
  readonly lastPhoto: string | null
}

export interface StoredProfile<P extends Profile> {
  readonly profile: P
  /** One that comes with the app, one of those as edited here, or the photographer's own. */
  readonly origin: 'preset' | 'edited' | 'own'
}

/** Cameras, lenses and LED kinds, the one chosen of each, and what the photographer says is set. */
export interface ProfilesSnapshot {
  readonly cameras: readonly StoredProfile<CameraProfile>[]
  readonly lenses: readonly StoredProfile<LensProfile>[]
  readonly leds: readonly StoredProfile<LedProfile>[]
  readonly camera: CameraProfile
  readonly lens: LensProfile
  readonly led: LedProfile
  readonly setting: Setting
}

export interface Notice {
  readonly id: number
  readonly level: 'info' | 'warning' | 'error'
  readonly text: string
}

export interface PortInfo {
  readonly path: string
  readonly label: string
  readonly likelyRig: boolean
}

export interface FolderListing {
  readonly folder: string
  readonly parent: string | null
  readonly folders: readonly string[]
  readonly photos: number
}
