import { z } from 'zod'
import type { Cause } from '../../api/failure'
import { fail, ok, type Result } from '../../result'
import { type PixelPlace, pixelPlaceSchema } from './layout'

const rowSchema = z.union([
  pixelPlaceSchema.partial({ z: true }),
  z.tuple([z.number(), z.number()]),
  z.tuple([z.number(), z.number(), z.number()]),
])

/**
 * Pixel coordinates in mm (x right, y up, z towards the subject, lens axis at 0,0), in chain order: JSON as
 * `[{"x","y","z"}]` or `[[x, y, z]]`, or CSV with or without a head, z left out is 0. Fails with why.
 */
export function readLayoutFile(
  text: string,
  pixels: number,
): Result<readonly PixelPlace[], Cause<'notPossible'>> {
  const places = /^\s*[[{]/.test(text) ? fromJson(text) : fromCsv(text)
  if (places === null) return fail(['placesUnread'])
  if (places.length !== pixels) return fail(['otherCount', places.length, pixels])
  if (places.some(({ x, y, z }) => Math.max(Math.abs(x), Math.abs(y), Math.abs(z)) > 2000)) {
    return fail(['placeTooFar'])
  }
  return ok(places)
}

function fromJson(text: string): readonly PixelPlace[] | null {
  try {
    const parsed = z.array(rowSchema).safeParse(JSON.parse(text))
    if (!parsed.success) return null
    return parsed.data.map((row) =>
      Array.isArray(row) ? { x: row[0], y: row[1], z: row[2] ?? 0 } : { x: row.x, y: row.y, z: row.z ?? 0 },
    )
  } catch {
    return null
  }
}

function fromCsv(text: string): readonly PixelPlace[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const rows = lines.map((line) => line.split(/[;,\t]/).map((cell) => cell.trim()))
  const numbers = rows.map((row) => row.map(Number))
  // A first line of words is the head.
  const body = numbers[0]?.some(Number.isNaN) ? numbers.slice(1) : numbers
  const good = body.every((row) => (row.length === 2 || row.length === 3) && row.every(Number.isFinite))
  if (!good || body.length === 0) return null
  return body.map(([x = 0, y = 0, z = 0]) => ({ x, y, z }))
}
