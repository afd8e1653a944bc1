import type { PhotoAction } from '../../core/api/batch-report'
import type { BatchSummary, UndoSummary } from '../../core/api/batch-summary'
import type { CameraClock, PhotoRow, PhotosActivity } from '../../core/api/snapshots'

/** What writing does to a file, in words that end a sentence. */
export const actionWords: Readonly<Record<PhotoAction, string>> = {
  'in-place': 'in place, in the room it has',
  append: 'added to its EXIF',
  create: 'in a new EXIF block',
  exiftool: 'by exiftool',
  sidecar: 'in an XMP sidecar',
  restored: 'as it was before',
  unchanged: 'already there',
  refused: 'refused',
}

export interface Verdict {
  readonly text: string
  readonly tone: 'good' | 'plain' | 'soft' | 'bad'
}

export function verdict({ state, light }: Pick<PhotoRow, 'state' | 'light'>): Verdict {
  switch (state) {
    case 'ready':
      return { text: 'Ready', tone: 'plain' }
    case 'unsure': {
      const sure = light ? `, ${Math.floor(light.lightConfidence * 100)} %` : ''
      return { text: `Unsure${sure}`, tone: 'soft' }
    }
    case 'no-light':
      return { text: 'No light found', tone: 'soft' }
    case 'refused':
      return { text: 'Not writable', tone: 'bad' }
    case 'unchanged':
      return { text: 'Already written', tone: 'plain' }
    case 'written':
      return { text: 'Written, verified', tone: 'good' }
    case 'failed':
      return { text: 'Failed', tone: 'bad' }
  }
}

/** Which shot a photo belongs to: its number, with a question mark where the light is not sure. */
export function shotText({ light, state }: Pick<PhotoRow, 'light' | 'state'>): string {
  if (!light) return '–'
  const name = light.shot ? String(light.shot.seq) : light.via === 'timeline' ? 'timeline' : 'given'
  return state === 'unsure' ? `${name} ?` : name
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

/** `Nikon D90: clock 10 h 4.2 s ahead.` or nothing where it is right to a tenth. */
export function clockText({ id, offsetS, driftPpm }: CameraClock): string {
  const size = Math.abs(offsetS)
  if (size < 0.1) return `${id}: clock right.`
  const [hours, minutes] = [Math.floor(size / 3600), Math.floor((size % 3600) / 60)]
  const seconds = Number((size % 60).toFixed(1))
  const parts = [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`, seconds > 0 && `${seconds} s`]
  const drift = Math.abs(driftPpm) >= 1 ? `, drifts ${Math.round(driftPpm)} ppm` : ''
  return `${id}: clock ${parts.filter(Boolean).join(' ')} ${offsetS > 0 ? 'ahead' : 'behind'}${drift}.`
}

const placeWords = [
  ['in-place', 'in place'],
  ['append', 'into EXIF'],
  ['create', 'into a new EXIF block'],
  ['exiftool', 'by exiftool'],
  ['sidecar', 'into XMP sidecars'],
  ['restored', 'as they were before'],
] as const satisfies readonly (readonly [PhotoAction, string])[]

/** How many photos carry the light now that did not before. */
export function writtenCount({ counts, total }: Pick<BatchSummary, 'counts' | 'total'>): number {
  return total - (counts.unchanged ?? 0) - (counts.refused ?? 0)
}

/** `Written to 40 photos: 38 into EXIF, 2 into XMP sidecars. 1 refused.` */
export function batchText(batch: BatchSummary): string {
  const { counts, cancelled } = batch
  const places = placeWords.flatMap(([action, words]) => {
    const number = counts[action] ?? 0
    return number > 0 ? [`${number} ${words}`] : []
  })
  const done =
    places.length === 0
      ? 'Nothing was written.'
      : `Written to ${count(writtenCount(batch), 'photo')}: ${places.join(', ')}.`
  const { unchanged = 0, refused = 0 } = counts
  const rest = [unchanged > 0 ? `${unchanged} had it already.` : '', refused > 0 ? `${refused} refused.` : '']
  return [cancelled ? 'Cancelled.' : '', done, ...rest].filter(Boolean).join(' ')
}

export function undoText({ total, restored }: UndoSummary): string {
  const left = total - restored
  const done = `${count(restored, 'photo is', 'photos are')} as before.`
  return left === 0 ? done : `${done} ${count(left, 'was', 'were')} left as found.`
}

const nameOf = (path: string) => path.split(/[/\\]/).at(-1) ?? path

/** `12 of 41 · DSC_0012.JPG · 8.3 photos/s · 4 s left`. */
export function progressText(activity: Exclude<PhotosActivity, { kind: 'idle' }>): string {
  const { done, total, file, perSecond } = activity
  const parts = [total === null ? count(done, 'photo') : `${done} of ${total}`]
  if (file !== '') parts.push(nameOf(file))
  if (perSecond > 0) {
    parts.push(`${perSecond >= 10 ? Math.round(perSecond) : perSecond.toFixed(1)} photos/s`)
    if (total !== null) parts.push(restText((total - done) / perSecond))
  }
  return parts.join(' · ')
}

function restText(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s left`
  return `${Math.round(seconds / 60)} min left`
}

/** Camera wall-clock time, the part that differs first: `10:15:30.1 · 2026-11-23`. */
export function takenText(takenAt: string | null): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d)?)/.exec(takenAt ?? '')
  return match ? `${match[2]} · ${match[1]}` : 'no time'
}
