import { crc32Hex } from '../../../core/wire/crc32'
import type { Board, StartReason } from '../board/board'
import type { Interpreter } from '../interpreter/interpreter'
import { Machine, type MachineOptions } from './machine'

/** How long a request may take in the rig's own time. */
const PATIENCE_US = 500_000
const IDLE_LEAD_US = 2500
const utf8 = new TextEncoder()

export interface Latch {
  /** Board time. */
  readonly atUs: number
  readonly rgbw: Uint8Array
}

/** The firmware on a simulated board under virtual time: every run is the same, and nothing waits for a clock. */
export class VirtualRig {
  readonly #machine: Machine
  readonly #latches: Latch[] = []
  readonly #lines: string[] = []
  #text = ''
  #lastId = 0
  #closed = false
  /** Whole lines from the rig that were not whole: none, unless the test is about that. */
  torn = 0

  constructor(machine: Machine) {
    this.#machine = machine
    this.#attach()
  }

  get machine(): Machine {
    return this.#machine
  }

  get board(): Board {
    return this.#machine.board
  }

  get python(): Interpreter {
    return this.#machine.interpreter
  }

  get nowUs(): number {
    return this.board.clock.nowUs
  }

  /** Every change of the light so far. */
  get latches(): readonly Latch[] {
    return this.#latches
  }

  get lit(): Uint8Array {
    return this.board.chain.lit
  }

  connect(): void {
    this.board.channel.open((bytes) => this.#receive(bytes))
    this.board.channel.send(utf8.encode('\n'))
  }

  disconnect(): void {
    this.board.channel.close()
    this.#text = ''
  }

  /** Steps of the firmware's loop until the board's time has moved that far. */
  run(us: number): void {
    this.runUntil(this.nowUs + us)
  }

  runUntil(atUs: number): void {
    while (this.nowUs < atUs) this.python.runUntil(atUs)
  }

  /** The same, but where nothing is to happen most of it is skipped: a few milliseconds at either end really run. */
  idle(us: number): void {
    const endUs = this.nowUs + us
    this.run(Math.min(us, IDLE_LEAD_US))
    if (this.nowUs < endUs - IDLE_LEAD_US) this.board.clock.advanceTo(endUs - IDLE_LEAD_US)
    this.runUntil(endUs)
  }

  /** Takes the events that have come, as bodies without `! `, those named `name` only if given. */
  events(name?: string): string[] {
    const taken = this.#lines.filter((line) => line.startsWith(name ? `! ${name} ` : '! '))
    for (const line of taken) this.#lines.splice(this.#lines.indexOf(line), 1)
    return taken.map((line) => line.slice(2))
  }

  /** Sends bytes as they are. */
  sendRaw(text: string): void {
    this.board.channel.send(utf8.encode(text))
  }

  /** Sends a body with its CRC. */
  send(body: string): void {
    this.sendRaw(`${body} *${crc32Hex(utf8.encode(body))}\n`)
  }

  /** One request, without its id; the reply's body, without it too. */
  ask(words: string): string {
    const id = ++this.#lastId
    this.send(`${id} ${words}`)
    return this.reply(id)
  }

  /** Runs until the reply to that id is there. */
  reply(id: number): string {
    const untilUs = this.nowUs + PATIENCE_US
    while (this.nowUs < untilUs) {
      const at = this.#lines.findIndex((line) => line.startsWith(`${id} `))
      if (at >= 0) return (this.#lines.splice(at, 1)[0] ?? '').slice(`${id} `.length)
      // Ends with the next line that comes.
      this.python.runUntil(untilUs)
    }
    throw new Error(`expected a reply to request ${id} within ${PATIENCE_US} us of the rig's time, got none`)
  }

  /** Every line that has come and was not taken. */
  get lines(): readonly string[] {
    return this.#lines
  }

  /** Closes the contact now for `closedUs`, both edges exact; it changes too at each of `bounces` (us from the edge). Returns the edge's time. */
  close(closedUs: number, bounces: readonly number[] = []): number {
    const edgeUs = this.nowUs
    this.setContact(true)
    for (const bounceUs of bounces) {
      this.board.clock.schedule(edgeUs + bounceUs, () => this.setContact(!this.#closed))
    }
    this.board.clock.schedule(edgeUs + closedUs, () => this.setContact(false))
    return edgeUs
  }

  setContact(closed: boolean): void {
    this.#closed = closed
    this.board.pins.setLevel('D9', !closed)
    this.board.pins.setLevel('A1', !closed)
  }

  async powerCycle(started: StartReason = 'power-on'): Promise<void> {
    await this.#machine.powerCycle(started)
    this.#attach()
    this.#text = ''
  }

  #attach(): void {
    this.board.chain.onLatch((rgbw, atUs) => this.#latches.push({ atUs, rgbw }))
  }

  #receive(bytes: Uint8Array): void {
    this.#text += new TextDecoder().decode(bytes)
    const lines = this.#text.split('\n')
    this.#text = lines.pop() ?? ''
    if (lines.length > 0) this.python.pause()
    for (const line of lines) {
      const body = line.slice(0, -10)
      if (line === `${body} *${crc32Hex(utf8.encode(body))}` && line.length < 240) this.#lines.push(body)
      else this.torn++
    }
  }
}

/** A virtual rig with the firmware of `firmware/` running and no host connected. */
export async function createVirtualRig(options: MachineOptions = {}): Promise<VirtualRig> {
  return new VirtualRig(await Machine.start(options))
}
