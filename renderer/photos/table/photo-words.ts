import type { PhotoAction } from '../../../core/api/photos/batch-report'
import type { BatchSummary, UndoSummary } from '../../../core/api/photos/batch-summary'
import { type PhotoReason, photoReasonText } from '../../../core/api/photos/photo-reason'
import type { PhotoRun } from '../../../core/api/photos/photo-runs'
import type {
  CameraClock,
  PhotoRow,
  PhotosActivity,
  PhotosSnapshot,
} from '../../../core/api/photos/photos-snapshot'
import { words } from '../../strings/words'

/** Why a photo has no light, or is written otherwise than usual; empty where nothing needs saying. */
export const reasonText = (reason: PhotoReason | null): string => photoReasonText(reason, words.reasons)

export interface Verdict {
  readonly text: string
  readonly tone: 'good' | 'plain' | 'soft' | 'bad'
}

export function verdict({ state, light }: Pick<PhotoRow, 'state' | 'light'>): Verdict {
  switch (state) {
    case 'ready':
      return { text: words.photos.verdict[state], tone: 'plain' }
    case 'unsure': {
      const text = light
        ? words.photos.verdict.unsureAt(Math.floor(light.lightConfidence * 100))
        : words.photos.verdict.unsure
      return { text, tone: 'soft' }
    }
    case 'no-light':
      return { text: words.photos.verdict[state], tone: 'soft' }
    case 'refused':
      return { text: words.photos.verdict[state], tone: 'bad' }
    case 'unchanged':
      return { text: words.photos.verdict[state], tone: 'plain' }
    case 'written':
      return { text: words.photos.verdict[state], tone: 'good' }
    case 'failed':
      return { text: words.photos.verdict[state], tone: 'bad' }
  }
}

/** Which shot a photo belongs to: its number, with a question mark where the light is not sure. */
export function shotText({ light, state }: Pick<PhotoRow, 'light' | 'state'>): string {
  if (!light) return '–'
  const name = light.shot
    ? String(light.shot.seq)
    : words.photos.via[light.via === 'timeline' ? 'timeline' : 'given']
  return state === 'unsure' ? `${name} ?` : name
}

/** What a run is called: by its sequence where the record names it. */
export const runName = ({ lights, photos }: Pick<PhotoRun, 'lights' | 'photos'>): string => {
  const sequence = lights[0]?.record.run?.name ?? ''
  return sequence === '' ? words.photos.run.name(photos) : words.photos.run.named(sequence, photos)
}

/** Two names as a span, the second without what the first has said: `LUM_0008`, `LUM_0015` → `LUM_0008–0015`. */
export function spanText(first: string, last: string): string {
  if (first === last) return first
  const [, prefix = ''] = /^(.*?)\d+$/.exec(first) ?? []
  const rest = prefix !== '' && last.startsWith(prefix) ? last.slice(prefix.length) : ''
  return /^\d+$/.test(rest) ? `${first}–${rest}` : words.photos.run.span(first, last)
}

/** The shots of a run: `42-65`. */
export const shotsText = ({ shots }: Pick<PhotoRun, 'shots'>): string =>
  shots === null ? '–' : shots[0] === shots[1] ? String(shots[0]) : `${shots[0]}-${shots[1]}`

/** How the photos of a run stand: what is most in need of a hand first. */
export function runStates({ states }: Pick<PhotoRun, 'states'>): {
  readonly first: string
  readonly second: string
} {
  const order = ['failed', 'refused', 'unsure', 'no-light', 'ready', 'written', 'unchanged'] as const
  const [first = '', ...others] = order.flatMap((state) => {
    const count = states[state] ?? 0
    return count > 0 ? [words.photos.run.state[state](count)] : []
  })
  return { first, second: others.join(' · ') }
}

/** How many photos are open, and how they stand: `41 photos · 38 ready · 3 unsure`. What none are is not told. */
export function countsText(
  photos: Pick<PhotosSnapshot, 'total' | 'ready' | 'unsure' | 'withoutLight' | 'written'>,
) {
  const { ofPhotos, state } = words.photos.run
  const { total, ready, unsure, withoutLight, written } = photos
  const told = [
    { count: ready, say: state.ready },
    { count: unsure, say: state.unsure },
    { count: withoutLight, say: state['no-light'] },
    { count: written, say: state.written },
  ]
  return [ofPhotos(total), ...told.flatMap(({ count, say }) => (count > 0 ? [say(count)] : []))].join(' · ')
}

/** `Nikon D90: clock 10 h 4.2 s ahead.` or nothing where it is right to a tenth. */
export function clockText({ id, offsetS, driftPpm }: CameraClock): string {
  const size = Math.abs(offsetS)
  const text = words.photos.clock
  if (size < 0.1) return text.right(id)
  const [hours, minutes] = [Math.floor(size / 3600), Math.floor((size % 3600) / 60)]
  const seconds = Number((size % 60).toFixed(1))
  const parts = [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`, seconds > 0 && `${seconds} s`]
  const time = parts.filter(Boolean).join(' ')
  if (Math.abs(driftPpm) < 1) return offsetS > 0 ? text.ahead(id, time) : text.behind(id, time)
  const drift = `${Math.round(driftPpm)} ppm`
  return offsetS > 0 ? text.aheadDrifting(id, time, drift) : text.behindDrifting(id, time, drift)
}

/** In the order in which they are told. */
const places = [
  'in-place',
  'append',
  'create',
  'exiftool',
  'sidecar',
  'restored',
] as const satisfies readonly PhotoAction[]

/** How many photos carry the light now that did not before. */
function writtenCount({ counts, total }: Pick<BatchSummary, 'counts' | 'total'>): number {
  return total - (counts.unchanged ?? 0) - (counts.refused ?? 0)
}

/** `Written to 40 photos: 38 into EXIF, 2 into XMP sidecars. 1 refused.` */
export function batchText(batch: BatchSummary): string {
  const text = words.photos.batch
  const where = placesText(batch)
  const done = where === '' ? text.nothing : text.written(writtenCount(batch), where)
  const { unchanged = 0, refused = 0 } = batch.counts
  const rest = [unchanged > 0 ? text.had(unchanged) : '', refused > 0 ? text.refused(refused) : '']
  return [batch.cancelled ? text.cancelled : '', done, ...rest].filter(Boolean).join(' ')
}

/** `40 photos would be written: 38 into EXIF, 2 into XMP sidecars. 1 would be refused.` */
export function triedText(kind: 'write' | 'strip', batch: BatchSummary): string {
  const text = words.photos.batch
  const where = placesText(batch)
  const would = kind === 'write' ? text.wouldWrite : text.wouldTakeOut
  const { unchanged = 0, refused = 0 } = batch.counts
  return [
    where === '' ? text.wouldNothing : would(writtenCount(batch), where),
    unchanged > 0 ? text.wouldStay(unchanged) : '',
    refused > 0 ? text.wouldRefuse(refused) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function placesText({ counts }: BatchSummary): string {
  const text = words.photos.batch
  return places
    .flatMap((action) => {
      const number = counts[action] ?? 0
      return number > 0 ? [text.place[action](number)] : []
    })
    .join(', ')
}

export function undoText({ total, restored }: UndoSummary): string {
  const left = total - restored
  const done = words.photos.batch.restored(restored)
  return left === 0 ? done : `${done} ${words.photos.batch.leftAsFound(left)}`
}

const nameOf = (path: string) => path.split(/[/\\]/).at(-1) ?? path

/** `12 of 41 · DSC_0012.JPG · 8.3 photos/s · 4 s left`. */
export function progressText(activity: Exclude<PhotosActivity, { kind: 'idle' }>): string {
  const { done, total, file, perSecond } = activity
  const text = words.photos.progress
  const parts = [total === null ? text.photos(done) : text.of(done, total)]
  if (file !== '') parts.push(nameOf(file))
  if (perSecond > 0) {
    parts.push(text.rate(perSecond >= 10 ? String(Math.round(perSecond)) : perSecond.toFixed(1)))
    if (total !== null) parts.push(restText((total - done) / perSecond))
  }
  return parts.join(' · ')
}

function restText(seconds: number): string {
  if (seconds < 60) return words.photos.progress.left(`${Math.max(1, Math.round(seconds))} s`)
  return words.photos.progress.left(`${Math.round(seconds / 60)} min`)
}

/** Camera wall-clock time, the part that differs first: `10:15:30.1 · 2026-11-23`. */
export function takenText(takenAt: string | null): string {
  const { time, day } = takenParts(takenAt)
  return time + day
}

/** The same in two, so that a narrow column can leave the day out. */
export function takenParts(takenAt: string | null): { readonly time: string; readonly day: string } {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d)?)/.exec(takenAt ?? '')
  return match ? { time: match[2] ?? '', day: ` · ${match[1]}` } : { time: words.photos.noTime, day: '' }
}
