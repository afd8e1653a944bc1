import { z } from 'zod'
import { releaseSchema } from '../wire/release-schema'

/** The way from no rig to the first tagged photo, then to a rig of one's own. */
export const firstHourSteps = ['rig', 'light', 'shutter', 'tag', 'wire', 'install', 'shot'] as const
export type FirstHourStep = (typeof firstHourSteps)[number]

/** What is remembered for the page and is no light. */
export const settingsSchema = z.object({
  firstHour: z.object({
    done: z.array(z.enum(firstHourSteps)).max(firstHourSteps.length),
    /** Put away by hand; comes back from Help. */
    hidden: z.boolean(),
  }),
  /** The camera release as it was set last. */
  release: releaseSchema,
})
export type Settings = Readonly<z.infer<typeof settingsSchema>>

export const settingsChangeSchema = settingsSchema.partial()
export type SettingsChange = Readonly<z.infer<typeof settingsChangeSchema>>

export const firstSettings: Settings = {
  firstHour: { done: [], hidden: false },
  release: {
    frames: 10,
    gapMs: 2000,
    holdMs: 200,
    halfMs: 500,
    settleMs: 500,
    waitMs: 2000,
    missed: 'repeat',
  },
}
