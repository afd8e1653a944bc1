const zero = 48

/** Two digits at a place, or NaN. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero
  const ones = text.charCodeAt(at + 1) - zero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN
}

let knownDay = ''
let knownDayMs = 0

/**
 * `Date.parse` of ISO 8601, several times as fast for the form that logs are written in, `2026-11-23T10:15:30.123456Z`,
 * and with its microseconds, which Date.parse cuts off.
 */
export function utcMs(time: string): number {
  const end = time.length - 1
  if (time.charCodeAt(end) !== 0x5a || time.charCodeAt(19) !== 0x2e || time.charCodeAt(10) !== 0x54) {
    return Date.parse(time)
  }
  // Shots of one day follow each other: the date is read once.
  if (!time.startsWith(knownDay) || knownDay === '') {
    knownDay = time.slice(0, 10)
    knownDayMs = Date.parse(`${knownDay}T00:00:00Z`)
  }
  const hours = pair(time, 11)
  const minutes = pair(time, 14)
  const seconds = pair(time, 17)
  if (!(hours < 24 && minutes < 60 && seconds < 60)) return Date.parse(time)
  let fraction = 0
  let worth = 100
  for (let at = 20; at < end; at += 1) {
    const digit = time.charCodeAt(at) - zero
    if (digit < 0 || digit > 9) return Number.NaN
    fraction += digit * worth
    worth /= 10
  }
  return knownDayMs + hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + fraction
}
