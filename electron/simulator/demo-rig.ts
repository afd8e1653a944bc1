import type { CameraSnapshot } from '../../core/api/snapshots'
import type { Layout } from '../../core/light/layout'
import type { LedKind } from '../../core/light/mixing/leds'
import { Listeners } from '../rig/listeners'
import type { RigTarget } from '../rig/rig-connection'
import { createDemoCamera, type DemoCamera } from './demo-camera'
import type { SimulatedRig } from './simulated-rig'
import { startSimulatedRig } from './start-simulated-rig'

const DEFAULT_EXPOSURE_S = 1 / 125

/** The simulated rig and the demo camera above it: started when it is first connected, gone when it is let go. */
export class DemoRig {
  readonly #folder: string
  readonly #listeners = new Listeners<CameraSnapshot>()
  readonly #photoListeners = new Listeners<string>()
  #rig: Promise<SimulatedRig> | null = null
  #camera: DemoCamera | null = null
  #exposureS = DEFAULT_EXPOSURE_S
  #taking = 0
  #taken = 0
  #lastPhoto: string | null = null
  /** A shutter fires again only when it has closed; pictures develop meanwhile. */
  #shutter: Promise<unknown> = Promise.resolve()

  constructor(folder: string) {
    this.#folder = folder
  }

  readonly target: RigTarget = {
    port: 'simulated rig',
    simulated: true,
    newLink: async () => {
      this.#rig ??= startSimulatedRig()
      const rig = await this.#rig.catch((error: unknown) => {
        this.#rig = null
        throw error
      })
      return rig.connect()
    },
  }

  /** The camera sees the rig that has just answered. */
  fit(layout: Layout, leds: LedKind): void {
    this.#camera = createDemoCamera({ folder: this.#folder, layout, leds })
    void this.#camera.warmUp()
    this.#publish()
  }

  snapshot(): CameraSnapshot {
    return {
      available: this.#camera !== null,
      exposureS: this.#exposureS,
      folder: this.#folder,
      busy: this.#taking > 0,
      taken: this.#taken,
      lastPhoto: this.#lastPhoto,
    }
  }

  onChange(listen: (snapshot: CameraSnapshot) => void): () => void {
    return this.#listeners.add(listen)
  }

  /** Each photo once, when it is on disk. */
  onPhoto(listen: (path: string) => void): () => void {
    return this.#photoListeners.add(listen)
  }

  setExposure(exposureS: number): void {
    this.#exposureS = exposureS
    this.#publish()
  }

  /** Closes the hot-shoe contact for the exposure and saves the picture; null without a simulated rig. */
  async shoot(exposureS = this.#exposureS): Promise<string | null> {
    const camera = this.#camera
    const rig = await this.#rig
    if (!camera || !rig) return null
    this.#taking++
    this.#publish()
    try {
      const exposure = this.#shutter.then(() => rig.shutter(exposureS))
      this.#shutter = exposure.catch(() => undefined)
      const { path } = await camera.shoot(await exposure)
      this.#taken++
      this.#lastPhoto = path
      this.#photoListeners.tell(path)
      return path
    } finally {
      this.#taking--
      this.#publish()
    }
  }

  /** A hand on the simulated rig; null without one. */
  async command(line: string): Promise<string | null> {
    const rig = await this.#rig
    return rig ? rig.command(line) : null
  }

  async stop(): Promise<void> {
    const rig = await this.#rig?.catch(() => null)
    this.#rig = null
    this.#camera = null
    await rig?.dispose()
    this.#publish()
  }

  #publish(): void {
    this.#listeners.tell(this.snapshot())
  }
}
