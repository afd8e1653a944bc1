/** Shots as a person reads them: the first few by number, and how many more. */
export interface NamedShots {
  readonly numbers: readonly string[]
  readonly more: number
}

interface Rivals {
  readonly shots: NamedShots
  /** The light is the same for all of them, so that not knowing which does no harm. */
  readonly sameLight: boolean
}

/** Why a photo has the light that it has, or none; a value, worded where somebody reads it. */
export type MatchReason =
  | { readonly kind: 'pinned' | 'pinned-without-shot' | 'fits-by-time' }
  /** `offS`: by how much the shot and the clock differ; `stepMs`: how finely the clock tells time. */
  | { readonly kind: 'only-shot'; readonly offS: number; readonly stepMs: number }
  /** `run`: what it is called, or its id; `of`: how many frames were planned, null where that is not known. */
  | {
      readonly kind: 'frame-of-run'
      readonly place: number
      readonly of: number | null
      readonly run: string
    }
  | ({ readonly kind: 'several-shots' | 'several-offsets' | 'shot-may-be-missing' } & Rivals)
  | { readonly kind: 'few-photos'; readonly sameLight: boolean }
  | { readonly kind: 'undecided' | 'undecided-offsets'; readonly shots: NamedShots }
  | { readonly kind: 'held-between-shots' | 'held-throughout' }
  | {
      readonly kind:
        | 'log-empty'
        | 'light-may-have-changed'
        | 'clock-unknown'
        | 'clock-unsure'
        | 'no-timeline'
        | 'no-time'
        | 'not-matched'
    }

/** Why a shot has no photo. */
export type ShotReason = { readonly kind: 'no-photo-made' | 'no-photo-of-its-time' }
