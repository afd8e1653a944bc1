import type { Words } from '../en'

export const lightSetup: Words['lightSetup'] = {
  leds: 'LED',
  what: 'Ce que sont les LED',
  kinds: {
    'as-said': 'Selon le rig',
    white: 'Lot de blanc',
    measured: 'Mesurées',
  },
  bins: {
    3000: 'Chaud 3000 K',
    4500: 'Neutre 4500 K',
    6500: 'Froid 6500 K',
  },
  whiteDie: 'Puce blanche',
  measuredHint:
    'x et y CIE 1931, et le flux lumineux à pleine commande dans une même unité, tels que les donne un spectromètre.',
  binHint: 'Les puces blanches viennent par lots : un mauvais lot teinte toutes les couleurs mélangées.',
  dies: { r: 'Rouge', g: 'Vert', b: 'Bleu', w: 'Blanc' },
  x: (die) => `${die} x`,
  y: (die) => `${die} y`,
  flux: (die) => `${die}, flux`,
  onePixel: (pixel) => `Pixel ${pixel}`,
}
