import type { CareSnapshot, RigFault } from '../../../core/api/care'
import type { RigMeasured } from '../../../core/api/rig-snapshot'
import type { RigEvent } from '../../../core/wire/rig-event'
import type { RigHealth, RigHello, RigState } from '../../../core/wire/rig-reply'
import type { Logger } from '../../platform/logger'
import type { LightService } from '../light/light-service'
import type { Ask } from '../link/ask'
import type { Clock } from '../link/clock'
import { isRigCancelled, RigCancelledError, RigTestError } from '../link/rig-errors'
import { Listeners } from '../listeners'
import { CameraRelease } from './camera-release'
import { KnobTurns } from './knob-turns'
import type { MeasuredStore } from './measured-store'
import { RemoteKeys } from './remote-keys'
import { SelfTest } from './self-test'

export interface CareServiceOptions {
  readonly ask: Ask
  readonly clock: Clock
  readonly log: Logger
  readonly light: LightService
  readonly state: () => RigState | null
  readonly measured: MeasuredStore | null
}

const FAULTS_KEPT = 10
/** The minor version of the wire since which a rig blinks (D6). */
const BLINKS_SINCE = 3
/** Long enough for a photo or two, and it ends by itself. */
const BLINK_S = 120

/** The rig apart from its light: remote, knob, self-test, camera release, health and faults. */
export class CareService {
  readonly remote: RemoteKeys
  readonly release: CameraRelease
  readonly #options: CareServiceOptions
  readonly #knob: KnobTurns
  readonly #test: SelfTest
  readonly #listeners = new Listeners<CareSnapshot>()
  #hello: RigHello | null = null
  #here = false
  #health: RigHealth | null = null
  #faults: readonly RigFault[] = []
  #blinkHz: number | null = null

  constructor(options: CareServiceOptions) {
    const { ask, light } = options
    const publish = () => this.#publish()
    this.#options = options
    this.remote = new RemoteKeys(ask, publish)
    this.release = new CameraRelease(ask, publish)
    this.#knob = new KnobTurns(light, publish)
    this.#test = new SelfTest({ ...options, onChange: publish })
  }

  snapshot(): CareSnapshot {
    return {
      health: this.#health,
      knob: this.#knob.snapshot(),
      remote: this.remote.snapshot(),
      test: this.#test.snapshot(),
      blinkHz: this.#blinkHz,
      release: this.release.snapshot(),
      faults: this.#faults,
    }
  }

  onChange(listen: (snapshot: CareSnapshot) => void): () => void {
    return this.#listeners.add(listen)
  }

  /** A rig has answered. One of version 1.0 knows none of this. */
  ready(hello: RigHello): void {
    if (hello.uid !== this.#hello?.uid) {
      this.#faults = []
      this.#blinkHz = null
    }
    this.#hello = hello
    this.#here = true
    this.remote.begin(hello.uid)
    this.#health = null
    this.#knob.begin()
    this.release.begin(hello.lastSeq)
    if (hello.protocol.minor < 1) return
    this.#readAll().catch((error: unknown) => {
      if (!isRigCancelled(error)) this.#options.log.warn('rig not asked after', { reason: String(error) })
    })
  }

  lost(): void {
    if (!this.#here) return
    this.#here = false
    this.#test.lost()
    this.release.lost()
    this.remote.lost()
  }

  heard(event: RigEvent): void {
    switch (event.kind) {
      case 'remote':
        this.remote.heard(event)
        break
      case 'walked':
      case 'blinked':
      case 'edges':
        this.#test.heard(event)
        break
      case 'release':
        this.release.told(event)
        break
      case 'shot':
        this.release.shot(event.shot.seq)
        break
      case 'edge':
        this.release.shot(event.seq)
        break
      case 'knob':
        this.#knob.aim(event)
        break
      case 'turn':
        this.#knob.turn(event)
        break
      case 'fault': {
        const fault = { atMs: this.#options.clock.wallMs(), code: event.code, text: event.text }
        this.#faults = [...this.#faults, fault].slice(-FAULTS_KEPT)
        this.#publish()
        break
      }
      case 'state':
      case 'unknown':
    }
  }

  async readHealth(): Promise<void> {
    this.#health = await this.#options.ask({ verb: 'health' })
    this.#publish()
  }

  /** The whole self-test; what it finds is kept with the rig. Rejects with a `RigError`, or with the disk's. */
  async test(): Promise<RigMeasured> {
    const hello = this.#hello
    if (!hello || !this.#here) throw new RigCancelledError('no rig is connected')
    if (!this.#health) throw new RigTestError('cannotTest')
    const { firmware, pixels, shortestPulseUs, uid } = hello
    const jumper = this.#health.parts.includes('jumper')
    const measured = await this.#test.run({ firmware, pixels, shortestPulseUs, jumper })
    await this.#options.measured?.save(uid, measured)
    return measured
  }

  /** Rejects with a `RigError`. */
  async blink(): Promise<void> {
    if (!this.#hello || !this.#here) throw new RigCancelledError('no rig is connected')
    if (this.#hello.protocol.minor < BLINKS_SINCE) throw new RigTestError('cannotBlink')
    this.#blinkHz = (await this.#test.blink(BLINK_S)) ?? this.#blinkHz
    this.#publish()
  }

  endTest(): Promise<void> {
    return this.#test.cancel()
  }

  async #readAll(): Promise<void> {
    await this.readHealth()
    if (this.#health?.parts.includes('remote')) await this.remote.read()
  }

  #publish(): void {
    this.#listeners.tell(this.snapshot())
  }
}
