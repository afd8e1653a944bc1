import { type DemoSubject, FIELD_WIDTH_MM } from './subject'

/** A matte white target, as photographers put in the subject's place. */
const REFLECTANCE = 0.9

/** Flat, in the plane the leaf lies on. `width` pixels across, 3:2. */
export function createWhiteCard(width: number): DemoSubject {
  const height = Math.round((width * 2) / 3)
  const count = width * height
  const normals = new Float32Array(count * 3)
  for (let index = 2; index < normals.length; index += 3) normals[index] = 1
  return {
    width,
    height,
    pitchMm: FIELD_WIDTH_MM / width,
    heightMm: new Float32Array(count),
    normals,
    albedo: new Float32Array(count * 3).fill(REFLECTANCE),
    roughness: new Float32Array(count).fill(1),
    mask: new Uint8Array(count),
  }
}
