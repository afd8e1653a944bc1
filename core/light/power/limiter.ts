import type { Frame } from '../frame'
import { MIN_POWER_EV } from '../looks/look'
import type { LedCurrent } from '../mixing/leds'

/** What the supply allows, all in mA: `budgetMa` for everything, `boardMa` of it for the board itself. */
export type PowerBudget = LedCurrent & { readonly boardMa: number; readonly budgetMa: number }

/** The rig counts currents in whole tenths of a mA, and so does its prediction. */
const toTenths = (ma: number) => Math.round(ma * 10)

/** What the drives take above a dark chain, in tenths of a mA times 255: whole numbers, as on the rig. */
function lightOf(frame: Frame, { fullMa }: LedCurrent): number {
  const [r, g, b, w] = fullMa
  const currents = [toTenths(r), toTenths(g), toTenths(b), toTenths(w)]
  return frame.reduce((sum, drive, index) => sum + drive * (currents[index % 4] ?? 0), 0)
}

const darkTenths = (frame: Frame, leds: LedCurrent, boardMa: number) =>
  toTenths(boardMa) + (frame.length / 4) * toTenths(leds.idleMa)

/**
 * Estimated draw of a frame in mA: `Σ (R Ir + G Ig + B Ib + W Iw) / 255 + n I0 + board`, every channel in proportion to its drive. Currents
 * count in whole tenths of a mA, as they go over the wire (H3). Source: SK6812 RGBW measured at blog.dest-unreach.be, 2023-08-31.
 */
export function frameDrawMa(frame: Frame, leds: LedCurrent, boardMa: number): number {
  return (darkTenths(frame, leds, boardMa) + lightOf(frame, leds) / 255) / 10
}

export type LimitedFrame = {
  readonly frame: Frame
  /** Stops taken away: 0 or negative, in thousandths; −10 where the budget leaves no light at all. */
  readonly limitedEv: number
  /** Estimated draw of the limited frame. */
  readonly drawMa: number
}

/**
 * Predicts the rig's power limiter (F8): over budget, all drives are scaled by one factor, and rounded down so that
 * rounding never goes over again.
 */
export function limitFrame(frame: Frame, budget: PowerBudget): LimitedFrame {
  const room = Math.max(0, toTenths(budget.budgetMa) - darkTenths(frame, budget, budget.boardMa)) * 255
  const light = lightOf(frame, budget)
  if (light <= room) return { frame, limitedEv: 0, drawMa: frameDrawMa(frame, budget, budget.boardMa) }
  const limited = frame.map((drive) => Math.floor((drive * room) / light))
  const limitedEv = Math.max(MIN_POWER_EV, Math.floor(1000 * Math.log2(room / light)) / 1000)
  return { frame: limited, limitedEv, drawMa: frameDrawMa(limited, budget, budget.boardMa) }
}
