/** A camera's offset as it is typed and read: `+10:00:04.2`. */
export function formatOffset(offsetS: number): string {
  const tenths = Math.round(Math.abs(offsetS) * 10)
  const two = (number: number) => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(tenths / 36_000), Math.floor((tenths % 36_000) / 600)]
  const seconds = (tenths % 600) / 10
  const rest = Number.isInteger(seconds) ? two(seconds) : `${two(Math.floor(seconds))}.${tenths % 10}`
  return `${offsetS < 0 && tenths > 0 ? '−' : '+'}${two(hours)}:${two(minutes)}:${rest}`
}

/** Reads `+10:00:04.2`, `-1:30` (hours and minutes), `10 h 4.2 s` or `36004.2 s`; null for anything else. */
export function parseOffset(text: string): number | null {
  const clean = text.trim().replace('−', '-').replace(',', '.').toLowerCase()
  const [, sign = '', body = ''] = /^([+-]?)\s*(.+)$/.exec(clean) ?? []
  const factor = sign === '-' ? -1 : 1
  const clock = /^(\d{1,5}):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?$/.exec(body)
  if (clock) {
    const [, hours, minutes, seconds = '0'] = clock
    return factor * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
  }
  const words = /^(?:(\d+)\s*h)?\s*(?:(\d+)\s*min)?\s*(?:(\d+(?:\.\d+)?)\s*s)?$/.exec(body)
  if (!words || body === '') return null
  const [, hours = '0', minutes = '0', seconds = '0'] = words
  return factor * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
}
