import type { ShotLine } from '../../core/shots/shot-line'
import { words } from '../strings/words'

/** Time of day where the photographer is, to the tenth: `14:03:27.4`. */
export function clockTime(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return '–'
  const two = (value: number) => String(value).padStart(2, '0')
  const tenth = Math.floor(time.getMilliseconds() / 100)
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}.${tenth}`
}

/** How long the contact was closed: `8.1 ms`, `1.02 s`, or `pulse` where the body only pulses it. */
export function closedText(closedUs: number | null): string {
  if (closedUs === null) return words.shots.pulse
  if (closedUs >= 1_000_000) return `${(closedUs / 1_000_000).toFixed(2)} s`
  return `${(closedUs / 1000).toFixed(1)} ms`
}

export const shotKey = ({ rig, boot, seq }: ShotLine) => `${rig}/${boot}/${seq}`
