/// <reference path="./micropython.d.ts" />
import type { MicroPython } from '@micropython/micropython-webassembly-pyscript/micropython.mjs'
import type { Board, StartReason } from '../board/board'
import { withQuickTables } from './quick-tables'
import { installWorlds, inWorld } from './worlds'

/** Bytes. It is no limit (the interpreter grows), only what it starts with. */
const HEAP_BYTES = 2 * 1024 * 1024
/** In 4-byte words; the depth that CircuitPython has by default. */
const PYSTACK_WORDS = 512

export interface Program {
  /** `firmware/` and shims: text by path. */
  readonly firmware: ReadonlyMap<string, string>
  readonly shims: ReadonlyMap<string, string>
  /** Lines of Python appended to config.py. */
  readonly config: string
}

/** What code.py does, but for its endless loop: that ends when the byte at `_stop_at` is set, or after so many turns. */
const START = `
import gc
import uctypes
import _drive
import usb_cdc
usb_cdc._booting = False
from lumacro import main
_stop = bytearray(1)
_stop_at = uctypes.addressof(_stop)
_collect = gc.collect
def _run():
    step = main.step
    while not _stop[0]:
        step()
def _turns(count):
    step = main.step
    for _ in range(count):
        step()
def _haste():
    rig = main.rig
    if rig is None:
        return 0
    return 2 if rig.sync.phase else 1 if rig.chain.unshown else 0
`

/** The firmware ended, as a board's would: `reset`, or a traceback. */
export class FirmwareStopped extends Error {
  override readonly name = 'FirmwareStopped'
  /** The board starts again by itself, and will say why. */
  readonly reset: boolean
  readonly started: StartReason

  constructor(message: string, reset: boolean, options?: ErrorOptions, started: StartReason = 'software') {
    super(message, options)
    this.reset = reset
    this.started = reset ? started : 'power-on'
  }
}

/** One boot of the firmware: an interpreter of its own over the board. */
export class Interpreter {
  readonly #python: MicroPython
  readonly #board: Board
  readonly #run: () => void
  readonly #turns: (count: number) => void
  readonly #stopAt: number
  readonly #collect: () => void
  readonly #haste: () => number

  private constructor(python: MicroPython, board: Board) {
    this.#python = python
    this.#board = board
    // All are as `START` has made them.
    this.#run = python.globals.get('_run') as () => void
    this.#turns = python.globals.get('_turns') as (count: number) => void
    this.#stopAt = python.globals.get('_stop_at') as number
    this.#collect = python.globals.get('_collect') as () => void
    this.#haste = python.globals.get('_haste') as () => number
  }

  /** Runs boot.py, then imports what code.py does. `print` takes the console's lines; `drive` are files that code has written. */
  static async boot(
    board: Board,
    program: Program,
    print: (line: string) => void,
    drive: ReadonlyMap<string, Uint8Array>,
  ): Promise<Interpreter> {
    const { loadMicroPython } = await import('@micropython/micropython-webassembly-pyscript/micropython.mjs')
    installWorlds()
    const python = await withQuickTables(() =>
      loadMicroPython({
        heapsize: HEAP_BYTES,
        pystack: PYSTACK_WORDS,
        stdout: print,
        stderr: print,
        linebuffer: true,
      }),
    )
    board.memory = {
      read: (address, length) =>
        Uint8Array.from({ length }, (_, at) => python._module.getValue(address + at, 'i8')),
      write: (address, bytes) => {
        for (let at = 0; at < bytes.length; at++) {
          python._module.setValue(address + at, bytes[at] ?? 0, 'i8')
        }
      },
    }
    return guarded(python, () => {
      python.registerJsModule('_board', board.functions())
      writeFolder(python, '/shims', program.shims)
      writeFolder(python, '/firmware', program.firmware)
      python.FS.mkdir('/drive')
      for (const [name, bytes] of drive) python.FS.writeFile(`/drive/${name}`, bytes)
      const config = program.firmware.get('config.py')
      if (config !== undefined) python.FS.writeFile('/firmware/config.py', `${config}\n${program.config}\n`)
      // The frozen modules, which the board does not have, go out of reach; shims come before what is built in.
      python.runPython("import sys\nsys.path[:] = ['/firmware', '/shims']")
      python.runPython(program.firmware.get('boot.py') ?? '')
      python.runPython(START)
      return new Interpreter(python, board)
    })
  }

  /** Turns of the firmware's loop. Throws `FirmwareStopped` where the board would reset or stop. */
  turns(count: number): void {
    this.#watched(() => this.#turns(count))
  }

  /** Turns of the firmware's loop until the board's clock has reached that time, or `pause` is called meanwhile. */
  runUntil(atUs: number): void {
    const { clock } = this.#board
    if (clock.nowUs >= atUs) return
    this.#setStop(0)
    const cancel = clock.schedule(atUs, () => this.pause())
    try {
      this.#watched(this.#run)
    } finally {
      cancel()
    }
  }

  /** Ends `runUntil` after the present turn. */
  pause(): void {
    this.#setStop(1)
  }

  #setStop(value: number): void {
    this.#python._module.setValue(this.#stopAt, value, 'i8')
  }

  #watched(run: () => void): void {
    const { watchdog } = this.#board
    watchdog.enter()
    guarded(this.#python, run)
    watchdog.leave()
    if (watchdog.bitten) throw new FirmwareStopped('the watchdog reset the board', true, {}, 'watchdog')
  }

  /** What time must not skip: 2 while the firmware times a light, 1 while one is being changed (a fade), else 0. */
  haste(): number {
    return guarded(this.#python, this.#haste)
  }

  /** Collects garbage: the interpreter itself does so only between calls. */
  collect(): void {
    guarded(this.#python, this.#collect)
  }

  /** Runs Python beside the firmware, for tests; a value of None, bool, int or str comes back. */
  run(code: string): unknown {
    return guarded(this.#python, () => this.#python.runPython(code))
  }

  /** What code has written to the board's drive, by name. */
  drive(): Map<string, Uint8Array> {
    const { FS } = this.#python
    const names = FS.readdir('/drive').filter((name) => !name.startsWith('.'))
    return new Map(names.map((name) => [name, FS.readFile(`/drive/${name}`)]))
  }

  /** A global that `run` has made. */
  get(name: string): unknown {
    return guarded(this.#python, () => this.#python.globals.get(name))
  }
}

function writeFolder(python: MicroPython, root: string, files: ReadonlyMap<string, string>): void {
  const made = new Set<string>()
  const makeFolder = (path: string) => {
    if (made.has(path)) return
    made.add(path)
    python.FS.mkdir(path)
  }
  makeFolder(root)
  for (const [name, text] of files) {
    const parts = name.split('/')
    for (let depth = 1; depth < parts.length; depth++) makeFolder([root, ...parts.slice(0, depth)].join('/'))
    python.FS.writeFile(`${root}/${name}`, text)
  }
}

function guarded<T>(python: MicroPython, run: () => T): T {
  try {
    return inWorld(python._module, run)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    throw new FirmwareStopped(text, /SystemExit: reset\s*$/.test(text.trim()), { cause: error })
  }
}
