import type { Color } from './color'

/** The words of a colour in English; the model of every translation. */
export const colorWords = {
  /** @param degrees 0 to 360 */
  hue: (degrees: number) => `hue ${degrees}`,
  /** @param saturation from 0 to below 1 */
  hueAndSaturation: (degrees: number, saturation: number) => `hue ${degrees} sat ${saturation}`,
}

export type ColorWords = typeof colorWords

/** A colour in a few words: `5200 K`, `5200 K Duv +0.004`, `hue 210 sat 0.6`, `Full CTO 3200 K`, `RGBW 255/0/0/12`. */
export function describeColor(color: Color, words: ColorWords = colorWords): string {
  if ('rgbw' in color) return `RGBW ${color.rgbw.join('/')}`
  if ('hue' in color) {
    const degrees = Math.round(color.hue)
    return color.saturation === 1
      ? words.hue(degrees)
      : words.hueAndSaturation(degrees, Math.round(color.saturation * 100) / 100)
  }
  const kelvin = `${Math.round(color.cct)} K`
  if ('gel' in color) return `${color.gel} ${kelvin}`
  return Math.abs(color.duv) < 0.0005 ? kelvin : `${kelvin} Duv ${formatDuv(color.duv)}`
}

/** Duv to three places with its sign, and a true minus: `+0.004`, `−0.012`, `0.000`. */
export function formatDuv(duv: number): string {
  const digits = Math.abs(duv).toFixed(3)
  if (Number(digits) === 0) return digits
  return `${duv < 0 ? '−' : '+'}${digits}`
}
