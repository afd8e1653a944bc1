import type { Frame } from './frame'
import type { LedCurrent } from './mixing/leds'

/** What the supply allows, all in mA: `budgetMa` for everything, `boardMa` of it for the board itself. */
export type PowerBudget = LedCurrent & { readonly boardMa: number; readonly budgetMa: number }

function lightMa(frame: Frame, { fullMa }: LedCurrent): number {
  const sums: [number, number, number, number] = [0, 0, 0, 0]
  for (let index = 0; index < frame.length; index += 4) {
    sums[0] += frame[index] ?? 0
    sums[1] += frame[index + 1] ?? 0
    sums[2] += frame[index + 2] ?? 0
    sums[3] += frame[index + 3] ?? 0
  }
  return (sums[0] * fullMa[0] + sums[1] * fullMa[1] + sums[2] * fullMa[2] + sums[3] * fullMa[3]) / 255
}

/** Estimated draw of a frame in mA: every channel in proportion to its drive, the dark pixels' own, and the board. */
export function frameDrawMa(frame: Frame, leds: LedCurrent, boardMa: number): number {
  return lightMa(frame, leds) + (frame.length / 4) * leds.idleMa + boardMa
}

export type LimitedFrame = {
  readonly frame: Frame
  /** Stops taken away: 0 or negative, in thousandths; −Infinity where the budget leaves no light at all. */
  readonly limitedEv: number
  /** Estimated draw of the limited frame. */
  readonly drawMa: number
}

/**
 * Predicts the rig's power limiter (F8): over budget, all drives are scaled by one factor, and rounded down so that
 * rounding never goes over again.
 */
export function limitFrame(frame: Frame, budget: PowerBudget): LimitedFrame {
  const drawMa = frameDrawMa(frame, budget, budget.boardMa)
  if (drawMa <= budget.budgetMa) return { frame, limitedEv: 0, drawMa }
  const light = lightMa(frame, budget)
  const factor = Math.max(0, (budget.budgetMa - (drawMa - light)) / light)
  const limited = frame.map((value) => Math.floor(value * factor))
  return {
    frame: limited,
    limitedEv: Math.floor(1000 * Math.log2(factor)) / 1000,
    drawMa: frameDrawMa(limited, budget, budget.boardMa),
  }
}
