import { words } from '../../strings/words'
import { parseNumber, type Scale } from '../../ui/NumberSlider'
import { formatTime, parseTime } from './times'

/** The contract's own bound; a rig may ask for more. */
export const SHORTEST_US = 500
const LONGEST_US = 10_000_000
const LONGEST_DELAY_US = 1_000_000

const within = (us: number | null, min: number, max: number) =>
  us !== null && us >= min && us <= max ? us : null

/** How long a light stays: even in stops, so each doubling takes the same way. */
export const onScale = (shortestUs: number, longestUs = LONGEST_US): Scale => ({
  min: shortestUs,
  max: longestUs,
  step: 1000,
  fine: 100,
  big: 10_000,
  help: words.lightMode.onHelp(formatTime(shortestUs), formatTime(longestUs)),
  format: formatTime,
  parse: (text) => within(parseTime(text), shortestUs, longestUs),
  toPlace: (us) => Math.log(us / shortestUs) / Math.log(longestUs / shortestUs),
  fromPlace: (place) => shortestUs * (longestUs / shortestUs) ** place,
})

/** Times that may be none at all, with more room for the short ones. */
export const delayScale = (longestUs = LONGEST_DELAY_US): Scale => ({
  min: 0,
  max: longestUs,
  step: 500,
  fine: 100,
  big: 10_000,
  help: words.lightMode.delayHelp(formatTime(longestUs)),
  format: formatTime,
  parse: (text) => within(parseTime(text), 0, longestUs),
  toPlace: (us) => Math.cbrt(us / longestUs),
  fromPlace: (place) => longestUs * place ** 3,
})

export const countScale = (min: number, max: number): Scale => ({
  min,
  max,
  step: 1,
  fine: 1,
  big: 10,
  help: words.lightMode.countHelp(min, max),
  format: String,
  parse: (text) => {
    const value = parseNumber(text, min, max)
    return value === null ? null : Math.round(value)
  },
  toPlace: (value) => Math.log(value / min) / Math.log(max / min),
  fromPlace: (place) => min * (max / min) ** place,
})
