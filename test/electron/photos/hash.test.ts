import { statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fingerprintFile, isFingerprint } from '../../../electron/photos/disk/hash'
import { copyOnThread } from '../../../electron/photos/disk/photo-threads'
import { putFiles } from '../../support/photos/photo-files'
import { temporaryFolder } from '../../support/temporary-folder'

function bytes(length: number, seed: number): Uint8Array {
  const made = new Uint8Array(length)
  for (let i = 0; i < length; i++) made[i] = ((i + seed) * 2654435761) >>> 13
  return made
}
/** What the thread reads at once. */
const PIECE = 1 << 20
const keyOf = (fingerprint: string): Buffer => Buffer.from(fingerprint.split(':')[1] ?? '', 'hex')

it('a fingerprint taken in passing is the one read from the file, however the pieces fall', async () => {
  const folder = temporaryFolder()
  let n = 0
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 3 * PIECE }),
      fc.integer({ min: 0, max: 40_000 }),
      async (size, skip) => {
        const [from = ''] = putFiles(folder, { [`${++n}.bin`]: bytes(size, n) })
        const { mode, uid, gid } = statSync(from)
        const head = bytes(777, n)
        const job = {
          from,
          skip,
          to: join(folder, `${n}.copy`),
          head,
          mode,
          owner: { uid, gid },
          suspects: new Float64Array(0),
        }
        const { tail } = await copyOnThread({ ...job, like: null })
        expect(isFingerprint(tail)).toBe(true)
        expect(await fingerprintFile(from, skip, keyOf(tail))).toBe(tail)
        expect(await fingerprintFile(job.to, head.length, keyOf(tail))).toBe(tail)
        expect((await copyOnThread({ ...job, to: `${job.to}2`, like: tail })).tail).toBe(tail)
      },
    ),
    { numRuns: 12 },
  )
})

it('a JPEG that begins at a suspected place is seen, also across two pieces, and one beside it is not', async () => {
  const folder = temporaryFolder()
  const skip = 100
  const seam = skip + PIECE
  for (const at of [skip, seam - 4, seam - 3, seam - 1, seam, 2 * PIECE]) {
    const whole = bytes(2 * PIECE + 50, 1).fill(7)
    whole.set([0xff, 0xd8, 0xff, 0xe1], at)
    const [from = ''] = putFiles(folder, { [`${at}.bin`]: whole })
    const { mode, uid, gid } = statSync(from)
    const job = { from, skip, head: bytes(9, 2), mode, owner: { uid, gid }, like: null }
    const look = async (suspects: readonly number[], to: string) =>
      (await copyOnThread({ ...job, to: `${from}${to}`, suspects: new Float64Array(suspects) })).hit
    expect(await look([0, at - 1, at, at + 9], 'hit')).toBe(true)
    expect(await look([0, at - 1, at + 1], 'miss')).toBe(false)
  }
})

it('a fingerprint tells any changed byte, and two keys tell nothing of each other', async () => {
  const whole = bytes(5000, 1)
  const [path = ''] = putFiles(temporaryFolder(), { 'a.bin': whole })
  const key = Buffer.alloc(16, 7)
  const before = await fingerprintFile(path, 0, key)
  const folder = temporaryFolder()
  for (const at of [0, 15, 16, 2500, 4999]) {
    const changed = Uint8Array.from(whole, (byte, i) => (i === at ? byte ^ 1 : byte))
    const [other = ''] = putFiles(folder, { 'b.bin': changed })
    expect(await fingerprintFile(other, 0, key)).not.toBe(before)
  }
  expect(await fingerprintFile(path, 0, Buffer.alloc(16, 8))).not.toBe(before)
  expect(isFingerprint('0'.repeat(64))).toBe(false)
})
