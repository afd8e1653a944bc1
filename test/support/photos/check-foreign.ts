import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { EXIF_NAME, hasName, MPF_NAME, walkJpeg, XMP_NAME } from '../../../core/photos/jpeg/jpeg-segments'
import { equalRecords } from '../../../core/photos/record-text'
import { openExifTool } from '../../../electron/photos/exiftool/exiftool'
import { EXIFTOOL_CONFIG } from '../../../electron/photos/exiftool/exiftool-config'
import { firstDifference } from '../../../electron/photos/exiftool/exiftool-write'
import { foreignChunks } from '../../../electron/photos/exiftool/foreign-chunks'
import { planBatch } from '../../../electron/photos/plan/plan'
import { readLight } from '../../../electron/photos/read/read-light'
import { undoBatch } from '../../../electron/photos/undo/undo'
import { writeBatch } from '../../../electron/photos/write/write-batch'
import { lightRecord } from './record'

/** What came of tagging copies of foreign photos and taking it back. */
export interface ForeignReport {
  readonly files: number
  /** How many were written in which way, refused ones among them. */
  readonly actions: Readonly<Record<string, number>>
  /** How many were refused for which reason. */
  readonly refused: Readonly<Record<string, number>>
  /** Tags, image data or segments that are not what they were, by file. */
  readonly harmed: readonly string[]
  /** Written, and the light does not read back equal. */
  readonly notCarried: readonly string[]
  /** Not the bytes of before after undo. */
  readonly notRestored: readonly string[]
}

/** So many at once: exiftool dumps them whole, binary values too. */
const AT_ONCE = 50

const pictures =
  /\.(?:jpe?g|jps|mpo|thm|tiff?|png|webp|hei[cf]|hif|avif|dng|cr2|cr3|crw|nef|nrw|arw|srf|sr2|raf|rw2|rwl|orf|pef|srw|3fr|iiq|mrw|mef|mos|x3f|erf|kdc|dcr|jxl|psd)$/i

/** Copies every photo of a folder, tags the copies, judges them by exiftool and byte by byte, and takes it back. */
export async function checkForeign(folder: string): Promise<ForeignReport> {
  const root = mkdtempSync(join(tmpdir(), 'lumacro-foreign-'))
  const config = join(root, 'config')
  writeFileSync(config, EXIFTOOL_CONFIG)
  const tool = openExifTool(root)
  let count = 0
  const actions: Record<string, number> = {}
  const refused: Record<string, number> = {}
  const harmed: string[] = []
  const notCarried: string[] = []
  const notRestored: string[] = []
  const light = lightRecord()
  try {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && pictures.test(each.name))
      .map((each) => join(each.parentPath, each.name))
      .sort()
    for (let first = 0; first < found.length; first += AT_ONCE) {
      const batch = `part-${first}`
      const [before, photos] = [join(root, 'before', batch), join(root, 'photos', batch)] as const
      for (const made of [before, photos]) mkdirSync(made, { recursive: true })
      const names = found.slice(first, first + AT_ONCE).map((path, index) => {
        const name = `${String(first + index).padStart(5, '0')}-${basename(path)}`
        for (const made of [before, photos]) {
          copyFileSync(path, join(made, name))
          chmodSync(join(made, name), 0o644)
        }
        return name
      })
      count += names.length
      const requests = names.map((name) => ({ path: join(photos, name), light }))
      const planned = await planBatch(requests, { sidecarStyle: 'darktable' })
      const dataDir = join(root, 'data')
      const { files } = await writeBatch(planned, { dataDir, batch, time: new Date(0), exiftool: tool })
      const rewritten = new Set<string>()
      for (const { path, action, code, verified } of files) {
        if (action === 'exiftool') rewritten.add(basename(path))
        actions[action] = (actions[action] ?? 0) + 1
        if (action === 'refused') refused[`${code}`] = (refused[`${code}`] ?? 0) + 1
        else if (!verified) notCarried.push(basename(path))
        // What exiftool wrote was read back by the write itself.
        else if (action !== 'exiftool') {
          const carried = await readLight(path).catch(() => null)
          if (carried === null || !equalRecords(carried, light)) notCarried.push(basename(path))
        }
      }
      for (const judge of [config, null]) {
        const [was, is] = [dumpFolder(before, judge), dumpFolder(photos, judge)]
        for (const name of names) {
          const difference = firstDifference(was.get(name) ?? new Map(), is.get(name) ?? new Map())
          if (difference !== null) harmed.push(`${name}: ${difference}`)
        }
      }
      for (const name of names) {
        const [was, is] = [readFileSync(join(before, name)), readFileSync(join(photos, name))]
        const isJpeg = was[0] === 0xff && was[1] === 0xd8
        // exiftool may move what lies behind the image, with what points there: its hash and its dump stand for it.
        if (isJpeg && rewritten.has(name)) continue
        if (foreignPieces(was) !== foreignPieces(is)) harmed.push(`${name}: a segment or the image data`)
      }
      await undoBatch(dataDir, batch)
      for (const name of names) {
        const same = readFileSync(join(photos, name)).equals(readFileSync(join(before, name)))
        if (!same) notRestored.push(name)
      }
      const left = readdirSync(photos).filter((name) => !names.includes(name))
      notRestored.push(...left)
      for (const made of [before, photos, dataDir]) rmSync(made, { recursive: true, force: true })
    }
  } finally {
    await tool.close()
    rmSync(root, { recursive: true, force: true })
  }
  return { files: count, actions, refused, harmed, notCarried, notRestored }
}

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Hashes of all that a tag must leave alone byte by byte, in order: of a JPEG every segment but EXIF and XMP (of MPF, whose
 * pointers move, its length), and all from the image data on; of a PNG or WebP every chunk but metadata. Empty for
 * other kinds, where exiftool's hash of the image data stands.
 */
export function foreignPieces(file: Uint8Array): string {
  const chunks = foreignChunks(file)
  if (chunks !== null) return chunks.map(sha).join(' ')
  const walk = walkJpeg(file)
  if (!walk.ok) return ''
  const map = walk.value
  const segments = map.segments
    .filter((each) => !hasName(file, each, EXIF_NAME) && !hasName(file, each, XMP_NAME))
    .map((each) =>
      hasName(file, each, MPF_NAME)
        ? `MPF of ${each.end - each.start}`
        : sha(file.subarray(each.start, each.end)),
    )
  return [...segments, sha(file.subarray(map.imageStart))].join(' ')
}

/** Every tag of every file of a folder, binary values too, by file name; with our config, or as anyone's exiftool sees them. */
function dumpFolder(folder: string, config: string | null): Map<string, Map<string, unknown>> {
  const exiftool = createRequire(import.meta.url).resolve('exiftool-vendored.pl/bin/exiftool')
  const args = [...(config === null ? [] : ['-config', config]), '-a', '-G1:4', '-u', '-n', '-b', '-j']
  const { stdout } = spawnSync('perl', [exiftool, ...args, '-api', 'requesttags=imagedatahash', folder], {
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  })
  const files: unknown = JSON.parse(stdout)
  if (!Array.isArray(files)) throw new Error('expected a list of files from exiftool')
  return new Map(
    files.map((file: Record<string, unknown>) => [
      basename(String(file['SourceFile'])),
      new Map(Object.entries(file)),
    ]),
  )
}
