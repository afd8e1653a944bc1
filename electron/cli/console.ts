import type { App, AppOptions } from '../app-types'

/** Everything a command touches outside the app; tests bring their own. */
export interface Console {
  stdout(text: string): void
  stderr(text: string): void
  readonly stdin: NodeJS.ReadableStream
  /** The folder paths are relative to. */
  readonly cwd: string
  /** Where firmware/ lies. */
  readonly root: string
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal
  openApp(options: AppOptions): Promise<App>
}

/** Scripts rely on these: docs/command-line.md says what each means. */
export const exitStatus = {
  done: 0,
  failed: 1,
  usage: 2,
  /** Done, but some photos were refused or found no light. */
  partly: 3,
} as const
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]

/** Ends a command with one sentence on stderr. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly status: ExitStatus

  constructor(sentence: string, status: ExitStatus = exitStatus.failed, options?: ErrorOptions) {
    super(sentence, options)
    this.status = status
  }
}
