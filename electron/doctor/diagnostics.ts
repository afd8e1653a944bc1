import { realpathSync } from 'node:fs'
import { arch, homedir, hostname, release, userInfo } from 'node:os'
import { noticeText } from '../../core/api/causes/notice-words'
import type { Check } from '../../core/api/doctor'
import { checkText } from '../../core/api/doctor-words'
import type { Exchange } from '../../core/api/exchange'
import { failureText } from '../../core/api/failure'
import type { Snapshots } from '../../core/api/snapshots'
import { type PrivateWords, withoutPrivateWords } from '../../core/private-words'
import packageJson from '../../package.json'

export interface DiagnosticFacts {
  readonly checks: readonly Check[]
  /** Null where no app was asked. */
  readonly state: Snapshots | null
  readonly exchanges: readonly Exchange[]
  readonly now: Date
}

/** Enough to see what went on before something went wrong. */
const EXCHANGES_SHOWN = 60

/** All that helps to help, as text to copy: nothing in it tells who it came from. */
export function diagnostics(facts: DiagnosticFacts, words: PrivateWords = wordsOfThisComputer()): string {
  const { checks, state, exchanges, now } = facts
  const lines = [
    `Lumacro ${packageJson.version}, ${now.toISOString()}`,
    `${process.platform} ${release()} ${arch()}, Node ${process.versions.node}${electronVersion()}`,
    '',
    '## Checks',
    ...checks.map((check) => {
      const { sentence, remedy } = checkText(check)
      return `${check.state.padEnd(7)} ${check.id}: ${sentence} ${remedy}`.trimEnd()
    }),
    ...(state === null ? [] : rigLines(state)),
    ...(exchanges.length === 0 ? [] : ['', '## Exchanges with the rig']),
    ...exchanges.slice(-EXCHANGES_SHOWN).map(exchangeLine),
  ]
  return `${withoutPrivateWords(lines.join('\n'), words)}\n`
}

function rigLines({ rig, light, shots, care, notices }: Snapshots): readonly string[] {
  const { info, link } = rig
  return [
    '',
    '## Rig',
    `link: ${link.kind}${'port' in link ? ` on ${link.port}` : ''}${'failure' in link ? `: ${failureText(link.failure)}` : ''}`,
    ...(info === null
      ? []
      : [
          `board: ${info.board}, firmware ${info.firmware}, id ${info.uid}, boot ${info.boot}`,
          `pixels: ${info.pixels} ${info.leds}, shortest pulse ${info.shortestPulseUs} µs`,
        ]),
    `draw: ${Math.round(rig.drawMa)} of ${Math.round(rig.budgetMa)} mA, limited ${light.limited} EV`,
    `light: ${light.sync.mode}, master ${light.look.power} EV, ${light.blackout ? 'blackout' : 'on'}, ${light.confirmed ? 'confirmed' : 'not confirmed'}`,
    `shots: ${shots.total} in the log, ${rig.droppedShots} dropped, ${rig.badLines} bad lines`,
    ...(care.health === null ? [] : [`health: ${JSON.stringify(care.health)}`]),
    ...(rig.measured === null ? [] : [`self-test: ${JSON.stringify(rig.measured)}`]),
    ...care.faults.map(({ code, text }) => `fault: ${code} ${text}`),
    ...notices.map(({ level, said }) => `${level}: ${noticeText(said)}`),
  ]
}

function exchangeLine({ atMs, sent, received, outcome, tookMs }: Exchange): string {
  const time = new Date(atMs).toISOString().slice(11, 23)
  return `${time} > ${sent}\n             < ${received ?? outcome} (${tookMs.toFixed(1)} ms)`
}

const electronVersion = () => {
  const { electron } = process.versions
  return electron === undefined ? '' : `, Electron ${electron}`
}

function wordsOfThisComputer(): PrivateWords {
  const home = homedir()
  return { homes: [home, real(home)], user: userName(), computer: hostname() }
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** A user without an entry in the system's list, as in a container, has no name to hide. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
