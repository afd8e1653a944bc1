import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShotLine } from '../../../core/shots/shot-line'

/** Lines of a shot log, as any reader of the public format sees them. */
export function readShots(path: string): readonly ShotLine[] {
  if (!existsSync(path)) return []
  // The format is public; a line that is not of it fails the test that looks into it.
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ShotLine)
}

export function photosIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /\.jpe?g$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
}

export const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
