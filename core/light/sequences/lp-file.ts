import { positiveZero } from '../power/power'
import type { PlacedLight } from './placed-light'

/** An image and its light. */
export interface LpEntry extends Pick<PlacedLight, 'at'> {
  /** The image's file name. */
  readonly image: string
}

/**
 * An RTI light file (`.lp`): the number of images, then a line for each with its name and the unit vector from the
 * subject towards its light; x right, y up, z towards the camera. Dark frames are left out. Readers split at white space, so
 * names lose theirs. Source of the format: cnr-isti-vclab/relight, relightlab/docs/formats/lp.html.
 */
export function lpFile(entries: readonly LpEntry[]): string {
  const lines = entries.flatMap(({ image, at }) => {
    if (!at) return []
    const length = Math.hypot(at.x, at.y, at.z)
    const unit = [at.x, at.y, at.z].map((part) => positiveZero(Number((part / length).toFixed(6))).toFixed(6))
    return [`${image.replaceAll(/\s+/g, '_')} ${unit.join(' ')}`]
  })
  return `${lines.length}\n${lines.join('\n')}\n`
}
