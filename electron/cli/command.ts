import type { Command } from 'commander'
import type { Bridge } from '../../core/api/contract'
import type { Failure, Outcome } from '../../core/api/failure'
import { failureText } from '../../core/api/failure'
import { openDataDir } from '../platform/data-dir'
import { openBridge } from './app-bridge'
import type { Console, ExitStatus } from './console'
import { CommandError, exitStatus } from './console'

/** What every command takes besides its own options. */
export interface CommonOptions {
  readonly json?: boolean
  readonly data?: string
}

/** What a command ends with: one value for machines, lines for people. */
export interface Answer {
  readonly value: unknown
  readonly text: string
  readonly status?: ExitStatus
}

/** One command's view of the world. */
export interface CommandContext {
  readonly console: Console
  readonly json: boolean
  /** The data folder, made on first use. */
  dataDir(): string
  /** The running app on that data, or one opened here for this command with the rig named. Closed after the command. */
  bridge(options?: { readonly rig?: string }): Promise<Bridge>
}

/** Gives each command the common options, runs it, and prints its answer. */
export class CommandHost {
  status: ExitStatus = exitStatus.done
  readonly #console: Console

  constructor(console: Console) {
    this.#console = console
  }

  /** Adds `--json` and `--data`; `run` gets the parsed arguments and options. */
  action<A extends readonly unknown[], O extends CommonOptions>(
    command: Command,
    run: (context: CommandContext, options: O, ...args: A) => Promise<Answer | null>,
  ): void {
    command
      .option('--json', 'print one JSON value and nothing else')
      .option('--data <DIR>', 'use the data kept here instead of the platform’s place')
    command.action(async (...given: unknown[]) => {
      // Commander calls with the arguments, then the options, then the command.
      const options = given.at(-2) as O
      const args = given.slice(0, -2) as unknown as A
      await this.#run(options, (context) => run(context, options, ...args))
    })
  }

  async #run(
    options: CommonOptions,
    run: (context: CommandContext) => Promise<Answer | null>,
  ): Promise<void> {
    const { stdout } = this.#console
    const json = options.json === true
    const dataDir = () => openDataDir(options.data ?? null)
    const closers: (() => Promise<void>)[] = []
    try {
      const answer = await run({
        console: this.#console,
        json,
        dataDir,
        bridge: async ({ rig = 'none' } = {}) => {
          const opened = await openBridge(this.#console, dataDir(), rig)
          closers.push(opened.close)
          return opened.bridge
        },
      })
      if (answer === null) return
      if (json) stdout(`${JSON.stringify(answer.value)}\n`)
      else if (answer.text !== '') stdout(`${answer.text}\n`)
      this.status = answer.status ?? exitStatus.done
    } finally {
      for (const close of closers) await close()
    }
  }
}

/** The value of an outcome, or the end of the command with the failure's sentence. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw commandError(outcome.failure)
}

export function commandError(failure: Failure): CommandError {
  return new CommandError(failureText(failure))
}
