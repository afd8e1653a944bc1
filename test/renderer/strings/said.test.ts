import { act } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Finding, Remedy } from '../../../core/api/doctor'
import { checkText } from '../../../core/api/doctor-words'
import { type Failure, failureText } from '../../../core/api/failure'
import { type PhotoReason, photoReasonText, photoReasonWords } from '../../../core/api/photos/photo-reason'
import type { ReasonCode } from '../../../core/photos/reasons'
import type { MatchReason, ShotReason } from '../../../core/shots/match-reason'
import { matchSentence, matchWords } from '../../../core/shots/match-words'
import { languageNames } from '../../../renderer/strings/languages'
import { failureSentence, speak, words } from '../../../renderer/strings/words'
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
  'frame-of-run': { kind: 'frame-of-run', place: 7, of: 24, run: 'Rake' },
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

/** What the doctor finds, one of each: again one that is missing does not compile. */
const findings: { readonly [Name in Finding[0]]: Extract<Finding, readonly [Name, ...unknown[]]> } = {
  nodeFits: ['nodeFits', '22.1'],
  nodeTooOld: ['nodeTooOld', '18.0'],
  perlNotNeeded: ['perlNotNeeded'],
  perlThere: ['perlThere'],
  perlMissing: ['perlMissing'],
  exiftoolAnswers: ['exiftoolAnswers', '13.0'],
  exiftoolSilent: ['exiftoolSilent', 'EPIPE'],
  dataKept: ['dataKept', '/d'],
  dataNotWritable: ['dataNotWritable', '/d', 'full'],
  dataUnusable: ['dataUnusable', 'EIO'],
  dataFree: ['dataFree'],
  dataInUse: ['dataInUse'],
  noFolder: ['noFolder', '/p'],
  photosWritable: ['photosWritable', '/p'],
  photosNotWritable: ['photosNotWritable', '/p', 'read-only'],
  noDrive: ['noDrive'],
  noFirmware: ['noFirmware', 'E:'],
  driveOlder: ['driveOlder', 'E:', '0.1.0', '0.2.0'],
  driveFits: ['driveFits', 'E:', '0.2.0', '9.2.1'],
  seenButDark: ['seenButDark', 'blackout'],
  nextDark: ['nextDark', { powerEv: '−9.0' }],
  limited: ['limited', '1.5'],
  lit: ['lit'],
  consolePort: ['consolePort', 'COM3'],
  lookedForOn: ['lookedForOn', 'COM3'],
  featherOn: ['featherOn', 'COM3'],
  consoleOnly: ['consoleOnly'],
  noPort: ['noPort'],
  noFeather: ['noFeather', 3],
  mayOpen: ['mayOpen', 'COM3'],
  mayNotOpen: ['mayNotOpen', 'COM3'],
  notAsked: ['notAsked'],
  answers: ['answers', 'COM3', 'feather_m4_express', 24],
  damagedLines: ['damagedLines', 2],
  firmwareFits: ['firmwareFits', '0.2.0'],
  firmwareOlder: ['firmwareOlder', '0.1.0', '0.2.0'],
  firmwareNewer: ['firmwareNewer', '0.3.0', '0.2.0'],
  clockFits: ['clockFits'],
  clockOff: ['clockOff', 700, 500],
  noShotWaits: ['noShotWaits'],
  shotsWait: ['shotsWait', 4],
  noneDropped: ['noneDropped'],
  dropped: ['dropped', 4],
  shutterSeenTimes: ['shutterSeenTimes', 4],
  shutterNeverSeen: ['shutterNeverSeen'],
  shutterNotSeen: ['shutterNotSeen', 30],
  contactStuck: ['contactStuck'],
  contactPulsed: ['contactPulsed'],
  contactSeen: ['contactSeen', '8.1'],
  simulatorRuns: ['simulatorRuns', '0.2.0'],
  simulatorFails: ['simulatorFails', 'EIO'],
  noPtyOnWindows: ['noPtyOnWindows'],
  ptyMade: ['ptyMade'],
  noPty: ['noPty'],
  appWithoutRig: ['appWithoutRig'],
  appConnecting: ['appConnecting', 'COM3'],
  appSimulated: ['appSimulated'],
  appConnected: ['appConnected', 'COM3'],
  walked: ['walked', 24],
  walkEnded: ['walkEnded', 7, 24],
  loopTakes: ['loopTakes', '7.3'],
  notTimed: ['notTimed'],
  noEdges: ['noEdges'],
  timed: ['timed', '0.98', '1.04', '0.95', 24],
  cannotTest: ['cannotTest'],
  notTested: ['notTested'],
  testEndless: ['testEndless'],
}

const remedies: { readonly [Name in Remedy[0]]: Extract<Remedy, readonly [Name, ...unknown[]]> } = {
  installNode: ['installNode', 'X1'],
  installPerl: ['installPerl'],
  installPerlOrLumacro: ['installPerlOrLumacro'],
  installLumacro: ['installLumacro'],
  otherData: ['otherData'],
  namePhotos: ['namePhotos'],
  freePhotos: ['freePhotos'],
  driveNeeded: ['driveNeeded'],
  seeDrive: ['seeDrive'],
  installFirmware: ['installFirmware', 'X1'],
  otherProtocol: ['otherProtocol'],
  openDataPort: ['openDataPort'],
  waitForShutter: ['waitForShutter'],
  updateLumacro: ['updateLumacro'],
  raiseBudget: ['raiseBudget'],
  endBlackout: ['endBlackout'],
  setBudget: ['setBudget'],
  raisePower: ['raisePower'],
  otherLook: ['otherLook'],
  usePort: ['usePort', 'X1'],
  plugIn: ['plugIn'],
  joinGroup: ['joinGroup', 'X1'],
  otherCable: ['otherCable'],
  resetClock: ['resetClock'],
  connectMore: ['connectMore'],
  findShutter: ['findShutter'],
  findShort: ['findShort'],
  noGated: ['noGated'],
  installPty: ['installPty'],
  askAgain: ['askAgain'],
  testAgain: ['testAgain'],
  runWire: ['runWire'],
  stopAndTest: ['stopAndTest'],
  resetAndTest: ['resetAndTest'],
}

/** One failure of each kind: one that is missing here does not compile. */
const failures: { readonly [Kind in Failure['kind']]: Failure & { readonly kind: Kind } } = {
  'bad-request': { kind: 'bad-request', detail: 'X' },
  'no-rig': { kind: 'no-rig' },
  'rig-timeout': { kind: 'rig-timeout', request: 'hello', ms: 500 },
  'rig-lost': { kind: 'rig-lost', port: 'COM3' },
  'rig-refused': { kind: 'rig-refused', code: 'range', text: 'The rig keeps 16 learned keys.' },
  'rig-reply': { kind: 'rig-reply', detail: 'expected pixels=' },
  'rig-version': { kind: 'rig-version', theirs: null, detail: 'This rig speaks protocol 2.' },
  port: { kind: 'port', port: 'COM3', reason: 'in-use' },
  'not-simulated': { kind: 'not-simulated' },
  camera: { kind: 'camera', why: ['diskFull', '/p'] },
  photo: { kind: 'photo', why: ['empty', 'a.jpg'] },
  drive: { kind: 'drive', why: ['tooFull', 'E:', 12] },
  'not-possible': { kind: 'not-possible', why: ['mostZones', 16] },
  file: { kind: 'file', path: '/p', reason: 'full' },
  busy: { kind: 'busy', why: ['writing'] },
  cancelled: { kind: 'cancelled' },
  'nothing-to-do': { kind: 'nothing-to-do', why: ['undo'] },
  'photos-stopped': { kind: 'photos-stopped', why: ['askAgain', 'EIO'] },
  disconnected: { kind: 'disconnected' },
  unexpected: { kind: 'unexpected', detail: 'EIO' },
}

describe('what core finds out', () => {
  it('is told in English on the command line', () => {
    expect(matchSentence(whys['only-shot'])).toBe(
      'The only shot that fits its time (0.07 s off, clock steps of 1000 ms).',
    )
    expect(matchSentence(whys['frame-of-run'])).toBe(
      'Frame 7 of 24 of the run “Rake”, by its order and its time.',
    )
    expect(matchSentence({ ...whys['frame-of-run'], of: null })).toBe(
      'Frame 7 of the run “Rake”, by its order and its time.',
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

  it.each(others)(
    'is told in %s: each reason of a match and of a photo, each finding of the doctor and its remedy, each failure',
    async (language) => {
      await speak(language)
      for (const why of Object.values(whys)) {
        const said = matchSentence(why, words.reasons.match)
        expect(said, why.kind).not.toBe(matchSentence(why, matchWords))
        expect(said, why.kind).toMatch(/[.。]$/)
        if (why.kind === 'frame-of-run') for (const part of ['7', '24', 'Rake']) expect(said).toContain(part)
        if ('shots' in why) for (const number of why.shots.numbers) expect(said).toContain(number)
      }
      for (const reason of Object.values(reasons)) {
        expect(photoReasonText(reason, words.reasons), reason.kind).not.toBe(photoReasonText(reason))
      }
      for (const found of Object.values(findings)) {
        const { sentence } = checkText({ found, remedy: null }, words.doctor)
        const [name, ...parts] = found
        expect(sentence, name).not.toBe(checkText({ found, remedy: null }).sentence)
        expect(sentence, name).toMatch(/[.。]$/)
        for (const part of parts) if (typeof part === 'number') expect(sentence, name).toContain(String(part))
      }
      for (const remedy of Object.values(remedies)) {
        const said = checkText({ found: findings.lit, remedy }, words.doctor).remedy
        expect(said, remedy[0]).not.toBe(checkText({ found: findings.lit, remedy }).remedy)
        expect(said, remedy[0]).toMatch(/[.。]$/)
        if (remedy.length > 1) expect(said, remedy[0]).toContain('X1')
      }
      for (const failure of Object.values(failures)) {
        const said = failureSentence(failure)
        expect(said, failure.kind).not.toBe(failureText(failure))
        if (failure.kind !== 'bad-request' && failure.kind !== 'unexpected')
          expect(said, failure.kind).toMatch(/[.。]$/)
      }
      for (const detail of namesOf(photoReasonWords.details)) {
        const damaged: PhotoReason = { kind: 'file', code: 'verify-failed', detail }
        expect(photoReasonText(damaged, words.reasons), detail).not.toContain(`(${detail})`)
      }
      for (const code of codes) {
        expect(words.reasons.file[code], code).not.toBe(photoReasonWords.file[code])
        expect(words.reasons.file[code], code).toMatch(/[.。]$/)
      }
    },
  )
})
