import { crc32Hex } from '../../core/wire/crc32'
import { latchUs } from '../../electron/simulator/board/costs'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { filled, showFrame } from '../support/firmware/frames'
import type { BenchLine } from './bench-line'

const PIXELS = 24
const WIRE_US = 40 * PIXELS + latchUs
const ROUNDS = 5

async function armedRig(): Promise<VirtualRig> {
  const rig = await createVirtualRig({ pixelCount: PIXELS })
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('mode m=flash delay=0 on=20000')
  rig.run(100_000)
  return rig
}

/** Polls a second of `while pin.value: pass` and of the armed firmware, in the same interpreter, turn by turn; the best of each. */
function polls(rig: VirtualRig): { bare: number; armed: number } {
  rig.python.run(`
import board, digitalio
from lumacro import main
_pin = digitalio.DigitalInOut(board.A5)
_pin.switch_to_input(pull=digitalio.Pull.UP)
_step = main.rig.step
def _bare():
    pin = _pin
    while pin.value:
        pass
def _armed():
    for _ in range(2000):
        _step()
`)
  const count = 48_000
  const timed = (code: string): number => {
    const start = performance.now()
    rig.python.run(code)
    return (performance.now() - start) / 1000
  }
  let bare = 0
  let armed = 0
  for (let round = 0; round < ROUNDS; round++) {
    rig.board.pins.setLevel('A5', true)
    rig.board.clock.schedule(rig.nowUs + 7 * count, () => rig.board.pins.setLevel('A5', false))
    bare = Math.max(bare, count / timed('_bare()'))
    armed = Math.max(armed, count / timed('_armed()'))
  }
  return { bare, armed }
}

/** A sequence's shot is followed by its next step: worked out, encoded, lit and told. */
async function sequenceRig(): Promise<VirtualRig> {
  const rig = await createVirtualRig({ pixelCount: PIXELS })
  rig.connect()
  rig.ask('hello v=1')
  for (const [index, frame] of [
    filled(PIXELS, [9, 0, 0, 0]),
    filled(PIXELS, [200, 255, 90, 255]),
  ].entries()) {
    showFrame(rig, 'look', frame)
    rig.ask(`step at=${index + 1} crc=${crc32Hex(frame)}`)
  }
  rig.ask('mode m=sequence on=0 shots=1 loop=1 after=0')
  rig.run(100_000)
  return rig
}

function allocated(rig: VirtualRig): number {
  rig.python.run(`
import gc, micropython
from lumacro import main
_step = main.rig.step
_before = _result = 0
def _steps(count):
    for _ in range(count):
        _step()
`)
  rig.board.clock.schedule(rig.nowUs + 50_000, () => rig.setContact(true))
  rig.board.clock.schedule(rig.nowUs + 58_000, () => rig.setContact(false))
  rig.python.run(`
_steps(1)
_before = gc.mem_alloc()
micropython.heap_lock()
try:
    _steps(10000)
finally:
    micropython.heap_unlock()
_result = gc.mem_alloc() - _before
`)
  return Number(rig.python.get('_result'))
}

/** The slowest of many edges, each at another place in the loop. */
function slowestUs(rig: VirtualRig): number {
  let slowest = 0
  for (let shot = 0; shot < 100; shot++) {
    rig.run(40_000)
    const before = rig.latches.length
    const edgeUs = rig.nowUs + ((shot * 53) % 190)
    rig.board.clock.schedule(edgeUs, () => rig.setContact(true))
    rig.board.clock.schedule(edgeUs + 9000, () => rig.setContact(false))
    rig.run(30_000)
    slowest = Math.max(slowest, (rig.latches[before]?.atUs ?? Number.POSITIVE_INFINITY) - edgeUs)
  }
  return slowest
}

async function measure(): Promise<readonly BenchLine[]> {
  const rig = await armedRig()
  const { bare, armed } = polls(rig)
  const bytes = allocated(rig) + allocated(await sequenceRig())
  const slowest = slowestUs(rig)
  return [
    {
      name: 'armed loop of the firmware',
      unit: 'of a bare poll loop',
      figure: armed / bare,
      better: 'higher',
      goal: 0.5,
      against: `while pin.value: ${Math.round(bare / 1000)} k polls/s, armed ${Math.round(armed / 1000)} k polls/s`,
    },
    {
      name: 'heap allocated while armed and through a shot',
      unit: 'bytes',
      figure: bytes,
      better: 'lower',
      goal: 0,
      against: '10,000 armed steps and a shot under a locked heap, flash and a sequence that goes on',
    },
    {
      name: 'edge to light beyond the wire time, slowest of 100',
      unit: 'us',
      figure: slowest - WIRE_US,
      better: 'lower',
      goal: 60,
      against: `${PIXELS} pixels: ${WIRE_US} us on the wire, virtual time`,
    },
  ]
}

export const lines: readonly BenchLine[] = await measure()
