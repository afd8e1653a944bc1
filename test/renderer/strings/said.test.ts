import { act } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { type PhotoReason, photoReasonText, photoReasonWords } from '../../../core/api/photos/photo-reason'
import type { ReasonCode } from '../../../core/photos/reasons'
import type { MatchReason, ShotReason } from '../../../core/shots/match-reason'
import { matchSentence, matchWords } from '../../../core/shots/match-words'
import { languageNames } from '../../../renderer/strings/languages'
import { speak, words } from '../../../renderer/strings/words'
import { namesOf } from '../../support/names-of'

afterEach(() => act(() => speak('en')))

const others = languageNames.filter((language) => language !== 'en')

type Why = MatchReason | ShotReason
const shots = { numbers: ['41', '42', '43'], more: 0 }

/** One of each kind: one that is missing here does not compile. */
const whys: { readonly [Kind in Why['kind']]: Why & { readonly kind: Kind } } = {
  pinned: { kind: 'pinned' },
  'pinned-without-shot': { kind: 'pinned-without-shot' },
  'fits-by-time': { kind: 'fits-by-time' },
  'only-shot': { kind: 'only-shot', offS: 0.07, stepMs: 1000 },
  'several-shots': { kind: 'several-shots', shots, sameLight: true },
  'several-offsets': { kind: 'several-offsets', shots, sameLight: false },
  'shot-may-be-missing': {
    kind: 'shot-may-be-missing',
    shots: { numbers: ['41'], more: 0 },
    sameLight: false,
  },
  'few-photos': { kind: 'few-photos', sameLight: true },
  undecided: { kind: 'undecided', shots: { numbers: ['41', '42', '43'], more: 7 } },
  'undecided-offsets': { kind: 'undecided-offsets', shots },
  'held-between-shots': { kind: 'held-between-shots' },
  'held-throughout': { kind: 'held-throughout' },
  'log-empty': { kind: 'log-empty' },
  'light-may-have-changed': { kind: 'light-may-have-changed' },
  'clock-unknown': { kind: 'clock-unknown' },
  'clock-unsure': { kind: 'clock-unsure' },
  'no-timeline': { kind: 'no-timeline' },
  'no-time': { kind: 'no-time' },
  'not-matched': { kind: 'not-matched' },
  'no-photo-made': { kind: 'no-photo-made' },
  'no-photo-of-its-time': { kind: 'no-photo-of-its-time' },
}

const reasons: { readonly [Kind in PhotoReason['kind']]: PhotoReason & { readonly kind: Kind } } = {
  file: { kind: 'file', code: 'cannot-write', detail: 'EIO' },
  match: { kind: 'match', why: whys.pinned },
  unsure: { kind: 'unsure', lightConfidence: 0.8349, why: whys['several-shots'] },
  'bare-frame': { kind: 'bare-frame', frame: '/p/IMG_1.JPG' },
  'no-source': { kind: 'no-source' },
  'no-frames': { kind: 'no-frames' },
}

const codes: readonly ReasonCode[] = namesOf(photoReasonWords.file)

describe('what core finds out', () => {
  it('is told in English on the command line', () => {
    expect(matchSentence(whys['only-shot'])).toBe(
      'The only shot that fits its time (0.07 s off, clock steps of 1000 ms).',
    )
    expect(matchSentence(whys['several-shots'])).toBe(
      'Shots 41, 42 and 43 fit its time. The light is the same for all of them.',
    )
    expect(matchSentence(whys.undecided)).toBe(
      'Undecided between shots 41, 42, 43 and 7 more. Pin it by hand.',
    )
    expect(photoReasonText(reasons.unsure)).toBe(
      'Its light is only 83.4 % sure. Shots 41, 42 and 43 fit its time. The light is the same for all of them.',
    )
    expect(photoReasonText(reasons.file)).toBe('The file could not be written. (EIO)')
    expect(photoReasonText(null)).toBe('')
  })

  it.each(others)('is told in %s: each reason of a match and of a photo', async (language) => {
    await speak(language)
    for (const why of Object.values(whys)) {
      const said = matchSentence(why, words.reasons.match)
      expect(said, why.kind).not.toBe(matchSentence(why, matchWords))
      expect(said, why.kind).toMatch(/[.。]$/)
      if ('shots' in why) for (const number of why.shots.numbers) expect(said).toContain(number)
    }
    for (const reason of Object.values(reasons)) {
      expect(photoReasonText(reason, words.reasons), reason.kind).not.toBe(photoReasonText(reason))
    }
    for (const code of codes) {
      expect(words.reasons.file[code], code).not.toBe(photoReasonWords.file[code])
      expect(words.reasons.file[code], code).toMatch(/[.。]$/)
    }
  })
})
