/** A repeatable value in 0-1 for a lattice point (integer hash after Jarzynski and Olano, JCGT 9(3), 2020). */
function latticeValue(x: number, y: number, seed: number): number {
  let h = (Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1)) | 0
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296
}

/** Smooth noise, −1 to 1, that varies over about one unit. */
export function smoothNoise(x: number, y: number, seed: number): number {
  const left = Math.floor(x)
  const low = Math.floor(y)
  const fx = x - left
  const fy = y - low
  // The quintic has no second-derivative jump, which shading would show as lines.
  const sx = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
  const sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
  const a = latticeValue(left, low, seed)
  const b = latticeValue(left + 1, low, seed)
  const c = latticeValue(left, low + 1, seed)
  const d = latticeValue(left + 1, low + 1, seed)
  const bottom = a + (b - a) * sx
  return (bottom + (c + (d - c) * sx - bottom) * sy) * 2 - 1
}

/** Three octaves of smooth noise. */
export function roughNoise(x: number, y: number, seed: number): number {
  return (
    (smoothNoise(x, y, seed) +
      smoothNoise(x * 2.03, y * 2.03, seed + 1) / 2 +
      smoothNoise(x * 4.1, y * 4.1, seed + 2) / 4) /
    1.75
  )
}

/** Distances to the nearest and second nearest of points strewn one to a unit square. */
export function cellDistances(x: number, y: number, seed: number): { nearest: number; second: number } {
  const left = Math.floor(x)
  const low = Math.floor(y)
  let nearest = 9
  let second = 9
  for (let row = low - 1; row <= low + 1; row++) {
    for (let column = left - 1; column <= left + 1; column++) {
      const dx = column + 0.15 + 0.7 * latticeValue(column, row, seed) - x
      const dy = row + 0.15 + 0.7 * latticeValue(column, row, seed + 7) - y
      const squared = dx * dx + dy * dy
      if (squared < nearest) {
        second = nearest
        nearest = squared
      } else if (squared < second) second = squared
    }
  }
  return { nearest: Math.sqrt(nearest), second: Math.sqrt(second) }
}

/** Uniform numbers in 0-1 from a seed (mulberry32, T. Ettinger, public domain): the same seed, the same photo. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
