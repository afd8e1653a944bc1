// @ts-check
// The flags of `npm start`, checked before anything is installed. The table is shared with the app, which
// parses the same flags again when it is started without this script.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** @type {Record<string, { type: 'boolean' | 'string', value?: string, help: string }>} */
const table = JSON.parse(readFileSync(new URL('../../electron/shell/flags.json', import.meta.url), 'utf8'))

/**
 * @param {readonly string[]} argv
 * @returns {{ ok: true, browser: boolean, help: boolean } | { ok: false, sentence: string }}
 */
export function parseStartFlags(argv) {
  try {
    const { values } = parseArgs({ args: [...argv], options: table, strict: true, allowPositionals: false })
    return { ok: true, browser: values['browser'] === true, help: values['help'] === true }
  } catch (error) {
    const [sentence] = String(error instanceof Error ? error.message : error).split('. ')
    return { ok: false, sentence: `${sentence}. npm start -- --help lists what it takes.` }
  }
}

export function startHelp() {
  const rows = Object.entries(table).map(([name, { value, help }]) => {
    return `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(22)} ${help}`
  })
  return ['npm start [-- FLAGS]', '', ...rows].join('\n')
}
