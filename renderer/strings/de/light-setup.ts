import type { Words } from '../en'

export const lightSetup: Words['lightSetup'] = {
  leds: 'LEDs',
  what: 'Was für LEDs es sind',
  kinds: {
    'as-said': 'Laut Rig',
    white: 'Weißklasse',
    measured: 'Gemessen',
  },
  bins: {
    3000: 'Warm 3000 K',
    4500: 'Neutral 4500 K',
    6500: 'Kühl 6500 K',
  },
  whiteDie: 'Weißer Chip',
  measuredHint:
    'x und y nach CIE 1931 und der Lichtstrom bei vollem Wert, alle in derselben Einheit, wie ein Spektrometer sie angibt.',
  binHint: 'Weiße Chips gibt es in Klassen: Die falsche färbt jede gemischte Farbe.',
  dies: { r: 'Rot', g: 'Grün', b: 'Blau', w: 'Weiß' },
  x: (die) => `${die} x`,
  y: (die) => `${die} y`,
  flux: (die) => `${die}, Lichtstrom`,
  onePixel: (pixel) => `Pixel ${pixel}`,
}
