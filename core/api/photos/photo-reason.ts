import { type FileReasonWords, type ReasonCode, reasonSentences } from '../../photos/reasons'
import type { MatchReason } from '../../shots/match-reason'
import { type MatchWords, matchSentence, matchWords, unsureSentence } from '../../shots/match-words'

/** Why a photo has no light, or is written otherwise than usual; a value, worded where somebody reads it. */
export type PhotoReason =
  /** `detail` is the system's or exiftool's own word, where the code does not say all. */
  | { readonly kind: 'file'; readonly code: ReasonCode; readonly detail: string | null }
  | { readonly kind: 'match'; readonly why: MatchReason }
  /** Its light is not sure enough to be written. */
  | { readonly kind: 'unsure'; readonly lightConfidence: number; readonly why: MatchReason }
  /** A frame of the stack, by its path. */
  | { readonly kind: 'bare-frame'; readonly frame: string }
  | { readonly kind: 'no-source' | 'no-frames' }

/** What a check of a written photo names, as `core/photos/` and `electron/photos/` give it. */
const detailWords = {
  'not-readable': 'not-readable',
  'image-data': 'image-data',
  'other-segments': 'other-segments',
  'exif-bytes': 'exif-bytes',
  'exif-entries': 'exif-entries',
  thumbnail: 'thumbnail',
  xmp: 'xmp',
  'second-image': 'second-image',
  record: 'record',
  'read back': 'read back',
  'the kept original is damaged': 'the kept original is damaged',
}
type KnownDetail = keyof typeof detailWords

/** The sentences in English: for the command line, and the model of every translation. */
export const photoReasonWords: PhotoReasonWords = {
  file: reasonSentences,
  details: detailWords,
  match: matchWords,
  bareFrame: (frame) => `${frame} carries no light record yet: tag the frames first.`,
  'no-source': 'No shot log and no light was given.',
  'no-frames': 'No frames were found to take the light from.',
}

export interface PhotoReasonWords {
  readonly file: FileReasonWords
  readonly details: Readonly<Record<KnownDetail, string>>
  readonly match: MatchWords
  readonly bareFrame: (frame: string) => string
  readonly 'no-source': string
  readonly 'no-frames': string
}

/** The reason as a sentence; empty where nothing needs saying. */
export function photoReasonText(
  reason: PhotoReason | null,
  words: PhotoReasonWords = photoReasonWords,
): string {
  switch (reason?.kind) {
    case undefined:
      return ''
    case 'file':
      return (
        words.file[reason.code] + (reason.detail === null ? '' : ` (${detailText(reason.detail, words)})`)
      )
    case 'match':
      return matchSentence(reason.why, words.match)
    case 'unsure':
      return unsureSentence(reason.lightConfidence, reason.why, words.match)
    case 'bare-frame':
      return words.bareFrame(reason.frame)
    case 'no-source':
    case 'no-frames':
      return words[reason.kind]
  }
}

const isKnown = (detail: string): detail is KnownDetail => Object.hasOwn(detailWords, detail)

/** Any other detail is the system's own word. */
const detailText = (detail: string, { details }: PhotoReasonWords): string =>
  isKnown(detail) ? details[detail] : detail

export const fileReason = (code: ReasonCode | null, detail: string | null): PhotoReason | null =>
  code === null ? null : { kind: 'file', code, detail }
