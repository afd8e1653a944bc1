import { MIN_POWER_EV } from '../looks/look'
import { positiveZero, ratioToEv } from './power'

const MINUS = '−'
/** A value this near a third was meant as one: records and wire round thirds to thousandths. */
const THIRD_TOLERANCE_EV = 0.005

function signed(ev: number, digits: string): string {
  return `${ev < 0 ? MINUS : '+'}${digits}`
}

/** Power as photographers read it: `0 EV`, `−1 1/3 EV`, `−1.3 EV`, with a true minus sign. */
export function formatPower(ev: number): string {
  return `${formatStops(ev)} EV`
}

/** `formatPower` without its unit. */
export function formatStops(ev: number): string {
  if (ev === Number.NEGATIVE_INFINITY) return `${MINUS}∞`
  const size = Math.abs(ev)
  const thirds = Math.round(size * 3)
  if (thirds % 3 !== 0 && Math.abs(size - thirds / 3) < THIRD_TOLERANCE_EV) {
    const whole = Math.floor(thirds / 3)
    return signed(ev, `${whole > 0 ? `${whole} ` : ''}${thirds % 3}/3`)
  }
  const tenths = Math.round(size * 10)
  if (tenths === 0) return '0'
  return signed(ev, tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1))
}

/** Power to the hundredth, as it was measured or computed: `−1.33 EV`, `0.00 EV`. */
export function formatFineEv(ev: number): string {
  if (ev === Number.NEGATIVE_INFINITY) return `${MINUS}∞ EV`
  const digits = Math.abs(ev).toFixed(2)
  return `${Number(digits) === 0 ? digits : signed(ev, digits)} EV`
}

const DECIMAL = '\\d+(?:[.,]\\d+)?|[.,]\\d+'
const stopsPattern = new RegExp(`^([-−–+]?)\\s*(${DECIMAL})\\s*(?:ev|stops?)?$`, 'i')
const mixedPattern = /^([-−–+])\s*(?:(\d+)\s+)?(\d+)\/(\d+)\s*(?:ev|stops?)?$/i
const fractionPattern = /^(\d+)\/(\d+)$/
const percentPattern = new RegExp(`^(${DECIMAL})\\s*%$`)

const toNumber = (text: string | undefined) => Number((text ?? '0').replace(',', '.'))

function stopsOf(text: string): number | null {
  const percent = percentPattern.exec(text)
  if (percent) return ratioToEv(toNumber(percent[1]) / 100)
  const fraction = fractionPattern.exec(text)
  if (fraction) return ratioToEv(Number(fraction[1]) / Number(fraction[2]))
  const mixed = mixedPattern.exec(text)
  if (mixed) {
    const size = toNumber(mixed[2]) + Number(mixed[3]) / Number(mixed[4])
    return mixed[1] === '+' ? size : -size
  }
  const stops = stopsPattern.exec(text)
  if (stops) return toNumber(stops[2]) * (stops[1] === '' || stops[1] === '+' ? 1 : -1)
  return null
}

/**
 * Power as it is typed: stops (`-1.3`, `-1 1/3 EV`, `-1/3`), a part of full power as on a flash (`1/4`), or per cent
 * (`25%`). Null for what is none of these or lies outside −10 to 0 EV; a bare fraction is a part, a signed one stops.
 */
export function parsePower(text: string): number | null {
  const ev = stopsOf(text.trim())
  if (ev === null || !(ev <= 0 && ev >= MIN_POWER_EV)) return null
  return positiveZero(ev)
}
