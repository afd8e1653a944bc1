import type { Link } from '../../rig/link/link'
import { Listeners } from '../../rig/listeners'
import type { StartReason } from '../board/board'
import type { ExposedFrame, Exposure, SimulatedRig } from '../simulated-rig'
import { commandHelp, parseSimulatorCommand } from './command-language'
import { Machine, type MachineOptions } from './machine'
import { LEAD_US, type Pace, Pacer, realPace } from './pacer'
import { SimulatedPort } from './simulated-port'

/** No camera is faster than 20 frames a second, or ready at once after an exposure. */
const FRAME_US = 50_000
const RECOVERY_US = 15_000
/** Longer than the contact takes to count as open. */
const OPENED_US = 6000
const HOLD_MS = 1000
/** Between pressing and turning, and between two detents: unhurried. */
const HELD_TURN_MS = 80
/** Where the config names them, a camera and a wire to the trigger are there. */
const RELEASE_PIN = 'A5'
const JUMPER_PIN = 'D13'
/** A fade that a hand has asked for takes 60 ms. */
const SETTLE_MS = 90
/** A frame takes 68 ms, and the firmware waits for what might follow. */
const INFRARED_MS = 120

/** A simulated rig that keeps real time, with a camera's contact and a hand on its knob, button and remote. */
export class PacedRig implements SimulatedRig {
  readonly #machine: Machine
  readonly #pace: Pace
  readonly #pacer: Pacer
  readonly #port: SimulatedPort
  #cameraReadyUs = 0
  #disposed = false
  readonly #listeners = new Set<(rgbw: Uint8Array) => void>()
  readonly #released = new Listeners<void>()
  #work: Promise<unknown> = Promise.resolve()

  private constructor(machine: Machine, pace: Pace) {
    this.#machine = machine
    this.#pace = pace
    this.#pacer = new Pacer(machine, pace, (started) => this.#restart(started))
    this.#port = new SimulatedPort(machine, () => this.#pacer.wake())
    this.#attach()
    this.#pacer.wake()
  }

  static async start(options: MachineOptions = {}, pace: Pace = realPace): Promise<PacedRig> {
    return new PacedRig(await Machine.start(options), pace)
  }

  get pixelCount(): number {
    return this.#machine.board.chain.pixelCount
  }

  connect(): Link {
    return this.#port.connect()
  }

  async command(line: string): Promise<string> {
    const parsed = parseSimulatorCommand(line)
    if (!parsed.ok) throw new Error(parsed.failure)
    const command = parsed.value
    const { board } = this.#machine
    switch (command.kind) {
      case 'shutter': {
        const exposure = await this.shutter(command.exposureS)
        return `exposed ${exposure.exposureUs} us; the light changed ${exposure.frames.length - 1} times`
      }
      case 'knob':
        board.hands.turnEncoder(command.detents)
        await this.#settle()
        return `turned ${command.detents}`
      case 'press':
        await this.#pressKey(50)
        return 'pressed'
      case 'hold':
        if (command.detents !== 0) return await this.#holdAndTurn(command.detents)
        await this.#pressKey(HOLD_MS)
        return 'held'
      case 'ir':
        board.hands.sendInfrared(command.code)
        await this.#settle(INFRARED_MS)
        return `sent 0x${command.code.toString(16).padStart(8, '0')}`
      case 'unplug':
        if (!this.#port.plugged) return 'already unplugged'
        this.#port.setPlugged(false)
        return 'unplugged'
      case 'replug':
        this.#port.setPlugged(true)
        return 'plugged in'
      case 'power-cycle':
        await this.#exclusively(() => this.#powerCycle())
        return 'power was off and is on again'
      case 'frame':
        return Buffer.from(board.chain.lit).toString('hex')
      case 'help':
        return commandHelp
      case 'quit':
        await this.dispose()
        return 'ended'
    }
  }

  shutter(exposureS: number): Promise<Exposure> {
    return this.#exclusively(() => this.#expose(exposureS))
  }

  onFrame(listen: (rgbw: Uint8Array) => void): () => void {
    this.#listeners.add(listen)
    return () => this.#listeners.delete(listen)
  }

  onRelease(listen: () => void): () => void {
    return this.#released.add(listen)
  }

  async dispose(): Promise<void> {
    this.#port.switchOff()
    this.#disposed = true
    this.#pacer.dispose()
  }

  async #expose(exposureS: number): Promise<Exposure> {
    const { board } = this.#machine
    const exposureUs = Math.round(exposureS * 1_000_000)
    this.#pacer.catchUp()
    const openUs = Math.max(board.clock.nowUs + LEAD_US, this.#cameraReadyUs) + Math.random() * 100
    this.#cameraReadyUs = Math.max(openUs + FRAME_US, openUs + exposureUs + RECOVERY_US)
    const startedAtMs = this.#pace.utcMs() + (openUs / 1000 - this.#pacer.elapsedMs())
    const frames: ExposedFrame[] = []
    let before = board.chain.lit
    const forget = board.chain.onLatch((rgbw, atUs) => {
      if (atUs <= openUs) before = rgbw
      else if (atUs <= openUs + exposureUs) frames.push({ atUs: Math.round(atUs - openUs), rgbw })
    })
    board.clock.schedule(openUs, () => this.#contact(true))
    board.clock.schedule(openUs + exposureUs, () => this.#contact(false))
    this.#pacer.runUntil(openUs + Math.min(LEAD_US, exposureUs))
    const endMs = (openUs + exposureUs) / 1000
    while (!this.#disposed && this.#pacer.elapsedMs() < endMs) {
      await sleep(Math.min(100, Math.max(1, endMs - this.#pacer.elapsedMs())))
    }
    this.#pacer.catchUp()
    forget()
    // A little ahead of real time, so that the shot is there for whoever asks next.
    this.#pacer.runUntil(openUs + exposureUs + OPENED_US)
    return { startedAtMs, exposureUs, frames: [{ atUs: 0, rgbw: before }, ...frames] }
  }

  #contact(closed: boolean): void {
    this.#machine.board.pins.setLevel('D9', !closed)
    this.#machine.board.pins.setLevel('A1', !closed)
  }

  async #pressKey(ms: number): Promise<void> {
    this.#machine.board.hands.setKey(true)
    this.#pacer.wake()
    await sleep(ms)
    this.#machine.board.hands.setKey(false)
    await this.#settle()
  }

  async #holdAndTurn(detents: number): Promise<string> {
    const { hands } = this.#machine.board
    hands.setKey(true)
    for (let turned = 0; turned < Math.abs(detents); turned++) {
      await this.#settle(HELD_TURN_MS)
      hands.turnEncoder(Math.sign(detents))
    }
    await this.#settle(HELD_TURN_MS)
    hands.setKey(false)
    await this.#settle()
    return `held and turned ${detents}`
  }

  /** Until what was just done has reached the light and the host. */
  async #settle(ms = SETTLE_MS): Promise<void> {
    this.#pacer.wake()
    await sleep(ms)
    this.#pacer.catchUp()
  }

  /** The firmware has ended: the board starts again, or stays dark where it cannot. */
  #restart(started: StartReason): void {
    void this.#exclusively(() => this.#powerCycle(started)).catch(() => {
      this.#port.lose('The simulated rig has stopped.')
    })
  }

  async #powerCycle(started: StartReason = 'power-on'): Promise<void> {
    this.#port.lose('The simulated rig lost its power.')
    await this.#machine.powerCycle(started)
    this.#cameraReadyUs = 0
    this.#attach()
    this.#pacer.restart()
  }

  #attach(): void {
    const { board } = this.#machine
    board.usbConnected = this.#port.plugged
    board.pins.jumpers.push([JUMPER_PIN, 'D9'], [JUMPER_PIN, 'A1'])
    board.pins.onDrive((pin, high) => {
      if (pin === RELEASE_PIN && high) this.#released.tell()
    })
    board.chain.onLatch((rgbw) => {
      for (const listen of this.#listeners) listen(rgbw)
    })
  }

  /** Exposures and power cuts follow one another. */
  #exclusively<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#work.then(run)
    this.#work = result.catch(() => {})
    return result
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
