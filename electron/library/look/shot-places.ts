import type { ShotKey } from '../../../core/shots/match-result'
import type { ShotLine } from '../../../core/shots/shot-line'
import { Breath } from '../../platform/breath'

export const keyOf = ({ rig, boot, seq }: ShotKey): string => `${rig}/${boot}/${seq}`

/** By key, which of the shots it is. */
export type ShotPlaces = ReadonlyMap<string, number>

const known = new WeakMap<readonly ShotLine[], Promise<ShotPlaces>>()

/** Made once for a log, in slices. */
export function shotPlaces(shots: readonly ShotLine[]): Promise<ShotPlaces> {
  const made = known.get(shots) ?? number(shots)
  known.set(shots, made)
  return made
}

async function number(shots: readonly ShotLine[]): Promise<ShotPlaces> {
  const breath = new Breath()
  const places = new Map<string, number>()
  for (const [place, shot] of shots.entries()) {
    places.set(keyOf(shot), place)
    if (breath.isDue()) await breath.take()
  }
  return places
}
