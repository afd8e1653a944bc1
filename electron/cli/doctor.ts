import { resolve } from 'node:path'
import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { type Check, isWell } from '../doctor/check'
import { runDoctor } from '../doctor/run-doctor'
import { describeDrives } from '../firmware-install/describe-drives'
import { bridgeOver } from '../platform/app-client'
import { controlPath } from '../platform/control-path'
import { tryConnect } from '../platform/instance'
import type { CommandContext, CommandHost, CommonOptions } from './command'
import { exitStatus } from './console'
import { waitFor } from './wait-for'

interface DoctorOptions extends CommonOptions {
  readonly rig?: string
  readonly shutter?: number | true
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
    .option('--shutter [SECONDS]', 'wait for somebody to press the shutter', toSeconds)
  host.action(command, async (context, options: DoctorOptions, photos: string | undefined) => {
    const { console } = context
    const seconds = options.shutter === true ? defaultShutterS : options.shutter
    const running = await runningApp(context)
    try {
      const checks = await runDoctor({
        openData: context.dataDir,
        app: running,
        boards: await describeDrives(console.root),
        photos: photos === undefined ? null : resolve(console.cwd, photos),
        rig: options.rig ?? null,
        shutterMs: seconds === undefined ? null : seconds * 1000,
        onShutter: () => console.stderr('Press the shutter now …\n'),
      })
      const well = isWell(checks)
      return {
        value: { well, checks },
        text: [...checks.map(toLine), '', well ? 'Nothing is wrong.' : summary(checks)].join('\n'),
        status: well ? exitStatus.done : exitStatus.failed,
      }
    } finally {
      running?.bridge.close()
    }
  })
}

function toSeconds(text: string): number {
  const seconds = Number(text)
  if (!(seconds > 0 && seconds <= 600)) throw new InvalidArgumentError('It is a number of seconds up to 600')
  return seconds
}

const marks = { ok: 'ok     ', note: 'note   ', bad: 'WRONG  ', skipped: '-      ' } as const

function toLine({ state, sentence, remedy }: Check): string {
  return `${marks[state]} ${sentence}${remedy === '' ? '' : `\n        → ${remedy}`}`
}

function summary(checks: readonly Check[]): string {
  const wrong = checks.filter(({ state }) => state === 'bad').length
  return wrong === 1 ? 'One thing is wrong; see → above.' : `${wrong} things are wrong; see → above.`
}

/** A data folder that cannot be used is one of the findings, and no reason to stop here. */
async function runningApp({ dataDir }: CommandContext) {
  const socket = await openSocket(dataDir)
  if (socket === null) return null
  const bridge = bridgeOver(socket)
  const rig = await waitFor(bridge, 'rig', () => true, answerMs)
  if (rig === null) {
    bridge.close()
    return null
  }
  return { bridge, rig }
}

async function openSocket(dataDir: () => string) {
  try {
    return await tryConnect(controlPath(dataDir()))
  } catch {
    return null
  }
}
