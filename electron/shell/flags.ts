import { parseArgs } from 'node:util'
import type { Result } from '../../core/result'
import { fail, ok } from '../../core/result'
import table from './flags.json'

/** What the app itself takes on its command line, in either shell. */
export interface AppFlags {
  readonly browser: boolean
  /** 0 means any free port. */
  readonly port: number
  readonly open: boolean
  /** Null means the platform's own place. */
  readonly data: string | null
  readonly rig: string
  /** Pixels across the demo camera's photos; null leaves it to the camera. */
  readonly photoWidthPx: number | null
}

/** Reads the app's flags; the failure is one sentence that says what to do. */
export function parseAppFlags(argv: readonly string[]): Result<AppFlags, string> {
  let values: Readonly<Record<string, string | boolean | undefined>>
  try {
    // JSON types `type` as string; every entry of the table says `boolean` or `string`.
    const options = table as Readonly<Record<string, { type: 'boolean' | 'string' }>>
    values = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ')
    return fail(`${sentence}. npm start -- --help lists what it takes.`)
  }
  const { port = '0', data, rig = 'sim', 'photo-width': photoWidth } = values
  const portNumber = Number(port)
  if (!/^\d{1,5}$/.test(String(port)) || portNumber > 65_535) {
    return fail(`--port takes a number from 0 to 65535, not ${String(port)}.`)
  }
  if (data === '' || rig === '') return fail('--data and --rig each take a value.')
  const photoWidthPx = photoWidth === undefined ? null : Number(photoWidth)
  if (photoWidthPx !== null && !(photoWidthPx >= 240 && photoWidthPx <= 1920)) {
    return fail(`--photo-width takes a number of pixels from 240 to 1920, not ${String(photoWidth)}.`)
  }
  return ok({
    browser: values['browser'] === true,
    port: portNumber,
    open: values['no-open'] !== true,
    data: typeof data === 'string' ? data : null,
    rig: String(rig),
    photoWidthPx: photoWidthPx === null ? null : Math.round(photoWidthPx),
  })
}
