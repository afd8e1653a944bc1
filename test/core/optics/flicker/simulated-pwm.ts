/** A square wave summed up by brute force, as a judge of the formulas: nothing here shares code with them. */

/** Seconds of light from `fromS` for `lengthS` under one LED that goes on at every whole period after `phase`. */
export function simulatedLightS(
  frequencyHz: number,
  duty: number,
  phase: number,
  fromS: number,
  lengthS: number,
): number {
  let light = 0
  const period = 1 / frequencyHz
  const first = Math.floor(fromS / period - phase) - 1
  for (let pulse = first; (pulse + phase) * period < fromS + lengthS; pulse++) {
    const on = (pulse + phase) * period
    const off = on + duty * period
    light += Math.max(0, Math.min(off, fromS + lengthS) - Math.max(on, fromS))
  }
  return light
}

/** A small generator of its own, so that a failure can be had again: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
