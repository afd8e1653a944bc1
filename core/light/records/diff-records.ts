import { describeColor } from '../color-text'
import { hexToFrame } from '../frame'
import type { LightRecord, RecordZone } from '../light-record'
import { frameLight } from '../mixing/frame-light'
import { ledKindNamed } from '../mixing/led-presets'
import { describeModifiers } from '../modifiers/modifier-words'
import { formatPower } from '../power/power-text'
import { formatDuration } from './describe-record'
import { type RecordWords, recordWords } from './record-words'

/** One thing in which two lights differ, in words for both sides. */
export interface RecordDifference {
  readonly what: string
  readonly a: string
  readonly b: string
}

const NOTHING = '–'
/** Records hold thousandths of a stop; a smaller difference is rounding. */
const SAME_EV = 0.0015

/**
 * What differs between two light records, in the order a photographer would ask: timing, master, limit, zones by
 * name, the light as applied, the rig. Empty for the same light. Shot, source and unknown fields do not count.
 */
export function diffRecords(
  a: LightRecord,
  b: LightRecord,
  words: RecordWords = recordWords,
): readonly RecordDifference[] {
  const { modes, difference: says } = words
  const pairs: RecordDifference[] = [
    { what: says.mode, a: modes[a.mode], b: modes[b.mode] },
    { what: says.lightOn, a: onText(a), b: onText(b) },
    { what: says.delay, a: delayText(a), b: delayText(b) },
    { what: says.pulses, a: pulsesText(a, words), b: pulsesText(b, words) },
    { what: says.step, a: a.step?.name ?? NOTHING, b: b.step?.name ?? NOTHING },
    ...(near(a.power, b.power)
      ? []
      : [{ what: says.master, a: formatPower(a.power), b: formatPower(b.power) }]),
    ...(near(a.limited, b.limited)
      ? []
      : [{ what: says.limited, a: formatPower(a.limited), b: formatPower(b.limited) }]),
    ...zoneDifferences(a, b, words),
    ...appliedDifferences(a, b, words),
    { what: says.inFront, a: glassText(a, words), b: glassText(b, words) },
    { what: says.layout, a: a.rig.layout, b: b.rig.layout },
    { what: says.leds, a: a.rig.leds, b: b.rig.leds },
  ]
  return pairs.filter((pair) => pair.a !== pair.b)
}

const near = (a: number, b: number) => Math.abs(a - b) < SAME_EV

const onText = ({ flash }: LightRecord) => (flash?.onUs == null ? NOTHING : formatDuration(flash.onUs))
const delayText = ({ flash }: LightRecord) => (flash ? formatDuration(flash.delayUs) : NOTHING)
const pulsesText = ({ flash }: LightRecord, words: RecordWords) => {
  if (!flash) return NOTHING
  const period = flash.periodUs === null ? '' : ` ${words.every(formatDuration(flash.periodUs))}`
  return `${flash.pulses}${period}`
}
const glassText = ({ modifiers }: LightRecord, words: RecordWords) =>
  describeModifiers(modifiers, words.modifiers) || NOTHING

const zoneText = ({ color, power, pixels }: RecordZone, words: RecordWords) =>
  words.lit(describeColor(color, words.color), formatPower(power), pixels)

/** Zones are the same by their name; of several alike, by their order. */
function zoneDifferences(a: LightRecord, b: LightRecord, words: RecordWords): readonly RecordDifference[] {
  const { difference: says } = words

  // Where one side cannot know its zones, the frames are all that can be compared.
  if (a.zones.length === 0 || b.zones.length === 0) return []
  const left = [...b.zones]
  const differences: RecordDifference[] = []
  for (const zone of a.zones) {
    const at = left.findIndex(({ name }) => name === zone.name)
    const [other] = at < 0 ? [] : left.splice(at, 1)
    if (!other) {
      differences.push({ what: words.zone(zone.name), a: zoneText(zone, words), b: NOTHING })
      continue
    }
    const [name, color, otherColor] = [
      words.zone(zone.name),
      describeColor(zone.color, words.color),
      describeColor(other.color, words.color),
    ]
    if (color !== otherColor) differences.push({ what: says.color(name), a: color, b: otherColor })
    if (!near(zone.power, other.power)) {
      differences.push({ what: says.power(name), a: formatPower(zone.power), b: formatPower(other.power) })
    }
    if (zone.pixels !== other.pixels) {
      differences.push({
        what: says.pixels(name),
        a: zone.pixels || says.noPixels,
        b: other.pixels || says.noPixels,
      })
    }
  }
  return [
    ...differences,
    ...left.map((zone) => ({ what: words.zone(zone.name), a: NOTHING, b: zoneText(zone, words) })),
  ]
}

/** How many pixels differ as applied, and by how many stops all of the light does. */
function appliedDifferences(
  a: LightRecord,
  b: LightRecord,
  { difference: says }: RecordWords,
): readonly RecordDifference[] {
  const [before, after] = [drivesOf(a), drivesOf(b)]
  const count = Math.max(before.length, after.length)
  const differing = Array.from({ length: count }).filter((_, pixel) => before[pixel] !== after[pixel]).length
  if (differing === 0) return []
  const pixels = { what: says.asApplied, a: says.alike(count - differing), b: says.differ(differing) }
  const [lightA, lightB] = [allLight(a), allLight(b)]
  if (lightA === null || lightB === null || lightA === 0 || lightB === 0) return [pixels]
  const ev = Math.log2(lightB / lightA)
  return Math.abs(ev) < 0.05 ? [pixels] : [pixels, { what: says.inAll, a: '0 EV', b: formatPower(ev) }]
}

function drivesOf({ frame }: LightRecord): readonly string[] {
  return frame.toLowerCase().match(/.{8}/g) ?? []
}

/** The light of all pixels together, in the unit of the LEDs the record names; null where they are unknown. */
function allLight(record: LightRecord): number | null {
  const leds = ledKindNamed(record.rig.leds)
  const bytes = hexToFrame(record.frame)
  return leds === null || bytes === null ? null : frameLight(bytes, leds)
}
