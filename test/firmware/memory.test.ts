import { join } from 'node:path'
import { expect, test } from 'vitest'
import { crc32Hex } from '../../core/wire/crc32'
import { assetRoot, readPythonFiles } from '../../electron/platform/asset-root'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { filled, showFrame } from '../support/firmware/frames'

/** The board's heap is about 140 KB. What the modules hold once imported, and with the rig, its shots, frames and buffers, as well. */
const MODULES_BUDGET_BYTES = 60 * 1024
const RIG_BUDGET_BYTES = 80 * 1024

/** Runs Python beside the firmware and gives back the integer it leaves in `_result`. */
function measured(rig: VirtualRig, code: string): number {
  rig.python.run(code)
  return Number(rig.python.get('_result'))
}

/** An edge and steps enough for its pulse and its events, all within one call so that the collector cannot run. */
const ARMED_RUN = `
def _run(steps):
    step = main._turn
    for _ in range(steps):
        step()
`

test.each([
  ['neopixel', 'flash delay=0 on=20000', 2],
  ['spi', 'flash delay=0 on=20000', 2],
  ['neopixel', 'gated delay=0 on=100000', 2],
  ['spi', 'gated delay=0 on=100000', 2],
  ['neopixel', 'strobe delay=0 on=20000 n=2 period=40000', 4],
  ['spi', 'strobe delay=0 on=20000 n=2 period=40000', 4],
  // The next step is lit beforehand: once, after the shot.
  ['neopixel', 'sequence on=0 shots=1 loop=1 after=0', 1],
  ['spi', 'sequence on=0 shots=1 loop=1 after=20000', 1],
  ['neopixel', 'sequence on=20000 shots=1 loop=1 after=0', 2],
  ['spi', 'sequence on=20000 shots=1 loop=1 after=0', 2],
] as const)('armed, 10,000 steps and a shot allocate nothing (%s, %s)', async (writer, mode, changes) => {
  // The second step is over this budget, so that scaling it is among the steps.
  const rig = await createVirtualRig({ writer, config: 'BUDGET_MA = 500' })
  rig.connect()
  rig.ask('hello v=1')
  for (const [index, frame] of [filled(24, [9, 0, 0, 0]), filled(24, [200, 255, 90, 255])].entries()) {
    showFrame(rig, 'look', frame)
    rig.ask(`step at=${index + 1} crc=${crc32Hex(frame)}`)
  }
  rig.ask('power ev=0')
  rig.ask(`mode m=${mode}`)
  rig.run(100_000)
  // Every name is there beforehand: a new one would grow the dictionary it lives in.
  rig.python.run(`import gc, micropython\nfrom lumacro import main\n_before = _result = 0\n${ARMED_RUN}`)
  const before = rig.latches.length
  rig.board.clock.schedule(rig.nowUs + 50_000, () => rig.setContact(true))
  rig.board.clock.schedule(rig.nowUs + 58_000, () => rig.setContact(false))
  // Under a locked heap the first allocation raises MemoryError and ends the run.
  const allocated = measured(
    rig,
    `
_run(1)
_before = gc.mem_alloc()
micropython.heap_lock()
try:
    _run(10000)
finally:
    micropython.heap_unlock()
_result = gc.mem_alloc() - _before
`,
  )
  expect(allocated).toBe(0)
  expect(rig.latches.length - before).toBe(changes)
  expect(rig.events('shot')).toHaveLength(1)
  if (mode.startsWith('sequence'))
    expect(rig.events('state').at(-1)).toMatch(/by=shot .* lim=-\d+ .* step=2 of=2 /)
})

test('the locked heap would notice a single allocation', async () => {
  const rig = await createVirtualRig()
  const noticed = measured(
    rig,
    `
import micropython
_result = 0
micropython.heap_lock()
try:
    [_result]
except MemoryError:
    _result = 1
finally:
    micropython.heap_unlock()
`,
  )
  expect(noticed).toBe(1)
})

test('the modules hold less than 60 KB, the rig in all less than 80 KB', async () => {
  const firmware = () => readPythonFiles(join(assetRoot(), 'firmware'))
  const live = async (main?: string): Promise<number> => {
    const files = main === undefined ? firmware() : firmware().set('lumacro/main.py', main)
    const rig = await createVirtualRig({ firmware: files })
    rig.python.collect()
    return measured(rig, 'import gc\n_result = gc.mem_alloc()')
  }
  const board = await live(SHIMS_ONLY)
  const modules = (await live(MODULES_ONLY)) - board
  expect(modules).toBeGreaterThan(20 * 1024)
  expect(modules).toBeLessThan(MODULES_BUDGET_BYTES)
  expect((await live()) - board).toBeLessThan(RIG_BUDGET_BYTES)
  // The simulator's heap grows where the board's is full: what takes too much is found here or nowhere.
  const greedy = (await live(`${MODULES_ONLY}\nkept = bytearray(4096)\n`)) - board
  expect(greedy).toBeGreaterThan(MODULES_BUDGET_BYTES)
})

/** What the simulated board's own modules take, which the real board has in flash. */
const SHIMS_ONLY = `
import board, busio, countio, digitalio, keypad, microcontroller, neopixel_write, os, rotaryio, supervisor, usb_cdc
def step():
    pass
`

const MODULES_ONLY = `${SHIMS_ONLY}
import config
from lumacro import rig
`

test('a long session of requests does not hold on to memory', async () => {
  const rig = await createVirtualRig()
  rig.connect()
  const live = (): number => {
    rig.python.collect()
    return measured(rig, 'import gc\n_result = gc.mem_alloc()')
  }
  const talk = (): void => {
    for (let index = 0; index < 60; index++) {
      rig.ask(`power ev=${-1000 - index}`)
      rig.ask(`put bank=look at=0 px=${index.toString(16).padStart(2, '0')}000000`)
      rig.ask('state')
    }
  }
  talk()
  const before = live()
  talk()
  expect(live() - before).toBeLessThan(512)
})
