import { readSmallPicture } from '../../photos/read/read-picture'
import { brightnessOf } from '../pictures/brightness'

/** Decoding a small picture takes some milliseconds: more than these are not looked at for one look. */
const MOST_AT_ONCE = 600

/** How bright pictures are that were looked at, as evidence of which shot is theirs. Each is decoded once. */
export class MeasuredLevels {
  readonly #levels = new Map<string, number | null>()

  /** Mean linear luminance, 0 to 1; undefined where it was not measured or cannot be. */
  of(path: string): number | undefined {
    return this.#levels.get(path) ?? undefined
  }

  /** Measures those of the photos that were not measured before; true where that told something new. */
  async measure(paths: readonly string[], signal?: AbortSignal): Promise<boolean> {
    const before = this.#levels.size
    let told = false
    for (const path of paths) {
      if (this.#levels.size - before >= MOST_AT_ONCE) break
      if (this.#levels.has(path)) continue
      signal?.throwIfAborted()
      const picture = await readSmallPicture(path).catch(() => null)
      const level = picture === null ? null : (brightnessOf(picture.jpeg)?.mean ?? null)
      this.#levels.set(path, level)
      told ||= level !== null
    }
    return told
  }

  /** Pictures that have changed since are measured anew where that is asked for again. */
  forget(changed: (path: string) => boolean = () => true): void {
    for (const path of this.#levels.keys()) if (changed(path)) this.#levels.delete(path)
  }
}
