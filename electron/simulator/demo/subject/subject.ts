import { soften } from '../lens'
import { atOnce, type Sliced } from '../slices'
import { beetleOver } from './beetle'
import { dewOver } from './dew'
import { leafAt, type SurfacePoint } from './leaf'

/** A small scene as the demo camera sees it from straight above: one entry a pixel, rows from the top. */
export interface DemoSubject {
  readonly width: number
  readonly height: number
  /** Millimetres of the scene a pixel covers. */
  readonly pitchMm: number
  /** Millimetres above the base plane, towards the camera. */
  readonly heightMm: Float32Array
  /**
   * True unit normals, three a pixel: x right, y up, z *towards the camera* (the layout's −z). Photometric stereo
   * over photos of this subject is judged by them.
   */
  readonly normals: Float32Array
  /** Diffuse reflectance as the lens draws it, linear sRGB, three a pixel. */
  readonly albedo: Float32Array
  /** Beckmann roughness a pixel. */
  readonly roughness: Float32Array
  /** 1 on the beetle, 0 on the leaf. */
  readonly mask: Uint8Array
}

/** The field of view: a beetle of 8 mm fills most of the frame's height, at 1.3 times life size on an APS-C sensor. */
export const FIELD_WIDTH_MM = 18

/** Which way the beetle looks, anticlockwise from image right. */
const HEADING = (58 * Math.PI) / 180

/** Models the scene at once, 3:2; takes some 0.5 s at 960 pixels. */
export const createDemoSubject = (width: number): DemoSubject => atOnce(modelDemoSubject(width))

/** Models the scene, pausing after each row. */
export function* modelDemoSubject(width: number): Sliced<DemoSubject> {
  const height = Math.round((width * 2) / 3)
  const count = width * height
  const scene = {
    width,
    height,
    pitchMm: FIELD_WIDTH_MM / width,
    heightMm: new Float32Array(count),
    albedo: new Float32Array(count * 3),
    roughness: new Float32Array(count),
    mask: new Uint8Array(count),
  }
  for (let row = 0; row < height; row++) {
    modelRow(scene, row)
    yield
  }
  soften(scene.albedo, width, height, 3)
  // A cliff one pixel wide would give its edge normals like stairs.
  soften(scene.heightMm, width, height)
  yield
  return { ...scene, normals: normalsOf(scene.heightMm, width, height, scene.pitchMm) }
}

function modelRow(scene: Omit<DemoSubject, 'normals'>, row: number): void {
  const { width, height, pitchMm, heightMm, albedo, roughness, mask } = scene
  const point: SurfacePoint = { heightMm: 0, red: 0, green: 0, blue: 0, roughness: 0, beetle: false }
  const cos = Math.cos(HEADING)
  const sin = Math.sin(HEADING)
  const y = ((height - 1) / 2 - row) * pitchMm
  for (let index = row * width; index < (row + 1) * width; index++) {
    const x = ((index % width) - (width - 1) / 2) * pitchMm
    leafAt(x, y, point)
    dewOver(x, y, point)
    beetleOver(x * cos + y * sin, y * cos - x * sin, point)
    heightMm[index] = point.heightMm
    albedo[index * 3] = point.red
    albedo[index * 3 + 1] = point.green
    albedo[index * 3 + 2] = point.blue
    roughness[index] = point.roughness
    mask[index] = point.beetle ? 1 : 0
  }
}

/** Normals of a height field by central differences. */
function normalsOf(heightMm: Float32Array, width: number, height: number, pitchMm: number): Float32Array {
  const normals = new Float32Array(width * height * 3)
  for (let row = 0; row < height; row++) {
    const above = Math.max(0, row - 1)
    const below = Math.min(height - 1, row + 1)
    for (let column = 0; column < width; column++) {
      const left = Math.max(0, column - 1)
      const right = Math.min(width - 1, column + 1)
      const at = (r: number, c: number): number => heightMm[r * width + c] ?? 0
      const slopeX = (at(row, right) - at(row, left)) / ((right - left) * pitchMm)
      const slopeY = (at(above, column) - at(below, column)) / ((below - above) * pitchMm)
      const scale = 1 / Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1)
      const index = (row * width + column) * 3
      normals[index] = -slopeX * scale
      normals[index + 1] = -slopeY * scale
      normals[index + 2] = scale
    }
  }
  return normals
}
