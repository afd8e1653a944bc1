import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LightRecord } from '../../../core/light/light-record'
import { planBatch, type TagOptions } from '../../../electron/photos/plan/plan'
import { type BatchOptions, writeBatch } from '../../../electron/photos/write/write-batch'
import { temporaryFolder } from '../temporary-folder'
import { exifSegment, makeJpeg } from './jpeg-builder'
import { cameraExif, makeTiff } from './tiff-builder'

export const hashOfFile = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex')

/** A JPEG as a camera makes it, with EXIF and a maker note; `serial` makes it unlike the others. */
export const cameraJpeg = (serial = 0, size = 32): Uint8Array => {
  const trailer = new Uint8Array(serial % 7)
  return makeJpeg({
    segments: [exifSegment(makeTiff({ exif: cameraExif(), makerNote: true }))],
    size,
    trailer,
  })
}

/** Puts files into a folder and gives their paths in order. */
export const putFiles = (folder: string, files: Readonly<Record<string, Uint8Array>>): readonly string[] =>
  Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })

let batches = 0

/** Plans and writes in one go, as a caller would. */
export async function tag(
  paths: readonly string[],
  light: LightRecord,
  dataDir: string,
  more: Partial<BatchOptions> & { readonly tagOptions?: Partial<TagOptions> } = {},
) {
  const { tagOptions, ...options } = more
  const requests = paths.map((path) => ({ path, light }))
  const planned = await planBatch(requests, { sidecarStyle: 'adobe', ...tagOptions })
  batches++
  const batch = `batch-${String(batches).padStart(3, '0')}`
  const result = await writeBatch(planned, { dataDir, batch, time: new Date(0), ...options })
  return { planned, ...result }
}

/** A folder for photos and one for the program's data, both gone after the test. */
export const folders = (): { readonly photos: string; readonly data: string } => {
  const root = temporaryFolder()
  const photos = join(root, 'photos')
  mkdirSync(photos)
  return { photos, data: join(root, 'data') }
}

/** Image data of several pieces' length. Bytes other than 0xFF pass for it. */
export const largeJpeg = (): Uint8Array => {
  const whole = cameraJpeg()
  const data = Uint8Array.from({ length: 1_300_000 }, (_, i) => ((i * 2654435761) >>> 13) % 255)
  return Buffer.concat([whole.subarray(0, -2), data, whole.subarray(-2)])
}

/** Changes one byte and puts the time of content back, as careless or hostile programs do. */
export function flipByte(path: string, at: number): void {
  const { atime, mtime, ctimeMs } = statSync(path)
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
  // The kernel's clock for files goes in steps of milliseconds; a person is never that quick.
  do utimesSync(path, atime, mtime)
  while (statSync(path).ctimeMs === ctimeMs)
}
