import { isDeepStrictEqual } from 'node:util'
import type { CameraSnapshot } from '../../core/api/snapshots'
import type { Layout } from '../../core/light/layouts/layout'
import type { LedKind } from '../../core/light/mixing/leds'
import type { RigTarget } from '../rig/link/rig-connection'
import { Listeners } from '../rig/listeners'
import { createDemoCamera, type DemoCamera, type DemoHand } from './demo/demo-camera'
import { photosIn } from './demo/files'
import type { SimulatedRig } from './simulated-rig'
import { startSimulatedRig } from './start-simulated-rig'

const DEFAULT_EXPOSURE_S = 1 / 125

export interface DemoRigOptions {
  /** Where the camera's photos go. */
  readonly folder: string
  readonly photoWidthPx?: number
  readonly start?: () => Promise<SimulatedRig>
}

/** The simulated rig and the demo camera above it: started when it is first connected, gone when it is let go. */
export class DemoRig {
  readonly #options: DemoRigOptions
  readonly #listeners = new Listeners<CameraSnapshot>()
  readonly #photoListeners = new Listeners<string>()
  #rig: Promise<SimulatedRig> | null = null
  #camera: DemoCamera | null = null
  #sees: { readonly layout: Layout; readonly leds: LedKind } | null = null
  #exposureS = DEFAULT_EXPOSURE_S
  #hand: DemoHand = { subject: 'beetle', compensationEv: 0 }
  readonly #taking = new Set<Promise<unknown>>()
  #found = false
  #taken = 0
  #lastPhoto: string | null = null

  constructor(options: DemoRigOptions) {
    this.#options = options
  }

  readonly target: RigTarget = {
    port: 'simulated rig',
    simulated: true,
    newLink: async () => {
      this.#rig ??= this.#start()
      const starting = this.#rig
      try {
        return (await starting).connect()
      } catch (error) {
        // The next attempt starts another one.
        if (this.#rig === starting) this.#rig = null
        throw error
      }
    },
  }

  /** The camera sees the rig that has just answered. */
  fit(layout: Layout, leds: LedKind): void {
    const sees = { layout, leds }
    // Working out how each pixel lights the subject takes seconds: only for another ring.
    if (this.#camera && isDeepStrictEqual(sees, this.#sees)) return
    const { folder, photoWidthPx } = this.#options
    this.#sees = sees
    this.#camera = createDemoCamera({ folder, ...sees, ...(photoWidthPx ? { widthPx: photoWidthPx } : {}) })
    // What is wrong with the scene, the first photo says.
    this.#camera.warmUp().catch(() => undefined)
    this.#publish()
    void this.#findEarlier()
  }

  snapshot(): CameraSnapshot {
    return {
      available: this.#camera !== null,
      exposureS: this.#exposureS,
      ...this.#hand,
      folder: this.#options.folder,
      busy: this.#taking.size > 0,
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

  /** Only what changes. */
  set({ exposureS = this.#exposureS, ...hand }: Partial<DemoHand> & { readonly exposureS?: number }): void {
    this.#exposureS = exposureS
    this.#hand = { ...this.#hand, ...hand }
    this.#publish()
  }

  /**
   * Closes the hot-shoe contact for the exposure and saves the picture; null without a simulated rig, or when it is
   * let go before the shutter has closed. Rejects with a `DemoCameraError` where the disk does not take the picture.
   */
  async shoot(exposureS = this.#exposureS): Promise<string | null> {
    const camera = this.#camera
    const starting = this.#rig
    if (!camera || !starting) return null
    const photo = this.#take(camera, starting, exposureS)
    this.#taking.add(photo)
    this.#publish()
    try {
      return await photo
    } finally {
      this.#taking.delete(photo)
      this.#publish()
    }
  }

  /** A hand on the simulated rig; null without one. Rejects with a sentence where it does not understand. */
  async command(line: string): Promise<string | null> {
    const rig = await this.#rig
    return rig ? rig.command(line) : null
  }

  /** Lets the rig go. Pictures whose shutter has closed are still saved. */
  async stop(): Promise<void> {
    const rig = this.#rig
    this.#rig = null
    this.#camera = null
    this.#publish()
    await (await rig?.catch(() => null))?.dispose()
  }

  /** The same, and waits for those pictures. */
  async close(): Promise<void> {
    await this.stop()
    await Promise.allSettled(this.#taking)
  }

  /** Photos of earlier starts can be seen, too. */
  async #findEarlier(): Promise<void> {
    if (this.#found) return
    this.#found = true
    const before = this.#taken
    const earlier = await photosIn(this.#options.folder)
    // One that was taken meanwhile may lie there already: it is counted once, and stays the last.
    if (this.#taken > before || earlier.length === 0) return
    this.#taken = earlier.length
    this.#lastPhoto = earlier.at(-1) ?? null
    this.#publish()
  }

  async #take(
    camera: DemoCamera,
    starting: Promise<SimulatedRig>,
    exposureS: number,
  ): Promise<string | null> {
    const rig = await starting
    const letGo = () => this.#rig !== starting
    // A rig that is let go ends its exposures one way or the other.
    const exposure = await rig.shutter(exposureS).catch((error: unknown) => {
      if (letGo()) return null
      throw error
    })
    if (exposure === null || letGo()) return null
    const { path } = await camera.shoot(exposure, this.#hand)
    this.#taken++
    this.#lastPhoto = path
    this.#photoListeners.tell(path)
    return path
  }

  /** A camera that hangs on the release contacts takes its picture when the rig closes them. */
  async #start(): Promise<SimulatedRig> {
    const { start = () => startSimulatedRig({ wired: true }) } = this.#options
    const rig = await start()
    // What it cannot save, its next picture by hand says.
    rig.onRelease(() => void this.shoot().catch(() => undefined))
    return rig
  }

  #publish(): void {
    this.#listeners.tell(this.snapshot())
  }
}
