export type LogFields = Readonly<Record<string, string | number | boolean | null>>

/** Named fields only: a whole object in a log is how secrets and private paths leak. */
export interface Logger {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

export const silentLogger: Logger = { info() {}, warn() {}, error() {} }
