import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { BoardAnswer, InstallReport } from '../../../core/api/firmware-report'
import type { Answer, CommandHost, CommonOptions } from '../command'
import { unwrap } from '../command'
import { exitStatus } from '../console'

interface InstallOptions extends CommonOptions {
  readonly wait: boolean
  readonly older?: boolean
}

/** A board starts anew within seconds by itself; where a person must press its button, they get time to. */
const helloMs = 20_000
const helloAfterResetMs = 90_000

export function addFirmware(program: Command, host: CommandHost): void {
  const firmware = program.command('firmware').description('the program on the board')
  const install = firmware
    .command('install')
    .description('put the firmware on a board’s CIRCUITPY drive and wait for it to answer')
    .argument('[DRIVE]', 'where the drive is; left out: the only one that is found')
    .option('--no-wait', 'end once the files are there')
    .option('--older', 'even where the board has a newer firmware')
  host.action(install, async ({ bridge, console }, options: InstallOptions, drive: string | undefined) => {
    const app = await bridge()
    const { rig: before } = unwrap(await app.request('app/state', {}))
    const chosen = drive === undefined ? null : resolve(console.cwd, drive)
    const report = unwrap(
      await app.request('firmware/install', { drive: chosen, older: options.older === true }),
    )
    if (!options.wait) return toAnswer(report, null, false)
    const { uid, version, needsReset } = report
    console.stderr(`${installed(report)}\n${needsReset ? `${pressReset}\n` : ''}Waiting for its hello …\n`)
    const ms = needsReset ? helloAfterResetMs : helloMs
    const answer = unwrap(await app.request('firmware/hello', { uid, version, ms }))
    // A running app that let go of this board takes it back.
    const { link } = before
    if (answer && link.kind === 'connected' && !link.simulated && before.info?.uid === uid) {
      unwrap(await app.request('rig/connect', { port: answer.port }))
    }
    return toAnswer(report, answer, true)
  })
}

const pressReset = 'Press the board’s reset button once: it reads boot.py only then.'

function toAnswer(report: InstallReport, answer: BoardAnswer | null, waited: boolean): Answer {
  const lines = waited ? [] : [installed(report), ...(report.needsReset ? [pressReset] : [])]
  for (const name of report.setAside) lines.push(`A file of another project was kept as ${name}.`)
  if (report.missingSettings.length > 0) {
    lines.push(
      'Your config.py was kept. This firmware needs lines that it lacks; add them, or the board will not start:',
      ...report.missingSettings.map((line) => `  ${line}`),
    )
  }
  if (waited) lines.push(helloLine(report, answer))
  const failed = waited && answer?.firmware !== report.version
  return {
    value: { ...report, hello: answer },
    text: lines.join('\n'),
    status: failed ? exitStatus.failed : exitStatus.done,
  }
}

function installed({ drive, written, version, before }: InstallReport): string {
  if (written === 0) return `${drive} has firmware ${version} already, whole and unchanged.`
  const from = before === null || before === version ? '' : ` in place of ${before}`
  return `Firmware ${version} is on ${drive}${from}: ${written} ${written === 1 ? 'file' : 'files'} written and read back.`
}

function helloLine({ version }: InstallReport, answer: BoardAnswer | null): string {
  if (answer === null) {
    return 'The board does not answer yet. Press its reset button once, then look with `lumacro doctor`.'
  }
  if (answer.firmware !== version) {
    return `The rig on ${answer.port} still answers with firmware ${answer.firmware}. Press its reset button once.`
  }
  return `The rig answers on ${answer.port} with firmware ${version}.`
}
