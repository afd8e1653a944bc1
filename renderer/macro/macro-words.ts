import type { MacroPlan } from '../../core/optics/macro-plan'
import { words } from '../strings/words'

/** Three digits that matter, in millimetres, or micrometres below a hundredth. */
export function formatMm(mm: number): string {
  if (mm < 0.01) return `${Number((mm * 1000).toPrecision(3))} µm`
  return `${Number(mm.toPrecision(3))} mm`
}

export const formatF = (fNumber: number) => `f/${Number(fNumber.toFixed(fNumber < 100 ? 1 : 0))}`

export const formatTimes = (magnification: number) => `${Number(magnification.toPrecision(3))}×`

/** `34 s`, `5 min 20 s`, `2 h 5 min`. */
export function formatDuration(seconds: number): string {
  if (seconds < 1) return `${Number(seconds.toPrecision(2))} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return whole % 60 ? `${minutes} min ${whole % 60} s` : `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`
}

/** How the Airy disc stands to the pixels. */
export function airyWords(pixels: number): string {
  const { airyPixels } = words.macro.figures
  const said = String(Number(pixels.toFixed(1)))
  if (pixels < 2) return airyPixels.below(said)
  return pixels <= 3 ? airyPixels.about(said) : airyPixels.over(said)
}

const SLOW_STACK_S = 3600
const CLOSE_MM = 25

/** What a setting asks for that may surprise, in sentences that say what to do; none where all is usual. */
export function macroAdvice(plan: MacroPlan): readonly string[] {
  const { optics, airyPixels, sharpest, stack } = plan
  const advice: string[] = []
  if (airyPixels > 4 && optics.effective > sharpest.effective * 1.3) {
    advice.push(words.macro.advice.diffraction(airyPixels.toFixed(1), formatF(sharpest.fNumber)))
  }
  if (optics.subjectDistanceMm < CLOSE_MM) {
    advice.push(words.macro.advice.close(formatMm(optics.subjectDistanceMm)))
  }
  if (stack.timeS > SLOW_STACK_S) {
    advice.push(words.macro.advice.slow(stack.frames, formatDuration(stack.timeS)))
  }
  return advice
}
