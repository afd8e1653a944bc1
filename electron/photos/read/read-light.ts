import { basename, dirname, join } from 'node:path'
import type { LightRecord } from '../../../core/light/light-record'
import { openTiff } from '../../../core/photos/exif/tiff'
import { kindOf } from '../../../core/photos/file-kind'
import { preferredRecord, readJpegRecords, readTiffRecord } from '../../../core/photos/read-record'
import { sidecarCandidates } from '../../../core/photos/xmp/sidecar-name'
import { readXmp } from '../../../core/photos/xmp/xmp-splice'
import { withFile } from '../disk/disk'
import type { ExifTool } from '../exiftool/exiftool'
import { carriedRecord } from '../exiftool/exiftool-write'
import { PhotoRefused } from '../write/write-failure'
import { readJpegHead } from './read-jpeg-head'

/** The light record a photo carries, or its sidecar does; null without one. exiftool reads what is no JPEG or TIFF. */
export async function readLight(path: string, exiftool?: ExifTool): Promise<LightRecord | null> {
  const inside = await readInside(path)
  if (inside !== null && inside !== 'ask-exiftool') return inside
  const sidecar = await readSidecar(path)
  if (sidecar !== null || inside === null || exiftool === undefined) return sidecar
  return carriedRecord(await exiftool.dump(path))
}

/** The record within the file itself, whatever stands beside it. */
export async function readLightInside(path: string, exiftool: ExifTool): Promise<LightRecord | null> {
  const inside = await readInside(path)
  return inside === 'ask-exiftool' ? carriedRecord(await exiftool.dump(path)) : inside
}

const readInside = (path: string): Promise<LightRecord | 'ask-exiftool' | null> =>
  withFile(path, async (file) => {
    if (!file.isFile) throw new PhotoRefused('not-a-file')
    const kind = kindOf(basename(path), await file.read(0, 32))
    if (kind === 'jpeg') return preferredRecord(readJpegRecords(await readJpegHead(file)))
    if (kind === 'tiff') {
      const tiff = openTiff(await file.read(0, Math.min(file.size, 64 << 20)))
      return (tiff === null ? null : readTiffRecord(tiff)) ?? 'ask-exiftool'
    }
    return kind === 'png' || kind === 'webp' || kind === 'heic' || kind === 'dng' ? 'ask-exiftool' : null
  })

async function readSidecar(path: string): Promise<LightRecord | null> {
  for (const name of sidecarCandidates(basename(path), 'adobe')) {
    const xmp = await withFile(join(dirname(path), name), (file) => file.read(0, 16 << 20)).catch(() => null)
    const record = xmp === null ? null : readXmp(xmp)
    if (record !== null) return record
  }
  return null
}
