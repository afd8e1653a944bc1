import type { LightTransport } from './transport'

/** Pixels of one colour, whatever their brightness: their light is summed as one value and coloured once. */
interface ColorGroup {
  readonly rgb: readonly [red: number, green: number, blue: number]
  readonly leds: {
    readonly matte: Uint16Array
    readonly matteWeight: number
    readonly gloss: Uint16Array
    readonly glossWeight: number
  }[]
}

/** Sums the light of all pixels over strips of the scene. */
export interface LightSum {
  /**
   * Overwrites `matte` and `gloss` with candela-seconds per m², three values a pixel from pixel `start` on: what a
   * white surface and the highlights send to the camera.
   */
  strip(start: number, count: number, matte: Float32Array, gloss: Float32Array): void
}

/**
 * Gathers what each LED gave (lumen-seconds, three values a pixel of the layout). Colours are told apart to three
 * digits: a photo of one or two colours, which most are, then takes a third of the time. LEDs that were never
 * lit before are traced first.
 */
export async function gatherLight(transport: LightTransport, doses: Float32Array): Promise<LightSum> {
  const groups = new Map<string, ColorGroup>()
  for (let pixel = 0; pixel < doses.length / 3; pixel++) {
    const red = doses[pixel * 3] ?? 0
    const green = doses[pixel * 3 + 1] ?? 0
    const blue = doses[pixel * 3 + 2] ?? 0
    const size = Math.max(Math.abs(red), Math.abs(green), Math.abs(blue))
    if (size === 0) continue
    const { matte, matteScale, gloss, glossScale } = await transport.of(pixel)
    const rgb = [red / size, green / size, blue / size] as const
    const key = rgb.map((value) => value.toFixed(3)).join()
    const group = groups.get(key) ?? { rgb, leds: [] }
    groups.set(key, group)
    group.leds.push({ matte, matteWeight: matteScale * size, gloss, glossWeight: glossScale * size })
  }
  const all = [...groups.values()]
  return {
    strip(start, count, matte, gloss) {
      matte.fill(0)
      gloss.fill(0)
      const one = new Float32Array(count)
      for (const { rgb, leds } of all) {
        one.fill(0)
        for (const led of leds) addScaled(one, led.matte, led.matteWeight, start)
        addColored(matte, one, rgb)
        one.fill(0)
        for (const led of leds) addScaled(one, led.gloss, led.glossWeight, start)
        addColored(gloss, one, rgb)
      }
    },
  }
}

function addScaled(sum: Float32Array, image: Uint16Array, weight: number, start: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (image[start + at] ?? 0) * weight
}

function addColored(sum: Float32Array, one: Float32Array, rgb: ColorGroup['rgb']): void {
  const [red, green, blue] = rgb
  for (let at = 0, to = 0; at < one.length; at++, to += 3) {
    const value = one[at] ?? 0
    sum[to] = (sum[to] ?? 0) + value * red
    sum[to + 1] = (sum[to + 1] ?? 0) + value * green
    sum[to + 2] = (sum[to + 2] ?? 0) + value * blue
  }
}
