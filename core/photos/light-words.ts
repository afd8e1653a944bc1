import type { Color } from '../light/color'
import type { LightRecord, RecordZone } from '../light/light-record'

const trim = (value: number, digits: number): string => String(Number(value.toFixed(digits)))
const ev = (stops: number): string => `${trim(stops, 2)} EV`

/** Microseconds in the unit a photographer reads: `20 ms`, `1.5 s`, `350 us`. */
function duration(us: number): string {
  if (us >= 1_000_000) return `${trim(us / 1_000_000, 3)} s`
  return us >= 1000 ? `${trim(us / 1000, 2)} ms` : `${trim(us, 1)} us`
}

export function colorWords(color: Color): string {
  if ('gel' in color) return `${oneLine(color.gel)} ${trim(color.cct, 0)} K`
  if ('cct' in color) return `${trim(color.cct, 0)} K${color.duv === 0 ? '' : ` duv ${trim(color.duv, 4)}`}`
  if ('hue' in color) return `hue ${trim(color.hue, 0)} sat ${trim(color.saturation, 2)}`
  return `rgbw ${color.rgbw.join(',')}`
}

const zoneWords = (zone: RecordZone): string =>
  `${oneLine(zone.name)} ${colorWords(zone.color)} ${ev(zone.power)} on ${oneLine(zone.pixels)}`

/** All zones on one line, or a word that they are not known. */
export const zonesWords = (record: LightRecord): string =>
  record.zones.length === 0 ? 'zones not known' : record.zones.map(zoneWords).join('; ')

function modeWords(record: LightRecord): string {
  const { flash, step } = record
  const words: string[] = [record.mode]
  if (step !== null) words.push(`step ${step.index} of ${step.of} (${oneLine(step.name)})`)
  if (flash !== null) {
    if (flash.pulses > 1) words.push(`${flash.pulses} x`)
    if (flash.onUs !== null) words.push(duration(flash.onUs))
    if (flash.periodUs !== null && flash.pulses > 1) words.push(`every ${duration(flash.periodUs)}`)
    if (flash.delayUs > 0) words.push(`after ${duration(flash.delayUs)}`)
  }
  return words.join(' ')
}

/** What stood in front of the LEDs, with the shift of colour where one is known. */
function modifierWords({ modifiers = [] }: LightRecord): string {
  if (modifiers.length === 0) return ''
  const words = modifiers.map(({ kind, stops, mired = 0, duv = 0 }) => {
    const shift = [mired === 0 ? '' : ` ${trim(mired, 0)} mired`, duv === 0 ? '' : ` duv ${trim(duv, 4)}`]
    return `${oneLine(kind)} ${ev(stops)}${shift.join('')}`
  })
  return `; through ${words.join(', ')}`
}

/**
 * The light in one readable line, for any viewer that shows a photo's comment:
 * `Light: flash 20 ms at -1.3 EV; Key 5200 K 0 EV on 0-7; through diffuser -1.2 EV`.
 */
export function lightWords(record: LightRecord): string {
  const limited = record.limited < 0 ? ` (limited by ${ev(-record.limited)})` : ''
  return `Light: ${modeWords(record)} at ${ev(record.power)}${limited}; ${zonesWords(record)}${modifierWords(record)}`
}

/** Control characters would break the line in two. */
function oneLine(text: string): string {
  let line = ''
  for (const character of text)
    line += character.charCodeAt(0) < 0x20 || character === '\x7f' ? ' ' : character
  return line
}
