import { resolve } from 'node:path'
import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { checkText } from '../../../core/api/doctor-words'
import type { Exchange } from '../../../core/api/exchange'
import { type Check, isWell } from '../../doctor/check'
import type { AppBeside } from '../../doctor/check-app-rig'
import { diagnostics } from '../../doctor/diagnostics'
import { runDoctor } from '../../doctor/run-doctor'
import { describeDrives } from '../../firmware-install/describe-drives'
import { bridgeOver } from '../../platform/app-client'
import { controlPath } from '../../platform/control-path'
import { tryConnect } from '../../platform/instance'
import { type CommandContext, type CommandHost, type CommonOptions, unwrap } from '../command'
import { exitStatus } from '../console'
import { waitFor } from '../wait-for'

interface DoctorOptions extends CommonOptions {
  readonly rig?: string
  readonly shutter?: number | true
  readonly diagnostics?: boolean
  readonly test?: boolean
}

/** Time to reach the camera. */
const defaultShutterS = 30
/** A running app sends its state at once. */
const answerMs = 1000

export function addDoctor(program: Command, host: CommandHost): void {
  const command = program
    .command('doctor')
    .description('what is wrong with this computer, this cable, this rig')
    .argument('[PHOTOS]', 'a folder whose photos are to be tagged')
    .option('--rig <PORT>', 'look at this port; left out: the first that could be a rig')
    .option('--diagnostics', 'print all that helps to help, without private paths, to copy')
    .option('--test', 'have the rig test its pixels, its loop and, with a jumper, its latency')
    .option('--shutter [SECONDS]', 'wait for somebody to press the shutter', toSeconds)
  host.action(command, async (context, options: DoctorOptions, photos: string | undefined) => {
    const { console } = context
    const seconds = options.shutter === true ? defaultShutterS : options.shutter
    const running = await runningApp(context)
    const checks: Check[] = []
    try {
      const looking = runDoctor({
        openData: context.dataDir,
        app: running,
        boards: () => describeDrives(console.root),
        photos: photos === undefined ? null : resolve(console.cwd, photos),
        rig: options.rig ?? null,
        shutterMs: seconds === undefined ? null : seconds * 1000,
        selfTest: options.test ?? false,
        onShutter: () => console.stderr('Press the shutter now …\n'),
        cancelled: console.signal,
      })
      for await (const check of looking) checks.push(check)
      const well = isWell(checks)
      if (options.diagnostics) return { ...(await whole(checks, running)), status: statusOf(well) }
      return {
        value: { well, checks: checks.map(({ id, state, ...said }) => ({ id, state, ...checkText(said) })) },
        text: [...checks.map(toLine), '', well ? 'Nothing is wrong.' : summary(checks)].join('\n'),
        status: statusOf(well),
      }
    } finally {
      running?.close()
    }
  })
}

function toSeconds(text: string): number {
  const seconds = Number(text)
  if (!(seconds > 0 && seconds <= 600)) throw new InvalidArgumentError('It is a number of seconds up to 600')
  return seconds
}

const marks = { ok: 'ok     ', note: 'note   ', bad: 'WRONG  ', skipped: '-      ' } as const

function toLine({ state, ...said }: Check): string {
  const { sentence, remedy } = checkText(said)
  return `${marks[state]} ${sentence}${remedy === '' ? '' : `\n        → ${remedy}`}`
}

function summary(checks: readonly Check[]): string {
  const wrong = checks.filter(({ state }) => state === 'bad').length
  return wrong === 1 ? 'One thing is wrong; see → above.' : `${wrong} things are wrong; see → above.`
}

const statusOf = (well: boolean) => (well ? exitStatus.done : exitStatus.failed)

interface RunningApp extends AppBeside {
  readonly exchanges: () => Promise<readonly Exchange[]>
  readonly close: () => void
}

async function whole(checks: readonly Check[], app: RunningApp | null) {
  const text = diagnostics({
    checks,
    state: (await app?.state()) ?? null,
    exchanges: (await app?.exchanges()) ?? [],
    now: new Date(),
  })
  return { value: { diagnostics: text }, text: text.trimEnd() }
}

/** A data folder that cannot be used is one of the findings, and no reason to stop here. */
async function runningApp({ dataDir }: CommandContext): Promise<RunningApp | null> {
  const socket = await openSocket(dataDir)
  if (socket === null) return null
  const bridge = bridgeOver(socket)
  const rig = await waitFor(bridge, 'rig', () => true, answerMs)
  if (rig === null) {
    bridge.close()
    return null
  }
  return {
    state: async () => unwrap(await bridge.request('app/state', {})),
    onShots: (listen) => bridge.on('shots', listen),
    test: () => bridge.request('rig/test', {}),
    exchanges: async () => unwrap(await bridge.request('rig/exchanges', {})),
    close: () => bridge.close(),
  }
}

async function openSocket(dataDir: () => string) {
  try {
    return await tryConnect(controlPath(dataDir()))
  } catch {
    return null
  }
}
