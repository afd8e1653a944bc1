import { PassThrough } from 'node:stream'
import type { Console } from '../../electron/cli/console'
import { runCli } from '../../electron/cli/run-cli'
import { projectRoot } from './source-files'
import { standInApp } from './stand-in-app'

export interface CommandEnd {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command line in this process. No app of its own unless a test gives one. */
export async function runCommand(argv: readonly string[], given: Partial<Console> = {}): Promise<CommandEnd> {
  let stdout = ''
  let stderr = ''
  const status = await runCli(argv, {
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    stdin: new PassThrough().end(),
    cwd: projectRoot,
    root: projectRoot,
    signal: new AbortController().signal,
    openApp: async () => standInApp(),
    ...given,
  })
  return { status, stdout, stderr }
}
