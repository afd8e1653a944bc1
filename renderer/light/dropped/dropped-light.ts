import type { LightRecord } from '../../../core/light/light-record'
import { openTiff } from '../../../core/photos/exif/tiff'
import { kindByName, kindOf } from '../../../core/photos/file-kind'
import { preferredRecord, readJpegRecords, readTiffRecord } from '../../../core/photos/read-record'
import { sidecarCandidates } from '../../../core/photos/xmp/sidecar-name'
import { readXmp } from '../../../core/photos/xmp/xmp-splice'

/** A light, and the name of the photo that carries it. */
export interface NamedLight {
  readonly name: string
  readonly record: LightRecord
}

/** EXIF and XMP stand before any picture in a JPEG; previews between them may take megabytes. */
const JPEG_HEAD = 4 << 20
/** A TIFF may keep its directories behind its picture. */
const TIFF_HEAD = 64 << 20
const XMP_SIZE = 16 << 20

const isSidecar = (file: File) => /\.xmp$/i.test(file.name)

/** The photos among dropped files: a sidecar beside its photo is no photo of its own. */
export function droppedPhotos(files: readonly File[]): readonly File[] {
  const photos = files.filter(({ name }) => kindByName(name) !== 'unknown')
  const loose = files.filter((file) => isSidecar(file) && !photos.some(({ name }) => isSidecarOf(file, name)))
  return [...photos, ...loose]
}

/**
 * The light each dropped photo carries, without those that carry none. The page reads the files itself, so this
 * needs no path; only what it cannot read (HEIC, PNG, or a RAW whose sidecar was not dropped too) is `ask`ed for.
 */
export async function lightsOf(
  files: readonly File[],
  ask: (file: File) => Promise<LightRecord | null>,
): Promise<readonly NamedLight[]> {
  const lights: NamedLight[] = []
  for (const file of droppedPhotos(files)) {
    const record = (await readInside(file)) ?? (await readBeside(file, files)) ?? (await ask(file))
    if (record) lights.push({ name: file.name, record })
  }
  return lights
}

async function readInside(file: File): Promise<LightRecord | null> {
  if (isSidecar(file)) return readXmp(await bytesOf(file, XMP_SIZE))
  const kind = kindOf(file.name, await bytesOf(file, 32))
  if (kind === 'jpeg') return preferredRecord(readJpegRecords(await bytesOf(file, JPEG_HEAD)))
  if (kind !== 'tiff') return null
  const tiff = openTiff(await bytesOf(file, TIFF_HEAD))
  return tiff === null ? null : readTiffRecord(tiff)
}

async function readBeside({ name }: File, files: readonly File[]): Promise<LightRecord | null> {
  const sidecar = files.find((file) => isSidecarOf(file, name))
  return sidecar ? readXmp(await bytesOf(sidecar, XMP_SIZE)) : null
}

const isSidecarOf = (file: File, photo: string) =>
  isSidecar(file) &&
  sidecarCandidates(photo, 'adobe').some((name) => name.toLowerCase() === file.name.toLowerCase())

/** Empty where the file is gone or may not be read: then it carries no light, as far as can be told. */
const bytesOf = (file: File, most: number): Promise<Uint8Array> =>
  file
    .slice(0, most)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => new Uint8Array(),
    )
