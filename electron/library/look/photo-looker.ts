import type { PhotosActivity } from '../../../core/api/photos/photos-snapshot'
import { SharedLights } from '../../../core/shots/shared-lights'
import type { ShotLine, TimelineLine } from '../../../core/shots/shot-line'
import type { ExifTool } from '../../photos/exiftool/exiftool'
import { HandBook } from '../hand/hand-book'
import type { Matcher } from '../match/matcher'
import type { CameraClocks } from './camera-clocks'
import { doubtful, type MatchedPhotos, matched, NO_PHOTOS, sureClocks } from './matched-photos'
import { MeasuredLevels } from './measured-levels'
import { readPhotos } from './open-photos'

/** Where light comes from, and what reads photos. */
export interface PhotoSources {
  readonly exiftool: ExifTool
  readonly matcher: Matcher
  readonly clocks: CameraClocks
  readonly shots: () => Promise<readonly ShotLine[]>
  readonly timeline: () => Promise<readonly TimelineLine[]>
}

export interface PhotoLookerOptions extends PhotoSources {
  /** False while photos are being written. */
  readonly mayLook: () => boolean
  readonly onProgress: (activity: PhotosActivity) => void
  /** A look is over, whatever came of it. */
  readonly onLook: () => void
  readonly onClocksNotKept: (error: unknown) => void
}

/** A look that is over in a moment is not worth a flicker. */
const QUIET_LOOK_MS = 300

/** Reads photos and matches them with the shots so far, one look at a time. */
export class PhotoLooker {
  readonly hand = new HandBook()
  readonly #options: PhotoLookerOptions
  #inputs: readonly string[] = []
  #found: MatchedPhotos = NO_PHOTOS
  /** Photos that were written: they, or their sidecars, are to be read again whatever their stamp says. */
  readonly #touched = new Set<string>()
  readonly #arrivals = new Map<string, number>()
  readonly #levels = new MeasuredLevels()
  readonly #lights = new SharedLights()
  #looking: Promise<void> | null = null
  #again = false
  #stop = new AbortController()
  #rematching = new AbortController()

  constructor(options: PhotoLookerOptions) {
    this.#options = options
  }

  get isOpen(): boolean {
    return this.#inputs.length > 0
  }

  get found(): MatchedPhotos {
    return this.#found
  }

  /** Other folders or files from now on; none closes. What was read of the old ones is forgotten. */
  open(inputs: readonly string[]): void {
    this.cancel()
    this.#rematching.abort()
    this.#inputs = inputs
    this.#found = NO_PHOTOS
    this.#touched.clear()
    this.#levels.forget()
    this.hand.forget()
  }

  isAt(inputs: readonly string[]): boolean {
    return this.#inputs === inputs
  }

  touched(path: string): void {
    this.#touched.add(path)
  }

  /** A photo has just come from a camera that is connected: evidence of when it was taken. */
  arrived(path: string, utcMs: number): void {
    this.#arrivals.set(path, utcMs)
  }

  /**
   * Looks for new, changed and vanished photos and new shots; once more if asked meanwhile. Rejects with the system's
   * error where a log cannot be read; the photos are there all the same.
   */
  look(): Promise<void> {
    if (!this.isOpen) return Promise.resolve()
    this.#again = true
    if (!this.#options.mayLook()) return Promise.resolve()
    this.#looking ??= this.#lookWhileAsked()
    return this.#looking
  }

  /**
   * Matches again what was read, because a hand has decided something; a newer decision gives an older matching up.
   * Resolves once what was decided is shown.
   */
  async rematch(): Promise<void> {
    this.#rematching.abort()
    const own = new AbortController()
    this.#rematching = own
    const { clocks, matcher, onLook } = this.#options
    try {
      // A look may have found more meanwhile: what it found is what is matched then.
      for (let before: MatchedPhotos | null = null; before !== this.#found; ) {
        before = this.#found
        const evidence = { ...before.evidence, clocks: clocks.known(), hand: this.hand.now }
        const after = await matched(before.photos, evidence, matcher, own.signal, before)
        if (before !== this.#found) continue
        this.#found = after
        break
      }
    } catch (error) {
      if (!own.signal.aborted) throw error
      return
    }
    onLook()
  }

  /** Remembers the clocks that were found. */
  async learn(): Promise<void> {
    const { clocks, onClocksNotKept } = this.#options
    await clocks.learn(sureClocks(this.#found)).catch(onClocksNotKept)
  }

  /** Ends the look that is under way; what the one before it found stands. */
  cancel(): void {
    this.#again = false
    this.#stop.abort()
  }

  /** Resolves when no look is under way; never rejects. */
  async idle(): Promise<void> {
    await this.#looking?.catch(() => undefined)
  }

  async #lookWhileAsked(): Promise<void> {
    try {
      while (this.#again && this.isOpen && this.#options.mayLook()) {
        this.#again = false
        await this.#lookOnce()
      }
    } finally {
      this.#looking = null
    }
  }

  async #lookOnce(): Promise<void> {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const { exiftool, clocks, onProgress, onLook } = this.#options
    const { photos: before } = this.#found
    const startedMs = performance.now()
    try {
      const photos = await readPhotos(this.#inputs, {
        known: (path) => (this.#touched.has(path) ? undefined : before.get(path)),
        exiftool,
        lights: this.#lights,
        signal,
        onProgress: (done, total, file) => {
          const tookMs = performance.now() - startedMs
          if (tookMs < QUIET_LOOK_MS || signal.aborted) return
          onProgress({ kind: 'scanning', done, total, file, perSecond: (done * 1000) / tookMs })
        },
      })
      const { shots, timeline, problem } = await this.#logs()
      signal.throwIfAborted()
      this.#levels.forget((path) => photos.get(path)?.stamp !== before.get(path)?.stamp)
      const { now: hand } = this.hand
      const known = { clocks: clocks.known(), arrivals: this.#arrivals, levels: this.#levels }
      const evidence = { shots, timeline, ...known, hand }
      const found = await matched(photos, evidence, this.#options.matcher, signal, this.#found)
      signal.throwIfAborted()
      this.#touched.clear()
      this.#found = found
      // Where times alone leave doubt the pictures are looked at, with what is known so far on the screen.
      const inDoubt = doubtful(found)
      if (inDoubt.length > 0) onLook()
      const seen = await this.#levels.measure(inDoubt, signal)
      // A hand may have decided something while this was matched.
      if (seen || hand !== this.hand.now) await this.rematch()
      if (problem !== null) throw problem
      // What a hand is still trying out is not known yet.
      if (this.hand.isEmpty) await this.learn()
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      onLook()
    }
  }

  /** A log that cannot be read leaves photos without light, not the screen without photos. */
  async #logs(): Promise<{
    readonly shots: readonly ShotLine[]
    readonly timeline: readonly TimelineLine[]
    readonly problem: unknown
  }> {
    try {
      const [shots, timeline] = await Promise.all([this.#options.shots(), this.#options.timeline()])
      return { shots, timeline, problem: null }
    } catch (problem) {
      return { shots: [], timeline: [], problem }
    }
  }
}
