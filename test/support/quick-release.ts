import { firstSettings } from '../../core/api/settings'

/** The camera release without the pauses that a real camera and its stand need. */
export const QUICK_RELEASE = { ...firstSettings.release, gapMs: 400, holdMs: 20, halfMs: 0, settleMs: 0 }
