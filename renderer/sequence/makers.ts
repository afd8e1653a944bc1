import type { GeneratorKind } from '../../core/light/sequences/sequence-generators'

/** What a kind of sequence asks for. */
export interface Maker {
  readonly label: string
  readonly hint: string
  /** What is counted, and how many to begin with. */
  readonly count?: { readonly label: string; readonly first: number; readonly most: number }
  readonly turns?: boolean
  readonly width?: boolean
  readonly spacing?: boolean
}

export const makers: { readonly [K in GeneratorKind]: Maker } = {
  rake: {
    label: 'Raking sweep',
    hint: 'A narrow light that goes round the subject.',
    count: { label: 'Angles', first: 8, most: 60 },
    turns: true,
    width: true,
  },
  opposite: {
    label: 'Opposite pairs',
    hint: 'Two lights across from each other, turned step by step.',
    count: { label: 'Pairs', first: 4, most: 30 },
    turns: true,
    width: true,
  },
  'ps-4': {
    label: 'PS-4',
    hint: 'Photometric stereo: one pixel from each of four sides.',
    turns: true,
  },
  'ps-8': {
    label: 'PS-8',
    hint: 'Photometric stereo: one pixel from each of eight sides.',
    turns: true,
  },
  rti: {
    label: 'RTI ring',
    hint: 'Every pixel by itself. One ring has one height of light: enough for relighting around, not for the dome that full RTI fits; shoot it at several distances and merge.',
  },
  bracket: {
    label: 'Light bracket',
    hint: 'The present light at several powers, around the one that is set and never above full.',
    count: { label: 'Exposures', first: 3, most: 9 },
    spacing: true,
  },
  colours: { label: 'Colour set', hint: 'The present light in red, green, blue and white.' },
}

// The record's keys are the kinds.
export const makerKinds = Object.keys(makers) as GeneratorKind[]
