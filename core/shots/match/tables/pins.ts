import type { MatchOptions, ShotKey } from '../../match-result'
import type { PhotoFacts } from '../../photo-facts'
import { hasTime } from './exposures'
import type { ShotTable } from './shot-table'

/** What was decided by hand. */
export interface Pins {
  /** By photo: index of its shot, or null for none. */
  readonly byPhoto: ReadonlyMap<string, number | null>
  readonly usedShots: ReadonlySet<number>
  /** By camera: wall clock minus true time of each pinned pair, in ms. */
  readonly differences: ReadonlyMap<string, readonly number[]>
}

const keyOf = ({ rig, boot, seq }: ShotKey): string => JSON.stringify([rig, boot, seq])

/** Reads the pins that name photos and shots that exist; others are ignored. */
export function readPins(pins: MatchOptions['pins'], photos: readonly PhotoFacts[], table: ShotTable): Pins {
  const byPhoto = new Map<string, number | null>()
  const usedShots = new Set<number>()
  const differences = new Map<string, number[]>()
  if (!pins || pins.size === 0) return { byPhoto, usedShots, differences }
  const shots = new Map(table.lines.map((line, index) => [keyOf(line), index]))
  for (const photo of photos) {
    const pin = pins.get(photo.id)
    if (pin === undefined || byPhoto.has(photo.id)) continue
    if (pin === null) {
      byPhoto.set(photo.id, null)
      continue
    }
    const shot = shots.get(keyOf(pin))
    if (shot === undefined) continue
    byPhoto.set(photo.id, shot)
    usedShots.add(shot)
    if (!hasTime(photo)) continue
    const { localMs, resolutionMs } = photo.takenAt
    const difference = localMs + resolutionMs / 2 - (table.timeMs[shot] ?? 0) - table.epochMs
    const of = differences.get(photo.camera)
    if (of) of.push(difference)
    else differences.set(photo.camera, [difference])
  }
  return { byPhoto, usedShots, differences }
}

/** The offset, in seconds, that a camera's pins agree on; undefined when there are none or they do not. */
export function anchors(pins: Pins, camera: string): number | undefined {
  const differences = [...(pins.differences.get(camera) ?? [])].sort((a, b) => a - b)
  const [first] = differences
  const last = differences[differences.length - 1]
  if (first === undefined || last === undefined || last - first > 8000) return undefined
  return (differences[differences.length >> 1] ?? first) / 1000
}
