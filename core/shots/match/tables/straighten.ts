import type { ShotTimes } from './shot-order'

/**
 * Within one boot the rig's own clock gives the intervals better than the host's estimates do, as long as both agree
 * within the stated error: then the straight line through them replaces the estimates. `boot` lists its shots in order of
 * their numbers.
 */
export function straighten(boot: Uint32Array, { timeMs, errorMs, rigTimeUs }: Omit<ShotTimes, 'seq'>): void {
  const n = boot.length
  if (n < 2) return
  const origin = timeMs[boot[0] ?? 0] ?? 0
  const rigOrigin = rigTimeUs[boot[0] ?? 0] ?? 0
  const runMs = (shot: number): number => ((rigTimeUs[shot] ?? 0) - rigOrigin) / 1000
  let meanX = 0
  let meanY = 0
  for (let index = 0; index < n; index += 1) {
    const shot = boot[index] ?? 0
    meanX += runMs(shot) / n
    meanY += ((timeMs[shot] ?? 0) - origin) / n
  }
  let xx = 0
  let excess = 0
  let error = 1
  for (let index = 0; index < n; index += 1) {
    const shot = boot[index] ?? 0
    const x = runMs(shot) - meanX
    xx += x * x
    excess += x * ((timeMs[shot] ?? 0) - origin - meanY - x)
    error += (errorMs[shot] ?? 0) / n
  }
  // A crystal is good to 100 ppm; over a short boot the noise of the estimates would bend the line further.
  const slope = 1 + excess / (xx + (error / 1e-4) ** 2)
  const fitted = (shot: number): number => origin + meanY + slope * (runMs(shot) - meanX)
  let strangers = 0
  for (let index = 0; index < n; index += 1) {
    const shot = boot[index] ?? 0
    if (Math.abs(fitted(shot) - (timeMs[shot] ?? 0)) > 3 + 1.2 * (errorMs[shot] ?? 0)) strangers += 1
  }
  if (strangers > 0.01 * n) inOrder(boot, timeMs)
  else
    for (let index = 0; index < n; index += 1) {
      const shot = boot[index] ?? 0
      timeMs[shot] = fitted(shot)
    }
}

/** Shots of one boot happened in the order of their numbers: where estimates say otherwise, they share their mean. */
function inOrder(boot: Uint32Array, timeMs: Float64Array): void {
  const origin = timeMs[boot[0] ?? 0] ?? 0
  const blocks: { sum: number; count: number }[] = []
  for (const shot of boot) {
    let block = { sum: (timeMs[shot] ?? 0) - origin, count: 1 }
    let last = blocks[blocks.length - 1]
    while (last && last.sum / last.count > block.sum / block.count) {
      block = { sum: last.sum + block.sum, count: last.count + block.count }
      blocks.pop()
      last = blocks[blocks.length - 1]
    }
    blocks.push(block)
  }
  let next = 0
  for (const { sum, count } of blocks) {
    for (const shot of boot.subarray(next, next + count)) timeMs[shot] = origin + sum / count
    next += count
  }
}
