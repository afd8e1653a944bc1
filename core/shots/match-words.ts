import type { MatchReason, NamedShots, ShotReason } from './match-reason'

/** The sentences of matching in English: for the command line, and the model of every translation. */
export const matchWords = {
  /** 41, 42 and 43; 41, 42, 43 and 7 more. */
  shots: ({ numbers, more }: NamedShots) => {
    if (more > 0) return `${numbers.join(', ')} and ${more} more`
    const before = numbers.slice(0, -1)
    const last = numbers.at(-1) ?? ''
    return before.length > 0 ? `${before.join(', ')} and ${last}` : last
  },
  unsure: (percent: string, why: string) => `Its light is only ${percent} sure. ${why}`,
  sameLight: (why: string) => `${why} The light is the same for all of them.`,
  pinned: 'Pinned by hand.',
  'pinned-without-shot': 'Pinned by hand as a photo without a shot.',
  'fits-by-time': 'Fits by time.',
  'only-shot': (off: string, step: string) =>
    `The only shot that fits its time (${off} off, clock steps of ${step}).`,
  'frame-of-run': (place: string, of: string | null, run: string) =>
    `Frame ${place}${of === null ? '' : ` of ${of}`} of the run “${run}”, by its order and its time.`,
  'several-shots': (shots: string) => `Shots ${shots} fit its time.`,
  'several-offsets': (shots: string) =>
    `Shots ${shots} fit: several offsets of the clock do, as with evenly spaced photos. Pin one pair or set the offset.`,
  'shot-may-be-missing': (shots: string) =>
    `Shot ${shots} fits, but its own shot may be missing from the log.`,
  'few-photos': 'Too few photos of this camera have shots to be sure of its clock.',
  undecided: (shots: string) => `Undecided between shots ${shots}. Pin it by hand.`,
  'undecided-offsets': (shots: string) =>
    `Undecided between shots ${shots}: evenly spaced photos fit several offsets of the clock. Pin one pair or set the offset.`,
  'held-between-shots': 'It made no edge; this is the light the rig held between shots.',
  'held-throughout': 'It made no edge; the rig held this light throughout its exposure.',
  'log-empty': 'The log is empty.',
  'light-may-have-changed': 'No shot fits its time, and the light may have changed during its exposure.',
  'clock-unknown':
    'None of this camera’s photos fits a shot, so its clock is unknown: set its offset, or pin one photo.',
  'clock-unsure':
    'Several offsets of this camera’s clock fit, so the time of this photo is not known well enough.',
  'no-timeline': 'No shot fits its time, and there is no light timeline.',
  'no-time': 'It carries no time of its own (DateTimeOriginal): pin it by hand.',
  'not-matched': 'This photo was not part of the matching.',
  'no-photo-made': 'No photo was made with it: a test flash, or the photo was deleted.',
  'no-photo-of-its-time': 'No photo of its time is among those given.',
}

export type MatchWords = typeof matchWords

export function matchSentence(reason: MatchReason | ShotReason, words: MatchWords = matchWords): string {
  switch (reason.kind) {
    case 'only-shot':
      return words['only-shot'](`${reason.offS.toFixed(2)} s`, `${reason.stepMs} ms`)
    case 'frame-of-run':
      return words['frame-of-run'](`${reason.place}`, reason.of === null ? null : `${reason.of}`, reason.run)
    case 'several-shots':
    case 'several-offsets':
    case 'shot-may-be-missing': {
      const why = words[reason.kind](words.shots(reason.shots))
      return reason.sameLight ? words.sameLight(why) : why
    }
    case 'few-photos':
      return reason.sameLight ? words.sameLight(words['few-photos']) : words['few-photos']
    case 'undecided':
    case 'undecided-offsets':
      return words[reason.kind](words.shots(reason.shots))
    default:
      return words[reason.kind]
  }
}

/** Why a light that was found is not written: how sure it is, and what leaves it so. */
export const unsureSentence = (
  lightConfidence: number,
  reason: MatchReason,
  words: MatchWords = matchWords,
): string =>
  words.unsure(`${(Math.floor(lightConfidence * 1000) / 10).toFixed(1)} %`, matchSentence(reason, words))
