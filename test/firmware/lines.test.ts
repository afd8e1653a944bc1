import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createVirtualRig } from '../../electron/simulator/rig/virtual-rig'

interface GoldenLine {
  readonly rule: string
  readonly dir: 'host' | 'rig'
  readonly line: string
}
interface GoldenStream {
  readonly rule: string
  readonly bytes: string
  readonly means: { readonly lines: readonly string[]; readonly drops: readonly string[] }
}

function golden<T>(name: string): T[] {
  const path = new URL(`../fixtures/wire/${name}`, import.meta.url)
  // The files' shapes are described in their README.
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}

const dropped = 'from lumacro import main\n_dropped = main.rig.desk.inbox.dropped'

test('L1 R2 every golden line of a host gets exactly one reply with its id', async () => {
  const rig = await createVirtualRig({ pixelCount: 256 })
  rig.connect()
  for (const { line } of golden<GoldenLine>('lines.jsonl').filter(({ dir }) => dir === 'host')) {
    const id = Number(line.split(' ')[0])
    rig.sendRaw(`${line}\n`)
    expect(rig.reply(id), line).toMatch(/^(ok|err code=|busy)/)
    rig.run(20_000)
    expect(
      rig.lines.filter((other) => other.startsWith(`${id} `)),
      line,
    ).toEqual([])
  }
  expect(rig.torn).toBe(0)
})

test.each(golden<GoldenStream>('streams.jsonl').map((stream, index) => ({ ...stream, index })))(
  '$rule golden stream $index: takes what is whole, drops and counts the rest',
  async ({ bytes, means }) => {
    const rig = await createVirtualRig()
    rig.connect()
    rig.board.channel.send(Uint8Array.from(Buffer.from(bytes, 'hex')))
    rig.run(200_000)
    rig.python.run(dropped)
    // Bodies of the streams that are no requests are counted too (R9).
    const requests = means.lines.filter((line) => /^[1-9]\d{0,4} /.test(line))
    expect(rig.python.get('_dropped')).toBe(means.drops.length + means.lines.length - requests.length)
    expect(rig.lines.filter((line) => !line.startsWith('!')).map((line) => line.split(' ')[0])).toEqual(
      requests.map((line) => line.split(' ')[0]),
    )
  },
)

test('L4 a request is read whatever garbage came before it', async () => {
  const rig = await createVirtualRig()
  rig.connect()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (garbage) => {
      rig.board.channel.send(garbage)
      rig.sendRaw('\n')
      rig.run(30_000)
      expect(rig.ask('time')).toMatch(/^ok ms=\d+$/)
    }),
    { numRuns: 40 },
  )
  expect(rig.torn).toBe(0)
})

test('L1 a line split at any byte is read as one', async () => {
  const rig = await createVirtualRig()
  rig.connect()
  const line = '1 hello v=1 *51b451f7\n'
  for (let at = 1; at < line.length; at++) {
    rig.sendRaw(line.slice(0, at))
    rig.run(3000)
    rig.sendRaw(line.slice(at))
    expect(rig.reply(1)).toMatch(/^ok v=1\.\d+ /)
  }
})

test('L5 what one connection left torn does not spoil the next', async () => {
  const rig = await createVirtualRig()
  rig.connect()
  rig.sendRaw('1 hello v=1 *51')
  rig.run(3000)
  rig.disconnect()
  rig.run(3000)
  rig.connect()
  expect(rig.ask('hello v=1')).toMatch(/^ok /)
})

test('R9 a line without an id is dropped and counted', async () => {
  const rig = await createVirtualRig()
  rig.connect()
  for (const body of ['hello v=1', '0 time', '65536 time', '-1 time', '1x time', '']) rig.send(body)
  rig.run(100_000)
  rig.python.run(dropped)
  expect(rig.python.get('_dropped')).toBe(6)
  expect(rig.lines.filter((line) => !line.startsWith('!'))).toEqual([])
})
