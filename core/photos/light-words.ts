import type { LightRecord } from '../light/light-record'
import { describeRecord, describeZones } from '../light/records/describe-record'

/** Signs of the screen, as every character set has them. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/ · /g, '; '],
  [/−/g, '-'],
  [/×/g, 'x'],
  [/µ/g, 'u'],
]

const plain = (text: string): string => PLAIN.reduce((said, [sign, word]) => said.replace(sign, word), text)

/**
 * The light in one readable line, for any viewer that shows a photo's comment, in the words of the screen without
 * its signs: `Light: flash 20 ms -1.3 EV; Key 5200 K 0 EV on 0-7; through diffuser -1.2 EV`.
 */
export const lightWords = (record: LightRecord): string => `Light: ${plain(describeRecord(record))}`

/** All zones on one line, or a word that they are not known. */
export const zonesWords = (record: LightRecord): string => plain(describeZones(record).join(' · '))
