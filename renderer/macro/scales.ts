import { words } from '../strings/words'
import { parseNumber, type Scale } from '../ui/NumberSlider'

interface ScaleOptions {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly unit: string
  readonly format?: (value: number) => string
  readonly snaps?: readonly number[]
}

const spaced = (unit: string) => (unit === '' || unit === '×' ? unit : ` ${unit}`)
const plain = (value: number, unit: string) => `${Number(value.toPrecision(4))}${spaced(unit)}`

/** A number with its bounds and unit on a track on which equal ways are equal ratios. */
export function logScale(options: ScaleOptions): Scale {
  const { min, max } = options
  const linear = linearScale(options)
  return {
    ...linear,
    get help() {
      return linear.help
    },
    toPlace: (value) => Math.log(value / min) / Math.log(max / min),
    fromPlace: (place) => min * (max / min) ** place,
  }
}

export function linearScale({ min, max, step, unit, format, snaps }: ScaleOptions): Scale {
  const said = format ?? ((value: number) => plain(value, unit))
  return {
    min,
    max,
    step,
    fine: step / 10,
    big: step * 10,
    // Asked for when it is said: the language may have changed since this scale was made.
    get help() {
      return words.ui.give(said(min), said(max))
    },
    format: said,
    parse: (text) =>
      parseNumber(unit === '×' ? ratioAsTimes(text) : text.replace(/^f\s*\/\s*/i, ''), min, max),
    ...(snaps ? { snaps } : {}),
  }
}

/** `2:1` and `1:2` as lenses are marked: 2 and 0.5 times. Any other text stays as it is. */
function ratioAsTimes(text: string): string {
  const [, image, subject] = /^\s*(\d+(?:[.,]\d+)?)\s*[:/]\s*(\d+(?:[.,]\d+)?)\s*$/.exec(text) ?? []
  if (image === undefined || subject === undefined) return text
  const number = (digits: string) => Number(digits.replace(',', '.'))
  return String(number(image) / number(subject))
}

/** f-numbers as lenses mark them, in thirds. */
export const MARKED_APERTURES = [
  1, 1.1, 1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.5, 2.8, 3.2, 3.5, 4, 4.5, 5, 5.6, 6.3, 7.1, 8, 9, 10, 11, 13, 14, 16,
  18, 20, 22, 25, 29, 32, 36, 40, 45, 51, 57, 64,
] as const

export const apertureScale = logScale({
  min: 1,
  max: 64,
  step: 0.1,
  unit: '',
  format: (fNumber) => `f/${Number(fNumber.toFixed(1))}`,
  snaps: MARKED_APERTURES,
})
