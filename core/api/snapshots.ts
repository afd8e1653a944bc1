import type { CameraProfile, LedProfile, LensProfile, Profile, Setting } from '../optics/profile'
import type { ShotLine } from '../shots/shot-line'
import type { CareSnapshot } from './care'
import type { NoticeSaid } from './causes/notice-words'
import type { DoctorSnapshot } from './doctor'
import type { LightSnapshot, LooksSnapshot, RunSnapshot, SequencesSnapshot } from './light-snapshot'
import type { PhotosSnapshot } from './photos/photos-snapshot'
import type { RigSnapshot } from './rig-snapshot'
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
  /** Its photos in the folder, those of earlier starts too. */
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
  readonly said: NoticeSaid
}
