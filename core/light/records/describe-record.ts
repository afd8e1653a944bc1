import { describeColor } from '../color-text'
import { hexToFrame, isDark, pixelOf } from '../frame'
import type { LightRecord } from '../light-record'
import { formatPixels } from '../looks/pixel-ranges'
import { describeModifiers } from '../modifiers/modifier-words'
import { formatPower } from '../power/power-text'
import { type RecordWords, recordWords } from './record-words'

/** A duration in the unit a photographer would say it in: `850 µs`, `20 ms`, `1.5 s`. */
export function formatDuration(us: number): string {
  if (us < 1000) return `${Math.round(us)} µs`
  if (us < 1_000_000) return `${Math.round(us / 10) / 100} ms`
  return `${Math.round(us / 10_000) / 100} s`
}

function describeMode({ mode, flash, step }: LightRecord, words: RecordWords): string {
  const parts: string[] = [words.modes[mode]]
  if (flash !== null && flash.onUs !== null) {
    parts.push(`${flash.pulses > 1 ? `${flash.pulses} × ` : ''}${formatDuration(flash.onUs)}`)
  }
  if (flash !== null && flash.periodUs !== null && flash.pulses > 1)
    parts.push(words.every(formatDuration(flash.periodUs)))
  if (flash !== null && flash.delayUs > 0) parts.push(words.after(formatDuration(flash.delayUs)))
  if (step !== null) parts.push(`${step.index}/${step.of} ${step.name}`)
  return parts.join(' ')
}

/** Each zone that was on, in words; `dark`, or the pixels that were lit, where there is none. */
export function describeZones(
  { zones, frame }: LightRecord,
  words: RecordWords = recordWords,
): readonly string[] {
  const bytes = hexToFrame(frame) ?? new Uint8Array()
  if (isDark(bytes)) return [words.dark]
  if (zones.length > 0) {
    return zones.map(({ name, color, power, pixels }) =>
      oneLine(
        `${words.zone(name)} ${words.lit(describeColor(color, words.color), formatPower(power), pixels)}`,
      ),
    )
  }
  const lit = Array.from({ length: bytes.length / 4 }, (_, pixel) => pixel).filter((pixel) =>
    pixelOf(bytes, pixel).some((drive) => drive > 0),
  )
  return [words.zonesUnknown(formatPixels(lit))]
}

/**
 * The light in words, on one line: `steady −1.3 EV · Key 5200 K 0 EV on 0-7 · Rim hue 210 sat 0.6 −2 EV on 16-19,21 ·
 * through diffuser −1.2 EV`.
 */
export function describeRecord(record: LightRecord, words: RecordWords = recordWords): string {
  const { stack } = record
  if (stack && stack.lights.length > 0) return describeStack(stack, words)
  const limited = record.limited < 0 ? ` ${words.limited(formatPower(record.limited))}` : ''
  const head = `${describeMode(record, words)} ${formatPower(record.power)}${limited}`
  const glass = describeModifiers(record.modifiers, words.modifiers)
  const parts = [head, ...describeZones(record, words)]
  if (glass !== '') parts.push(words.through(glass))
  if (record.whiteBalance) parts.push(words.measuredWhite(describeColor(record.whiteBalance, words.color)))
  if (stack) parts.push(words.stack(stack.frames))
  return oneLine(parts.join(' · '))
}

/** More lights than this are counted, not named. */
const MOST_NAMED = 4

/** The lights of a stack that was lit by several: `stack of 12 frames in 2 lights · 6 × steady −1 EV · 6 × steady −2 EV`. */
function describeStack(
  { frames, lights, others }: NonNullable<LightRecord['stack']>,
  words: RecordWords,
): string {
  const named = lights.slice(0, MOST_NAMED).map(({ frames: count, mode, step, power }) => {
    return `${count} × ${step === null ? words.modes[mode] : step} ${formatPower(power)}`
  })
  const all = lights.length + others
  if (all > named.length) named.push(words.more(all - named.length))
  return oneLine([words.stackInLights(frames, all), ...named].join(' · '))
}

/** Names come from anywhere, and a line break in one would break the line in two. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replaceAll(/[\0-\x1f\x7f]+/g, ' ')
}
