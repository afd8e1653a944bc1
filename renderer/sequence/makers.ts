import type { GeneratorKind } from '../../core/light/sequences/sequence-generators'

/** What a kind of sequence asks for. */
export interface Maker {
  /** What is counted, and how many to begin with. */
  readonly count?: {
    readonly of: 'angles' | 'pairs' | 'exposures'
    readonly first: number
    readonly most: number
  }
  readonly turns?: boolean
  readonly width?: boolean
  readonly spacing?: boolean
}

export const makers: { readonly [K in GeneratorKind]: Maker } = {
  rake: { count: { of: 'angles', first: 8, most: 60 }, turns: true, width: true },
  opposite: { count: { of: 'pairs', first: 4, most: 30 }, turns: true, width: true },
  'ps-4': { turns: true },
  'ps-8': { turns: true },
  rti: {},
  bracket: { count: { of: 'exposures', first: 3, most: 9 }, spacing: true },
  colours: {},
}

// The record's keys are the kinds.
export const makerKinds = Object.keys(makers) as GeneratorKind[]
