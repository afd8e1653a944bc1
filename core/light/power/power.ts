import { MIN_POWER_EV } from '../looks/look'

/** Light relative to full: 0 EV is 1, −1 EV is a half. */
export function evToRatio(ev: number): number {
  return 2 ** ev
}

/** Stops of a ratio; −Infinity for 0. */
export function ratioToEv(ratio: number): number {
  return Math.log2(ratio)
}

/** The nearest third of a stop. */
export function snapToThird(ev: number): number {
  return positiveZero(Math.round(ev * 3) / 3)
}

/** The nearest tenth of a stop. */
export function snapToTenth(ev: number): number {
  return positiveZero(Math.round(ev * 10) / 10)
}

/** Within what the controls offer: from `MIN_POWER_EV` to 0. */
export function clampPower(ev: number): number {
  return positiveZero(Math.min(0, Math.max(MIN_POWER_EV, ev)))
}

/** The wire and the records count in thousandths of a stop; so does everything that must agree with them. */
export function roundToMilliEv(ev: number): number {
  return positiveZero(Math.round(ev * 1000) / 1000)
}

export type AchievedPower = {
  /** The whole drive value that is sent, 0-255. */
  readonly drive: number
  /** What it comes to, relative to the base drive; −Infinity when nothing is left. */
  readonly ev: number
  /** Achieved minus wanted, in stops; −Infinity when nothing is left. */
  readonly errorEv: number
}

/** The 8-bit truth: what a base drive value (above 0, to 255) becomes at a wanted power, and how far off that is. */
export function achievedEv(baseDrive: number, wantedEv: number): AchievedPower {
  const drive = Math.round(baseDrive * evToRatio(wantedEv))
  const ev = ratioToEv(drive / baseDrive)
  return { drive, ev: positiveZero(ev), errorEv: positiveZero(ev - wantedEv) }
}

/** −0 prints and compares as a surprise; nothing here means anything by it. */
export function positiveZero(value: number): number {
  return value === 0 ? 0 : value
}
