import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LightRecord } from '../../../core/light/light-record'
import { planBatch, type TagOptions } from '../../../electron/photos/plan'
import { type BatchOptions, writeBatch } from '../../../electron/photos/write-batch'
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
