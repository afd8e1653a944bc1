import type { FactoryLookName } from '../../../core/light/looks/factory-looks'

/** By the look's name in files. */
const about: Readonly<Record<FactoryLookName, string>> = {
  Even: 'All pixels alike: the least shadow.',
  'Key left': 'A third from the left, the rest two stops below it.',
  'Key right': 'A third from the right, the rest two stops below it.',
  'Top light': 'A third from above, the rest three stops below it.',
  'Cross light': 'A quarter from either side: structure without a dark side.',
  Rim: 'Two narrow lights from below and beside, a weak one from above. Best with the rig level with the subject or behind it.',
  'Raking left':
    'A narrow light from the left, for relief. Bring the rig low beside the subject: the flatter the light, the longer the shadows.',
  'Raking top':
    'A narrow light from above, for relief. Bring the rig low beside the subject: the flatter the light, the longer the shadows.',
  Coin: 'A narrow key from upper left and a weak fill opposite: relief and legend, no glare from the field.',
  'Insect eye':
    'Two soft quarters, upper left and lower right: two clean highlights instead of a ring. A diffuser makes them round.',
  'Warm and cool': '3000 K from the left against 7500 K from the rest.',
  'Product white': 'All pixels at 5500 K, as daylight settings expect.',
  'Flicker-free half': 'Every second pixel at full: one stop less, without PWM.',
  'Dark field':
    'The outermost pixels only, so that flat ground sends the light past the lens and edges, dust and relief shine. The rig must be low around the subject, or behind it and out of the frame: on a lens it is plain even light.',
  'Bright field':
    'All pixels as a plain white ground for what is seen through or against it. Put the rig behind the subject, with a diffuser between; two stops below full, so that the ground does not burn out.',
  'Dark frame': 'No light: what the room alone gives.',
}

/** What each look of the app does, and what it asks of the rig. */
export const factoryLooks = {
  about,
  sweep: {
    name: 'Raking sweep',
    about:
      'A sequence: the raking light goes round the subject, one angle a shot. Makes its steps for this rig and shows them; nothing is lit or shot yet.',
  },
}
