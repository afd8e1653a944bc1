import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { LightRecord } from '../../../core/light/light-record'
import { root } from './running-app'

const program = join(root, 'node_modules', 'exiftool-vendored.pl', 'bin', 'exiftool')
const run = promisify(execFile)

/** What exiftool, which knows nothing of us, reads out of a photo. */
export interface PhotoTags {
  readonly SourceFile: string
  readonly UserComment?: string
  readonly Record?: string
  readonly Mode?: string
  readonly Power?: string | number
  readonly Zones?: string
  readonly ColorTemperature?: string | number
  readonly XMPToolkit?: string
  readonly ImageDataHash?: string
  readonly Warning?: string
}

/** Tags of photos, in the order given; values as numbers where they are numbers. */
export async function readTags(
  paths: readonly string[],
  ...only: readonly string[]
): Promise<readonly PhotoTags[]> {
  // The JSON of exiftool is UTF-8, and so are the names it is given.
  const args = [
    program,
    '-json',
    '-n',
    '-u',
    '-charset',
    'filename=utf8',
    '-api',
    'requesttags=imagedatahash',
    '--File:all',
    '--ExifTool:ExifToolVersion',
    '--Composite:all',
    ...only,
  ]
  const { stdout } = await run('perl', [...args, ...paths], { maxBuffer: 100_000_000 })
  // Its shape is exiftool's own: one object a file.
  return JSON.parse(stdout) as readonly PhotoTags[]
}

/** The record a UserComment carries: one readable line, then `Lumacro ` and JSON. */
export function recordOfComment(comment: string | undefined): {
  readonly words: string
  readonly record: LightRecord
} {
  const [words = '', rest = '', ...more] = (comment ?? '').trimEnd().split('\n')
  if (!rest.startsWith('Lumacro {') || more.length > 0) {
    throw new Error(`expected a readable line and a record, got ${JSON.stringify(comment)}`)
  }
  return { words, record: JSON.parse(rest.slice('Lumacro '.length)) as LightRecord }
}
