import { appendFileSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseShotLog } from '../../../../core/shots/parse-log'
import { GrowingLog } from '../../../../electron/library/files/growing-log'
import { bootMs, makeShot } from '../../../support/shots/make-shot'
import { temporaryFolder } from '../../../support/temporary-folder'

const lineOf = (seq: number, boot = 'boot-1') =>
  `${JSON.stringify(makeShot(seq, bootMs + seq * 1000, { boot, note: 'grün' }))}\n`

function bench() {
  const path = join(temporaryFolder(), 'shots.jsonl')
  const log = new GrowingLog(path, parseShotLog, ({ boot, seq }) => `${boot}/${seq}`)
  return { path, log, seqs: async () => (await log.read()).map(({ seq }) => seq) }
}

describe('GrowingLog', () => {
  it('is empty while the file is missing, and again when it is gone', async () => {
    const { path, seqs } = bench()
    expect(await seqs()).toEqual([])
    writeFileSync(path, lineOf(1))
    expect(await seqs()).toEqual([1])
    rmSync(path)
    expect(await seqs()).toEqual([])
  })

  it('leaves a torn last line until its end has come', async () => {
    const { path, seqs } = bench()
    const line = lineOf(2)
    writeFileSync(path, lineOf(1) + line.slice(0, 50))
    expect(await seqs()).toEqual([1])
    appendFileSync(path, line.slice(50))
    expect(await seqs()).toEqual([1, 2])
  })

  it('reads a file that became shorter, or was replaced, from the start', async () => {
    const { path, seqs } = bench()
    writeFileSync(path, lineOf(1) + lineOf(2) + lineOf(3))
    expect(await seqs()).toEqual([1, 2, 3])
    truncateSync(path, lineOf(1).length + 1)
    expect(await seqs()).toEqual([1])
    const other = `${path}.new`
    writeFileSync(other, [7, 8, 9, 10].map((seq) => lineOf(seq)).join(''))
    renameSync(other, path)
    expect(await seqs()).toEqual([7, 8, 9, 10])
  })

  it('reads a log of many pieces, lines longer than a piece too', async () => {
    const { path, seqs } = bench()
    const wide = makeShot(500, bootMs, { boot: 'boot-1', note: 'ü'.repeat(150_000) })
    const wanted = Array.from({ length: 900 }, (_, n) => n + 1)
    const text = wanted.map((seq) => (seq === 500 ? `${JSON.stringify(wide)}\n` : lineOf(seq))).join('')
    writeFileSync(path, `${text}{"torn${' '.repeat(100_000)}`)
    expect(await seqs()).toEqual(wanted)
  })

  it('reads at once share the work and agree', async () => {
    const { path, seqs } = bench()
    writeFileSync(path, lineOf(1))
    const both = [seqs(), seqs()]
    appendFileSync(path, lineOf(2))
    const [first = [], second = []] = await Promise.all(both)
    expect(second.slice(0, first.length)).toEqual(first)
    expect(await seqs()).toEqual([1, 2])
  })

  it('rejects where the path cannot be read, and reads on when it can', async () => {
    const { path, seqs } = bench()
    mkdirSync(path)
    await expect(seqs()).rejects.toMatchObject({ code: 'EISDIR' })
    rmSync(path, { recursive: true })
    writeFileSync(path, lineOf(1))
    expect(await seqs()).toEqual([1])
  })

  it('however it grows, holds what a parse of the whole holds', async () => {
    const piece = fc.oneof(
      fc.integer({ min: 1, max: 6 }).map((seq) => lineOf(seq)),
      fc.constantFrom('not json\n', '\n', '{"v":1}\n', '{"v":1,"ri'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(piece, fc.nat(400)), { maxLength: 12 }), async (pieces) => {
        const { path, log } = bench()
        const whole = pieces.map(([text]) => text).join('')
        writeFileSync(path, '')
        let at = 0
        for (const [, step] of pieces) {
          appendFileSync(path, Buffer.from(whole).subarray(at, at + step))
          at += step
          await log.read()
        }
        appendFileSync(path, Buffer.from(whole).subarray(at))
        const ended = whole.slice(0, whole.lastIndexOf('\n') + 1)
        expect(await log.read()).toEqual(parseShotLog(ended).lines)
      }),
      { numRuns: 60 },
    )
  })
})
