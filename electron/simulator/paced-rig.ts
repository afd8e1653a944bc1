import { type Link, LinkError } from '../rig/link/link'
import { Listeners } from '../rig/listeners'
import type { StartReason } from './board/board'
import { commandHelp, parseSimulatorCommand } from './command-language'
import { FirmwareStopped } from './interpreter'
import { Machine, type MachineOptions } from './machine'
import type { ExposedFrame, Exposure, SimulatedRig } from './simulated-rig'

/** How often the firmware gets a turn while nothing happens; for a while after something has, more often. */
const IDLE_MS = 20
const BRISK_MS = 2
const BRISK_FOR_MS = 60
/** While the firmware times a light or settles what has happened, time is not skipped by more than this. */
const TIMING_SKIP_US = 500
/** Steps that serve every chore of the firmware's loop at least once, armed too. */
const ROUND_STEPS = 20
const MAX_ROUNDS = 60
/** Before an edge the loop really runs for this long, so that its place in it is an ordinary one. */
const LEAD_US = 3000
/** No camera is faster than 20 frames a second, or ready at once after an exposure. */
const FRAME_US = 50_000
const RECOVERY_US = 15_000
/** Longer than the contact takes to count as open. */
const OPENED_US = 6000
const COLLECT_EVERY_MS = 5000
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

/** Monotonic milliseconds and UTC. */
export interface Pace {
  monotonicMs(): number
  utcMs(): number
}

const realPace: Pace = { monotonicMs: () => performance.now(), utcMs: () => Date.now() }

interface OpenLink {
  receive(bytes: Uint8Array): void
  lost(reason: Error): void
}

/**
 * A simulated rig that keeps real time: the board's virtual clock is brought up to the real one whenever it wakes. Between events the
 * clock skips, so an idle rig costs next to nothing, and times within an exposure stay exact however busy this computer is.
 */
export class PacedRig implements SimulatedRig {
  readonly #machine: Machine
  readonly #pace: Pace
  #startedMs: number
  #timer: NodeJS.Timeout | null = null
  #soon: NodeJS.Immediate | null = null
  #briskUntilMs = 0
  #collectedMs = 0
  #cameraReadyUs = 0
  #plugged = true
  #disposed = false
  #link: OpenLink | null = null
  #listeners = new Set<(rgbw: Uint8Array) => void>()
  readonly #released = new Listeners<void>()
  #work: Promise<unknown> = Promise.resolve()

  private constructor(machine: Machine, pace: Pace) {
    this.#machine = machine
    this.#pace = pace
    this.#startedMs = pace.monotonicMs()
    this.#attach()
    this.#wake()
  }

  static async start(options: MachineOptions = {}, pace: Pace = realPace): Promise<PacedRig> {
    return new PacedRig(await Machine.start(options), pace)
  }

  get pixelCount(): number {
    return this.#machine.board.chain.pixelCount
  }

  connect(): Link {
    const incoming = new Set<(bytes: Uint8Array) => void>()
    const closed = new Set<(reason?: Error) => void>()
    const name = 'simulated rig'
    let state: 'new' | 'open' | 'closed' = 'new'
    const end = (reason?: Error) => {
      if (state !== 'open') return
      state = 'closed'
      this.#link = null
      this.#machine.board.channel.close()
      this.#wake()
      for (const listen of closed) listen(reason)
    }
    return {
      name,
      open: async () => {
        if (state !== 'new')
          throw new Error(`expected a link that was never opened, got one that is ${state}`)
        if (!this.#plugged || this.#disposed) {
          throw new LinkError('missing', name, 'The simulated rig is unplugged.')
        }
        if (this.#link)
          throw new LinkError('in-use', name, 'Another connection to the simulated rig is open.')
        state = 'open'
        this.#link = {
          receive: (bytes) => {
            for (const listen of incoming) listen(bytes)
          },
          lost: end,
        }
        this.#openChannel()
        this.#wake()
      },
      write: async (bytes) => {
        if (state !== 'open')
          throw new LinkError('io', name, 'The connection to the simulated rig is closed.')
        this.#machine.board.channel.send(bytes)
        this.#wake()
      },
      close: async () => end(),
      onBytes: (listen) => {
        incoming.add(listen)
        return () => incoming.delete(listen)
      },
      onClosed: (listen) => {
        closed.add(listen)
        return () => closed.delete(listen)
      },
    }
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
        board.turnEncoder(command.detents)
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
        board.sendInfrared(command.code)
        await this.#settle(INFRARED_MS)
        return `sent 0x${command.code.toString(16).padStart(8, '0')}`
      case 'unplug':
        if (!this.#plugged) return 'already unplugged'
        this.#plugged = false
        board.usbConnected = false
        this.#link?.lost(new LinkError('io', 'simulated rig', 'The simulated rig was unplugged.'))
        return 'unplugged'
      case 'replug':
        this.#plugged = true
        board.usbConnected = true
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
    this.#link?.lost(new LinkError('io', 'simulated rig', 'The simulated rig was switched off.'))
    this.#disposed = true
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#soon) clearImmediate(this.#soon)
    this.#timer = null
    this.#soon = null
  }

  async #expose(exposureS: number): Promise<Exposure> {
    const { board } = this.#machine
    const exposureUs = Math.round(exposureS * 1_000_000)
    this.#catchUp()
    const openUs = Math.max(board.clock.nowUs + LEAD_US, this.#cameraReadyUs) + Math.random() * 100
    this.#cameraReadyUs = Math.max(openUs + FRAME_US, openUs + exposureUs + RECOVERY_US)
    const startedAtMs = this.#pace.utcMs() + (openUs / 1000 - this.#elapsedMs())
    const frames: ExposedFrame[] = []
    let before = board.chain.lit
    const forget = board.chain.onLatch((rgbw, atUs) => {
      if (atUs <= openUs) before = rgbw
      else if (atUs <= openUs + exposureUs) frames.push({ atUs: Math.round(atUs - openUs), rgbw })
    })
    board.clock.schedule(openUs, () => this.#contact(true))
    board.clock.schedule(openUs + exposureUs, () => this.#contact(false))
    this.#runUntil(openUs + Math.min(LEAD_US, exposureUs))
    const endMs = (openUs + exposureUs) / 1000
    while (!this.#disposed && this.#elapsedMs() < endMs) {
      await sleep(Math.min(100, Math.max(1, endMs - this.#elapsedMs())))
    }
    this.#catchUp()
    forget()
    // A little ahead of real time, so that the shot is there for whoever asks next.
    this.#runUntil(openUs + exposureUs + OPENED_US)
    return { startedAtMs, exposureUs, frames: [{ atUs: 0, rgbw: before }, ...frames] }
  }

  #contact(closed: boolean): void {
    this.#machine.board.setLevel('D9', !closed)
    this.#machine.board.setLevel('A1', !closed)
  }

  async #pressKey(ms: number): Promise<void> {
    this.#machine.board.setKey(true)
    this.#wake()
    await sleep(ms)
    this.#machine.board.setKey(false)
    await this.#settle()
  }

  async #holdAndTurn(detents: number): Promise<string> {
    const { board } = this.#machine
    board.setKey(true)
    for (let turned = 0; turned < Math.abs(detents); turned++) {
      await this.#settle(HELD_TURN_MS)
      board.turnEncoder(Math.sign(detents))
    }
    await this.#settle(HELD_TURN_MS)
    board.setKey(false)
    await this.#settle()
    return `held and turned ${detents}`
  }

  /** Until what was just done has reached the light and the host. */
  async #settle(ms = SETTLE_MS): Promise<void> {
    this.#wake()
    await sleep(ms)
    this.#catchUp()
  }

  async #powerCycle(started: StartReason = 'power-on'): Promise<void> {
    this.#link?.lost(new LinkError('io', 'simulated rig', 'The simulated rig lost its power.'))
    await this.#machine.powerCycle(started)
    this.#startedMs = this.#pace.monotonicMs()
    this.#cameraReadyUs = 0
    this.#attach()
    this.#wake()
  }

  #attach(): void {
    const { board } = this.#machine
    board.usbConnected = this.#plugged
    board.jumpers.push([JUMPER_PIN, 'D9'], [JUMPER_PIN, 'A1'])
    board.onDrive((pin, high) => {
      if (pin === RELEASE_PIN && high) this.#released.tell()
    })
    board.chain.onLatch((rgbw) => {
      for (const listen of this.#listeners) listen(rgbw)
    })
  }

  #openChannel(): void {
    this.#machine.board.channel.open((bytes) => this.#link?.receive(bytes))
  }

  /** Exposures and power cuts follow one another. */
  #exclusively<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#work.then(run)
    this.#work = result.catch(() => {})
    return result
  }

  #elapsedMs(): number {
    return this.#pace.monotonicMs() - this.#startedMs
  }

  /** Something has happened: the firmware gets its turn at once, and often for a while. */
  #wake(): void {
    if (this.#disposed) return
    this.#briskUntilMs = this.#elapsedMs() + BRISK_FOR_MS
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#soon ??= setImmediate(() => {
      this.#soon = null
      this.#turn()
    })
  }

  #turn(): void {
    if (this.#disposed) return
    this.#catchUp()
    const nowMs = this.#elapsedMs()
    if (nowMs - this.#collectedMs > COLLECT_EVERY_MS) {
      this.#collectedMs = nowMs
      this.#machine.interpreter.collect()
    }
    const brisk = nowMs < this.#briskUntilMs || this.#machine.board.clock.nextUs < Number.POSITIVE_INFINITY
    this.#timer = setTimeout(() => this.#turn(), brisk ? BRISK_MS : IDLE_MS)
  }

  /** Brings the board up to real time, and lets it answer what it was asked. */
  #catchUp(): void {
    if (!this.#machine.running) return
    this.#runUntil(this.#elapsedMs() * 1000)
    const { channel } = this.#machine.board
    for (let round = 0; round < MAX_ROUNDS && channel.busy; round++) this.#round()
  }

  #runUntil(targetUs: number): void {
    const { board } = this.#machine
    const { clock } = board
    this.#round()
    while (clock.nowUs < targetUs) {
      const stepping = board.restlessUntilUs > clock.nowUs || this.#machine.interpreter.timing()
      // What is scheduled is met while the loop really runs.
      const skipUs = Math.min(
        targetUs,
        clock.nextUs - LEAD_US,
        stepping ? clock.nowUs + TIMING_SKIP_US : targetUs,
      )
      if (skipUs > clock.nowUs) clock.advanceTo(skipUs)
      this.#round()
    }
  }

  #round(): void {
    try {
      this.#machine.turns(ROUND_STEPS)
    } catch (error) {
      if (!(error instanceof FirmwareStopped)) throw error
      const { started } = error
      void this.#exclusively(() => this.#powerCycle(started))
      throw error
    }
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
