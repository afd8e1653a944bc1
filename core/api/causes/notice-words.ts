import { type Said, say } from '../../said'
import { type Failure, failureText } from '../failure'
import { type FailureWords, failureWords } from '../failure-words'

/** How many photos a crash had left half-written, by what became of them. */
export interface RecoveredPhotos {
  readonly finished: number
  readonly rolledBack: number
  /** Changed by another program and left alone. */
  readonly unclear: number
  /** Some of those, by path. */
  readonly named: string
}

const recovered = ({ finished, rolledBack, unclear, named }: RecoveredPhotos): string => {
  const parts = [
    finished > 0 ? `${finished} had been written` : null,
    rolledBack > 0 ? `${rolledBack} are as they were before` : null,
    unclear > 0 ? `${unclear} were changed by another program and left alone: ${named}` : null,
  ].filter((part) => part !== null)
  return `Writing photos was interrupted last time. Nothing is lost: ${parts.join('; ') || 'no photo had been touched'}.`
}

const shots = (n: number) => (n === 1 ? '1 shot' : `${n} shots`)

/** What the screen is told until it is dismissed, in English: for diagnostics, and the model of every translation. */
export const noticeWords = {
  /** A damaged file of the app's own. */
  keptAside: (path: string) =>
    `A file could not be read and was kept as ${path}; Lumacro started without it.`,
  tornLog: () => 'The shot log ended in half a line, as a power cut leaves it. All whole lines are kept.',
  lightRestored: () => 'The rig was without power and has its light back.',
  rigKeptItsLight: () => 'The rig kept a light of its own; the screen now shows it. Undo brings yours back.',
  /** Rule X1. @param said the rig's own words, in English; empty where it said none */
  fault: (code: string, said: string) => (said === '' ? `The rig reports a fault: ${code}.` : said),
  earlierShots: (count: number) =>
    `The rig took ${shots(count)} on its own, before it lost power; they are in the log now.`,
  shotsLost: (count: number) =>
    `The rig's memory was full: ${shots(count)} ${count === 1 ? 'was' : 'were'} lost while it was away.`,
  /** @param why the system's own words */
  shotLogNotWritten: (why: string) =>
    `The shot log could not be written (${why}). The rig keeps its shots until it can.`,
  timelineNotWritten: (why: string) =>
    `The light timeline could not be written (${why}). The rig keeps its shots until it can.`,
  recovered,
  journalUnread: (why: string) =>
    `Writing photos was interrupted, and its journal could not be worked off (${why}).`,
}

export type NoticeWords = typeof noticeWords

/** What is told: worded where somebody reads it. */
export type NoticeSaid = Said<NoticeWords> | Failure

export const noticeText = (
  said: NoticeSaid,
  words: NoticeWords = noticeWords,
  failures: FailureWords = failureWords,
): string => ('kind' in said ? failureText(said, failures) : say(words, said))
