import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { WriteTags } from 'exiftool-vendored'
import { isDiskFull, PhotoRefused, toRefusal } from '../write/write-failure'
import { EXIFTOOL_CONFIG } from './exiftool-config'

/** exiftool as a service: one process, started at first use. The only file that knows exiftool-vendored. */
export interface ExifTool {
  /**
   * Writes tags, and a whole XMP packet where one is given, into the file itself; the caller hands it a copy. Throws
   * PhotoRefused.
   */
  write(path: string, tags: ReadonlyMap<string, string>, packet: Uint8Array | null): Promise<void>
  /** The XMP packet of a file as it stands there, or null. */
  packet(path: string): Promise<Uint8Array | null>
  /** Everything exiftool can read, binary values as Base64, keys as `Group:CopyN:Tag`. */
  dump(path: string): Promise<ReadonlyMap<string, unknown>>
  /** A few tags by name, numbers as numbers. */
  read(path: string, tags: readonly string[]): Promise<ReadonlyMap<string, unknown>>
  close(): Promise<void>
}

/**
 * Opens the exiftool that came with Lumacro, never one from the PATH, which may be of any age. The config
 * file that makes our XMP namespace known is put into `configDir`.
 */
export function openExifTool(configDir: string): ExifTool {
  let opened: Promise<VendoredExifTool> | null = null
  let packets = 0
  const get = (): Promise<VendoredExifTool> => {
    opened ??= start(configDir).catch((error: unknown) => {
      // What stood in the way, a full disk say, may be gone the next time.
      opened = null
      throw error
    })
    return opened
  }
  const attempt = async <T>(run: (tool: VendoredExifTool) => Promise<T>): Promise<T> => {
    const tool = await get().catch((cause: unknown) => {
      throw isDiskFull(cause) ? toRefusal(cause) : new PhotoRefused('no-exiftool', { cause })
    })
    try {
      return await run(tool)
    } catch (cause) {
      if (cause instanceof PhotoRefused) throw cause
      if (isDiskFull(cause)) throw toRefusal(cause)
      const detail = cause instanceof Error ? firstLine(cause.message) : String(cause)
      throw new PhotoRefused(
        /spawn|ENOENT.*perl|perl.*not found/i.test(detail) ? 'no-exiftool' : 'exiftool-failed',
        {
          cause,
          detail,
        },
      )
    }
  }
  return {
    write: (path, tags, packet) =>
      attempt(async (tool) => {
        const block = join(configDir, `packet-${++packets}.xmp`)
        try {
          if (packet !== null) await writeFile(block, packet)
          // Keys are our own tag names; the package's type lists only exiftool's stock ones.
          const result = await tool.write(path, Object.fromEntries(tags) as WriteTags, {
            // Without NoMandatory exiftool would add tags that a TIFF without EXIF never had.
            writeArgs: [
              ...['-overwrite_original', '-api', 'largefilesupport=1', '-api', 'NoMandatory=1'],
              ...(packet === null ? [] : [`-XMP<=${block}`]),
            ],
          })
          if (result.updated + result.created > 0) return
          throw new Error(result.warnings?.[0] ?? 'nothing was written')
        } catch (cause) {
          // exiftool says that it could not write, not why.
          if (await isShortOfRoom(path).catch(() => false)) throw new PhotoRefused('disk-full', { cause })
          throw cause
        } finally {
          await rm(block, { force: true })
        }
      }),
    packet: (path) =>
      attempt(async (tool) => {
        const value = (await readAll(tool, path, ['-b', '-XMP'])).get('XMP')
        if (typeof value !== 'string') return null
        const base64 = /^base64:(.*)$/s.exec(value)?.[1]
        return Uint8Array.from(base64 === undefined ? Buffer.from(value) : Buffer.from(base64, 'base64'))
      }),
    dump: (path) =>
      attempt((tool) => readAll(tool, path, ['-a', '-G1:4', '-u', '-n', '-b', ...HASH_ARGUMENTS])),
    read: (path, tags) => attempt((tool) => readAll(tool, path, ['-n', ...tags.map((tag) => `-${tag}`)])),
    async close() {
      const tool = await opened?.catch(() => null)
      await tool?.end()
    },
  }
}

/** What metadata may add to a file that is written anew, bytes. */
const GROWTH = 64 * 1024

/** Whether there is no room for another copy of a file beside it, which is how exiftool writes. */
async function isShortOfRoom(path: string): Promise<boolean> {
  const { size } = await stat(path)
  const { bavail, bsize } = await statfs(dirname(path))
  return bavail * bsize < size + GROWTH
}

/** The package is read when it is first needed: it takes a quarter of a second, and most commands never ask exiftool. */
const vendored = (): typeof import('exiftool-vendored') => createRequire(import.meta.url)('exiftool-vendored')
type VendoredExifTool = InstanceType<ReturnType<typeof vendored>['ExifTool']>

const HASH_ARGUMENTS = ['-api', 'largefilesupport=1', '-api', 'requesttags=imagedatahash']

async function readAll(tool: VendoredExifTool, path: string, args: readonly string[]) {
  const tags: object = await tool.readRaw(path, { readArgs: [...args] })
  return new Map<string, unknown>(Object.entries(tags))
}

async function start(configDir: string): Promise<VendoredExifTool> {
  await mkdir(configDir, { recursive: true })
  const config = join(configDir, 'lumacro.ExifTool_config')
  await writeFile(config, EXIFTOOL_CONFIG)
  const { ExifTool } = vendored()
  return new ExifTool({
    exiftoolPath: ownExifToolPath(),
    // -config counts only as the first argument.
    exiftoolArgs: ['-config', config, '-stay_open', 'True', '-@', '-'],
    maxProcs: 1,
    // The MWG rules would hide metadata in unusual places, and this must see all of it.
    useMWG: false,
    taskTimeoutMillis: 120_000,
    taskRetries: 0,
  })
}

/** The copy inside node_modules; unpacked beside the archive where the app is packaged. */
function ownExifToolPath(): string {
  const name = process.platform === 'win32' ? 'exiftool-vendored.exe' : 'exiftool-vendored.pl'
  const path: unknown = createRequire(createRequire(import.meta.url).resolve('exiftool-vendored'))(name)
  if (typeof path !== 'string') throw new Error(`expected ${name} to name its program, got ${typeof path}`)
  return path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')
}

/** exiftool ends its sentences with the file's path, which here is a temporary one. */
const firstLine = (text: string): string =>
  text.startsWith('Process terminated')
    ? 'it ended in the middle'
    : (text
        .split('\n')[0]
        ?.replace(/ - [^ ].*$/, '')
        .slice(0, 200) ?? '')
