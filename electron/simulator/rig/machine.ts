import { join } from 'node:path'
import { assetRoot, readPythonFiles } from '../../platform/asset-root'
import { Board, type StartReason } from '../board/board'
import { FirmwareStopped, Interpreter, type Program } from '../interpreter/interpreter'

export interface MachineOptions {
  /** Default: what firmware/config.py says. */
  readonly pixelCount?: number
  readonly writer?: 'neopixel' | 'spi'
  /** More lines for config.py. */
  readonly config?: string
  /** A byte of the board's random source; by default runs repeat. */
  readonly random?: () => number
  /** 16 bytes; there is a default. */
  readonly uid?: Uint8Array
  /** Instead of the files of `firmware/`. */
  readonly firmware?: ReadonlyMap<string, string>
  readonly print?: (line: string) => void
}

/** A board with the firmware on it: power it, let it run, pull its pins. Time is virtual; who owns it says how fast. */
export class Machine {
  #board: Board
  #interpreter: Interpreter | null = null
  #drive: ReadonlyMap<string, Uint8Array> = new Map()
  readonly #program: Program
  readonly #print: (line: string) => void
  readonly #newBoard: (nvm: Uint8Array, started: StartReason) => Board

  private constructor(options: MachineOptions) {
    this.#print = options.print ?? (() => {})
    const root = assetRoot()
    const firmware = options.firmware ?? readPythonFiles(join(root, 'firmware'))
    const overrides = [
      options.pixelCount === undefined ? '' : `PIXELS = ${options.pixelCount}`,
      options.writer === undefined ? '' : `WRITER = "${options.writer}"`,
      options.config ?? '',
    ]
    this.#program = {
      firmware,
      shims: readPythonFiles(join(root, 'electron', 'simulator', 'shims')),
      config: overrides.join('\n'),
    }
    const config = `${firmware.get('config.py') ?? ''}\n${this.#program.config}`
    const random = options.random ?? randomBytes(1)
    const uid = options.uid ?? Uint8Array.from({ length: 16 }, randomBytes(2))
    this.#newBoard = (nvm, started) =>
      new Board({
        pixelCount: Number(lastValue(config, 'PIXELS') ?? 24),
        order: (lastValue(config, 'ORDER') ?? 'GRBW').replaceAll(/["']/g, ''),
        uid,
        random,
        nvm,
        started,
      })
    this.#board = this.#newBoard(new Uint8Array(8192).fill(255), 'power-on')
  }

  /** A machine with its power on and the firmware imported. */
  static async start(options: MachineOptions = {}): Promise<Machine> {
    const machine = new Machine(options)
    await machine.#boot()
    return machine
  }

  get board(): Board {
    return this.#board
  }

  get interpreter(): Interpreter {
    if (!this.#interpreter) throw new Error('expected a machine that is switched on, got one that is off')
    return this.#interpreter
  }

  get running(): boolean {
    return this.#interpreter !== null
  }

  /** Turns of the firmware's loop. Throws `FirmwareStopped` where the board would stand still. */
  turns(count: number): void {
    this.interpreter.turns(count)
  }

  /** Cuts the power and brings it back: a new board with the same memory, its time at 0. Open connections are gone. */
  async powerCycle(started: StartReason = 'power-on'): Promise<void> {
    this.#drive = this.#interpreter?.drive() ?? this.#drive
    this.#interpreter = null
    this.#board.channel.close()
    this.#board.chain.cutPower()
    this.#board = this.#newBoard(this.#board.nvm, started)
    await this.#boot()
  }

  async #boot(): Promise<void> {
    try {
      this.#interpreter = await Interpreter.boot(this.#board, this.#program, this.#print, this.#drive)
    } catch (error) {
      if (error instanceof FirmwareStopped) this.#print(error.message)
      throw error
    }
  }
}

/** What the last assignment of a name in config.py gives it, as text. */
function lastValue(config: string, name: string): string | undefined {
  return [...config.matchAll(new RegExp(`^${name} *= *([^#\\n]*)`, 'gm'))].at(-1)?.[1]?.trim()
}

/** Bytes that look random and repeat with the seed (xorshift32). */
function randomBytes(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state & 255
  }
}
