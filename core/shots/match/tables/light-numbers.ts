import type { LightRecord } from '../../../light/light-record'
import { lightKey, sameLight } from '../../light-key'

/** Numbers lights so that equal light has equal numbers. Keys are written out only where two lights look alike. */
export class LightNumbers {
  readonly #lights: LightRecord[] = []
  readonly #keys: string[] = []
  /** By frame, the numbers of all lights with it. */
  readonly #byFrame = new Map<string, number[]>()

  of(light: LightRecord): number {
    const alike = this.#byFrame.get(light.frame)
    for (const number of alike ?? []) {
      const known = this.#lights[number]
      if (known && (sameLight(known, light) || this.keyOf(number) === lightKey(light))) return number
    }
    const number = this.#lights.length
    this.#lights.push(light)
    if (alike) alike.push(number)
    else this.#byFrame.set(light.frame, [number])
    return number
  }

  keyOf(number: number): string {
    const known = this.#keys[number]
    if (known !== undefined) return known
    const light = this.#lights[number]
    const key = light ? lightKey(light) : ''
    this.#keys[number] = key
    return key
  }
}
