import { z } from 'zod'
import { setupSchema } from './setup'

/** What a photographer's camera, lens and LEDs are, as far as light and macro go. Everything can be edited. */

const id = z.string().min(1).max(60)
const name = z.string().min(1).max(60)

/** See `Contact` in core/optics/sync/shutter.ts. */
const contactSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('held'), offsetUs: z.int().min(-20_000).max(20_000) }),
  z.object({ kind: z.literal('pulse'), closedUs: z.int().min(100).max(200_000) }),
  z.object({ kind: z.literal('silent') }),
])

/** Ways of releasing in which bodies differ: in some, only the first frame closes the contact, or none does. */
export const driveSchema = z.enum(['single', 'burst', 'bracketing'])
export type Drive = z.infer<typeof driveSchema>
const firingSchema = z.enum(['every', 'first', 'none'])
export type Firing = z.infer<typeof firingSchema>

export const cameraSchema = z.object({
  kind: z.literal('camera'),
  id,
  name,
  sensorWidthMm: z.number().min(3).max(70),
  sensorHeightMm: z.number().min(2).max(60),
  pixelUm: z.number().min(0.5).max(20),
  /** The fastest marked speed at which a flash still lights the whole frame. */
  xSyncS: z
    .number()
    .min(1 / 1000)
    .max(1 / 15),
  /** First row to last of the mechanical shutter. 2.5-4 ms is usual; to be measured. */
  travelMs: z.number().min(0.5).max(20),
  /** First row to last of the electronic shutter. */
  readoutMs: z.number().min(0.5).max(400),
  contact: z.object({ mechanical: contactSchema, electronic: contactSchema }),
  /** Which frames close the contact; every one where it is not said. Profiles of the first version say nothing. */
  fires: z.object({ burst: firingSchema, bracketing: firingSchema }).optional(),
  /** What the photographer has checked on this body. */
  checked: z.object({
    flashEnabled: z.boolean(),
    shutterType: z.boolean(),
    bracketing: z.boolean(),
    testShot: z.boolean(),
  }),
})
export type CameraProfile = Readonly<z.infer<typeof cameraSchema>>

export const lensSchema = z.object({
  kind: z.literal('lens'),
  id,
  name,
  focalMm: z.number().min(4).max(1200),
  /** Exit over entrance pupil. */
  pupilRatio: z.number().min(0.1).max(10),
  minMagnification: z.number().min(0).max(40),
  maxMagnification: z.number().min(0.01).max(40),
  /** The body shows the effective f-number with this lens. */
  reportsEffective: z.boolean(),
})
export type LensProfile = Readonly<z.infer<typeof lensSchema>>

export const ledSchema = z.object({
  kind: z.literal('led'),
  id,
  name,
  pwmHz: z.number().min(50).max(100_000),
  /** How far an oscillator may be off, as a share. */
  tolerance: z.number().min(0).max(0.5),
  /** 255 is on without a gap. */
  dcAtFull: z.boolean(),
  /** Light is proportional to the drive value. */
  linear: z.boolean(),
})
export type LedProfile = Readonly<z.infer<typeof ledSchema>>

export const profileSchema = z.discriminatedUnion('kind', [cameraSchema, lensSchema, ledSchema])
export type Profile = Readonly<z.infer<typeof profileSchema>>
export const profileKindSchema = z.enum(['camera', 'lens', 'led'])
export type ProfileKind = z.infer<typeof profileKindSchema>

export const isoRange = { min: 25, max: 409_600 } as const

/** Ties rig power to exposure: see core/optics/exposure.ts. */
const calibrationSchema = z.object({
  rightEv: z.number().min(-60).max(60),
  /** Light of the look it was made with, at master power 0: relative luminance of all pixels together. */
  light: z.number().positive(),
  /** What it came from. */
  by: z.enum(['shot', 'meter']),
})
export type SavedCalibration = Readonly<z.infer<typeof calibrationSchema>>

const exposureRange = { minS: 1 / 8000, maxS: 30 } as const

/** What is set on the camera now, as the photographer says: the app cannot see it. */
export const settingSchema = z.object({
  cameraId: id,
  lensId: id,
  ledId: id,
  exposureS: z.number().min(exposureRange.minS).max(exposureRange.maxS),
  shutter: z.enum(['mechanical', 'electronic']),
  /** Warn wherever light and shutter disagree: from the moment a shutter was chosen. */
  watch: z.boolean(),
  /** As the body shows it. */
  fNumber: z.number().min(0.7).max(128),
  setup: setupSchema,
  depthMm: z.number().min(0.01).max(500),
  advance: z.number().min(0.1).max(1),
  rule: z.enum(['classic', 'wave']),
  /** Circle of confusion: that of a print, or two pixels. */
  circle: z.enum(['print', 'pixels']),
  pauseS: z.number().min(0).max(120),
  // Later than the first files of settings, so each may be missing.
  iso: z.number().min(isoRange.min).max(isoRange.max).optional(),
  /** What fires, one frame or many: some bodies keep the shoe silent in some. */
  drive: driveSchema.optional(),
  /** Magnification, aperture and focal length go into the light record of each shot. */
  carry: z.boolean().optional(),
  calibration: calibrationSchema.nullable().optional(),
})
export type Setting = Readonly<z.infer<typeof settingSchema>>
