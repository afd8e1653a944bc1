import { latin1 } from './bytes'

/** How a file is treated. Content decides where it can; RAW formats look like TIFF, so names decide for them. */
export type FileKind = 'jpeg' | 'tiff' | 'png' | 'webp' | 'raw' | 'dng' | 'heic' | 'other' | 'unknown'

const RAW_ENDINGS = new Set(
  '3fr ari arw bay cap cr2 cr3 crw dcr dcs drf eip erf fff gpr iiq k25 kdc mdc mef mos mrw nef nrw orf pef ptx pxn r3d raf raw rw2 rwl rwz sr2 srf srw x3f'.split(
    ' ',
  ),
)
const HEIC_ENDINGS = new Set(['heic', 'heif', 'hif', 'avif'])
const JPEG_ENDINGS = new Set(['jpg', 'jpeg', 'jpe', 'jps', 'mpo', 'jfif'])
/** Pictures that nothing here writes into; a sidecar may stand beside them. */
const OTHER_ENDINGS = new Set('psd psb jxl jp2 j2k jpx exr hdr bmp gif tga avifs'.split(' '))
const OTHERS: Readonly<Record<string, FileKind>> = {
  tif: 'tiff',
  tiff: 'tiff',
  png: 'png',
  webp: 'webp',
  dng: 'dng',
}

const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The kind a name promises; `unknown` for what is not a photo. */
export function kindByName(name: string): FileKind {
  const ending = endingOf(name)
  if (JPEG_ENDINGS.has(ending)) return 'jpeg'
  if (RAW_ENDINGS.has(ending)) return 'raw'
  if (HEIC_ENDINGS.has(ending)) return 'heic'
  if (OTHER_ENDINGS.has(ending)) return 'other'
  return OTHERS[ending] ?? 'unknown'
}

/** The kind a file is, from its name and its first 16 bytes or more. */
export function kindOf(name: string, head: Uint8Array): FileKind {
  const named = kindByName(name)
  if (named === 'raw' || named === 'dng') return named
  const start = latin1(head.subarray(0, 16))
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp'
  if (start.slice(4, 8) === 'ftyp') return 'heic'
  // BigTIFF (43 instead of 42) is more than exiftool writes.
  if (/^(?:II\x2b\0|MM\0\x2b)/.test(start)) return named === 'tiff' ? 'other' : 'unknown'
  if (/^(?:II\x2a\0|MM\0\x2a)/.test(start)) return named === 'tiff' ? 'tiff' : 'unknown'
  if (named === 'other') return 'other'
  return named === 'jpeg' ? 'jpeg' : 'unknown'
}

/** Names of files that are still being written, or were never photos: editors', browsers' and our own temporary ones. */
export const isTemporaryName = (name: string): boolean =>
  /^[.~]|~$|\.(?:tmp|temp|part|partial|crdownload|download|filepart|lock)$|_exiftool_tmp$|_original$/i.test(
    name,
  )
