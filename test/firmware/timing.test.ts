import { describe, expect, test } from 'vitest'
import { crc32Hex } from '../../core/wire/crc32'
import { createVirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'
import { filled, showFrame } from '../support/firmware/frames'
import { measureRig, pixelCounts, writers } from '../support/firmware/timing-run'

/** As docs/timing.md states it: 40 us a pixel on the wire and 80 us of quiet. */
const wireUs = (pixels: number): number => 40 * pixels + 80
const ALLOWED_US = 60

async function flashRig(pixelCount: number, writer: 'neopixel' | 'spi', onUs: number, changed = pixelCount) {
  const rig = await createVirtualRig({ pixelCount, writer, config: 'BUDGET_MA = 20000' })
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('power ev=0')
  const model = filled(pixelCount, [0, 0, 0, 20])
  showFrame(rig, 'model', model)
  const look = model.slice()
  look.set(filled(changed, [255, 0, 0, 255]))
  showFrame(rig, 'look', look)
  rig.ask(`mode m=flash delay=0 on=${onUs}`)
  rig.run(30_000)
  return rig
}

/** What the work on one request costs, which an edge may have to wait for. */
const REQUEST_US = 750

describe.each(writers)('edge to light by %s', (writer) => {
  test.each(pixelCounts)(
    'with %i pixels is within the wire time and 60 us in every mode, and one request more where the host talks',
    async (pixels) => {
      const rows = await measureRig(writer, pixels, 6)
      expect(rows).toHaveLength(8)
      for (const { mode, busy, missed, latchedUs } of rows) {
        expect([mode, busy, missed]).toEqual([mode, busy, 0])
        expect(latchedUs.at(-1), mode).toBeLessThanOrEqual(
          wireUs(pixels) + ALLOWED_US + (busy ? REQUEST_US : 0),
        )
      }
    },
  )
})

test('only the pixels up to the last one that changes are sent', async () => {
  const rig = await flashRig(60, 'neopixel', 12_000, 5)
  const edgeUs = rig.close(9000)
  const before = rig.latches.length
  rig.run(20_000)
  expect((rig.latches[before]?.atUs ?? 0) - edgeUs).toBeLessThanOrEqual(wireUs(5) + ALLOWED_US)
})

test.each([
  ['neopixel', 5100],
  ['neopixel', 20_000],
  ['neopixel', 250_500],
  ['spi', 1300],
  ['spi', 2000],
  ['spi', 5000],
  ['spi', 33_300],
] as const)('F5 by %s a pulse of %i us is lit that long', async (writer, onUs) => {
  const rig = await flashRig(24, writer, onUs)
  for (let shot = 0; shot < 5; shot++) {
    const before = rig.latches.length
    rig.close(8000)
    rig.run(Math.max(40_000, onUs + 10_000) + shot * 311)
    const [lit, dark] = rig.latches.slice(before)
    expect(Math.abs((dark?.atUs ?? 0) - (lit?.atUs ?? 0) - onUs)).toBeLessThanOrEqual(60)
  }
})

test.each([
  ['steady', 'm=steady'],
  ['a sequence lit beforehand', 'm=sequence on=0 shots=1 loop=1 after=0'],
])(
  'in %s the light of a shot stands before its edge, whatever host and remote are at',
  async (_name, words) => {
    for (const writer of writers) {
      const rig = await flashRig(24, writer, 12_000)
      const looks = [filled(24, [255, 0, 0, 255]), filled(24, [0, 90, 0, 9])]
      for (const [index, look] of looks.entries()) {
        showFrame(rig, 'look', look)
        rig.ask(`step at=${index + 1} crc=${crc32Hex(look)}`)
      }
      rig.ask(`mode ${words}`)
      rig.run(30_000)
      for (let shot = 0; shot < 10; shot++) {
        rig.board.hands.sendInfrared(0x12345678)
        rig.board.clock.schedule(rig.nowUs + 700 * shot, () => rig.send('900 state'))
        rig.run(3000)
        const before = rig.latches.length
        rig.close(9000)
        // Closed still: what changes now would be seen.
        expect(rig.latches.length - before).toBe(0)
        rig.run(60_000)
        expect(field(rig.events('shot').at(-1) ?? '', 'late')).toBe('0')
      }
    }
  },
)

test('F5 the pulse comes after its delay', async () => {
  for (const delayUs of [500, 2500, 7000, 40_000]) {
    const rig = await flashRig(24, 'spi', 10_000)
    rig.ask(`mode m=flash delay=${delayUs} on=10000`)
    rig.run(20_000)
    const before = rig.latches.length
    const edgeUs = rig.close(8000)
    rig.run(delayUs + 40_000)
    const lit = rig.latches[before]
    expect(Math.abs((lit?.atUs ?? 0) - edgeUs - wireUs(24) - delayUs)).toBeLessThanOrEqual(200)
    const late = Number(field(rig.events('shot')[0] ?? '', 'late'))
    expect(Math.abs(late - delayUs - wireUs(24))).toBeLessThanOrEqual(1000)
  }
})

test('Q2 an edge just after a write waits for the chain and says so', async () => {
  const rig = await flashRig(24, 'neopixel', 12_000)
  rig.send('900 power ev=-1000')
  rig.send('901 glow on=0')
  rig.reply(901)
  const before = rig.latches.length
  while (rig.latches.length === before) rig.machine.turns(1)
  const edgeUs = rig.close(9000)
  rig.run(40_000)
  const latencyUs = (rig.latches[before + 1]?.atUs ?? 0) - edgeUs
  expect(latencyUs).toBeGreaterThan(wireUs(24) + 1000)
  const late = Number(field(rig.events('shot')[0] ?? '', 'late'))
  expect(Math.abs(late - latencyUs)).toBeLessThanOrEqual(1500)
})

test('H2 the shortest pulse is what the writer can make', async () => {
  for (const [writer, least, most] of [
    ['neopixel', 4900, 5200],
    ['spi', 1000, 1400],
  ] as const) {
    const rig = await flashRig(24, writer, 20_000)
    const pulse = Number(field(rig.ask('hello v=1'), 'pulse'))
    expect(pulse).toBeGreaterThan(least)
    expect(pulse).toBeLessThan(most)
    expect(rig.ask(`mode m=flash delay=0 on=${pulse}`)).toBe('ok')
    expect(rig.ask(`mode m=flash delay=0 on=${pulse - 1}`)).toMatch(/code=pulse/)
  }
})
