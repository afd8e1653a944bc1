import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json'
import { describeStartFailure } from '../shell/start-failure'
import { CommandHost } from './command'
import { addDoctor } from './commands/doctor'
import { addFirmware } from './commands/firmware'
import { addLight } from './commands/light'
import { addMatch } from './commands/match'
import { addPorts } from './commands/ports'
import { addShots } from './commands/shots'
import { addShow } from './commands/show'
import { addSim } from './commands/sim'
import { addStrip } from './commands/strip'
import { addTag } from './commands/tag'
import { addUndo } from './commands/undo'
import { addWatch } from './commands/watch'
import type { Console, ExitStatus } from './console'
import { CommandError, exitStatus } from './console'

/** In the order of a day's work, which is the order of `--help`. */
const setups = [
  addSim,
  addPorts,
  addLight,
  addShots,
  addMatch,
  addTag,
  addShow,
  addUndo,
  addStrip,
  addWatch,
  addFirmware,
  addDoctor,
]

/** Runs one command line and says what the process should end with. Never rejects. */
export async function runCli(argv: readonly string[], console: Console): Promise<ExitStatus> {
  const host = new CommandHost(console)
  const program = new Command('lumacro')
    .description('Light, shutter and EXIF in step: the command line of Lumacro.')
    .version(packageJson.version)
    .helpCommand(false)
    .showSuggestionAfterError(true)
  // Settings are inherited by the commands made after them.
  program.exitOverride().configureOutput({
    writeOut: (text) => console.stdout(text),
    writeErr: (text) => console.stderr(text),
    outputError: (text, write) => write(sentence(text)),
  })
  for (const setup of setups) setup(program, host)
  try {
    if (argv.length === 0) {
      program.outputHelp({ error: true })
      return exitStatus.usage
    }
    await program.parseAsync([...argv], { from: 'user' })
    return host.status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.done : exitStatus.usage
    console.stderr(`${error instanceof CommandError ? error.message : describeStartFailure(error)}\n`)
    return error instanceof CommandError ? error.status : exitStatus.failed
  }
}

/** Commander's `error: unknown option '--x'` as one sentence that says what to do. */
function sentence(text: string): string {
  const [first = '', ...rest] = text
    .trim()
    .replace(/^error: /, '')
    .split('\n')
  const words = [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')
  return `${words.replace(/[.)]?$/, (end) => (end === ')' ? ')' : ''))}. Add --help to see what the command takes.\n`
}
