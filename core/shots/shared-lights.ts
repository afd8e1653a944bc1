import type { LightRecord } from '../light/light-record'
import type { ParsedLog } from './parse-log'

/**
 * Lets records share what they have in common. Shots in a row mostly have one light, and a log of 100,000 holds its zones
 * and its frame as often; parsed one by one each would keep a copy of its own (900 bytes a shot against 430, measured with
 * one zone and 24 pixels).
 */
export class SharedLights {
  readonly #parts = new Map<string, unknown>()

  /** The same record, made of shared parts. */
  share(light: LightRecord): LightRecord {
    const { zones, rig, flash, step, modifiers, macro, frame } = light
    return {
      ...light,
      zones: this.#part(zones),
      rig: this.#part(rig),
      flash: this.#part(flash),
      step: this.#part(step),
      frame: this.#part(frame),
      ...(modifiers ? { modifiers: this.#part(modifiers) } : {}),
      ...(macro ? { macro: this.#part(macro) } : {}),
    }
  }

  /** A log whose entries' lights share their parts. */
  shareAll<T extends { readonly light: LightRecord }>(log: ParsedLog<T>): ParsedLog<T> {
    return { ...log, lines: log.lines.map((line) => ({ ...line, light: this.share(line.light) })) }
  }

  #part<T>(part: T): T {
    const key = JSON.stringify(part)
    const known = this.#parts.get(key)
    // Equal text was written by equal parts, so it is of the same type.
    if (known !== undefined) return known as T
    this.#parts.set(key, part)
    return part
  }
}
