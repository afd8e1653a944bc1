/** How a plot's numbers map to places 0-1, and where its ticks stand. */
export interface Axis {
  readonly min: number
  readonly max: number
  readonly log: boolean
  /** With its unit. */
  readonly label: string
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

export function toPlace({ min, max, log }: Axis, value: number): number {
  return log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min)
}

/** 1, 2, 5, 10 …: those within the range, few enough to stand apart. */
export function decadeTicks(min: number, max: number, format: (value: number) => string): Axis['ticks'] {
  const places: number[] = []
  for (let power = Math.floor(Math.log10(min)); power <= Math.ceil(Math.log10(max)); power++) {
    for (const part of [1, 2, 5]) {
      const at = part * 10 ** power
      if (at >= min * 0.999 && at <= max * 1.001) places.push(at)
    }
  }
  const tens = places.filter((at) => Math.abs(Math.log10(at) - Math.round(Math.log10(at))) < 1e-6)
  const shown = places.length > 8 && tens.length > 1 ? tens : places
  return shown.map((at) => ({ at, label: format(at) }))
}

/** Round steps, about `count` of them. */
export function evenTicks(
  min: number,
  max: number,
  count: number,
  format: (value: number) => string,
): Axis['ticks'] {
  const rough = (max - min) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((part) => part * power >= rough * 0.999) ?? 10) * power
  const ticks: { at: number; label: string }[] = []
  for (let at = Math.ceil(min / step - 1e-9) * step; at <= max + step * 1e-6; at += step) {
    const value = Math.abs(at) < step * 1e-6 ? 0 : at
    ticks.push({ at: value, label: format(value) })
  }
  return ticks
}

/** The next 1, 2 or 5 outwards, so that a curve does not touch its frame and the frame seldom moves. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5, 10].find((part) => part * power >= value * 0.9999) ?? 10) * power
}

export function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([5, 2, 1].find((part) => part * power <= value * 1.0001) ?? 1) * power
}
