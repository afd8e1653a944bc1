// @ts-check
// `node scripts/bands-table.mjs [--seeds 4]`: counts bands on made frames of known truth, and tells contacts by made shots; writes both tables of docs/sync.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './build.mjs'
import { root } from './lib/root.mjs'

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '4' } } })
const outDir = join(root, '.vite', 'bench')
mkdirSync(outDir, { recursive: true })
for (const name of ['bands-run', 'contact-run']) {
  const entry = join(root, 'test', 'support', 'optics', `${name}.ts`)
  await bundle({ name, entry, outDir, format: 'es' })
}
const { bandsTable } = await import(pathToFileURL(join(outDir, 'bands-run.mjs')).href)
const { contactTable } = await import(pathToFileURL(join(outDir, 'contact-run.mjs')).href)
/** @type {{what: string, frames: number, counted: number, wrong: number, medianError: number, largestError: number}[]} */
const rows = bandsTable(Number(values.seeds))

/** @type {(share: number) => string} */
const percent = (share) => `${(100 * share).toFixed(2)} %`
const lines = rows.map(
  ({ what, frames, counted, wrong, medianError, largestError }) =>
    `| ${what} | ${frames} | ${((100 * counted) / frames).toFixed(1)} % | ${wrong} | ${counted ? percent(medianError) : '–'} | ${counted ? percent(largestError) : '–'} |`,
)
const table = [
  '| frames | made | counted | off by more than 3 % | median error | largest error |',
  '|---|---|---|---|---|---|',
  ...lines,
].join('\n')

/** @type {{what: string, runs: number, told: number, wrong: number, medianErrorUs: number, largestErrorUs: number}[]} */
const contacts = contactTable(500)
/** @type {(us: number) => string} */
const ms = (us) => (Number.isFinite(us) ? `${(us / 1000).toFixed(1)} ms` : 'another kind')
const contactLines = contacts.map(
  ({ what, runs, told, wrong, medianErrorUs, largestErrorUs }) =>
    `| ${what} | ${runs} | ${((100 * told) / runs).toFixed(1)} % | ${wrong} | ${told ? ms(medianErrorUs) : '–'} | ${told ? ms(largestErrorUs) : '–'} |`,
)
const contactTableText = [
  '| contact | runs | told | another kind, or off by more than 2 ms | median error | largest error |',
  '|---|---|---|---|---|---|',
  ...contactLines,
].join('\n')

const page = join(root, 'docs', 'sync.md')
put('<!-- table: node scripts/bands-table.mjs -->', table)
put('<!-- contacts: node scripts/bands-table.mjs -->', contactTableText)

/** @type {(before: string, lines: string) => void} */
function put(before, lines) {
  const text = readFileSync(page, 'utf8')
  const start = text.indexOf(before)
  const end = text.indexOf('<!-- end of table -->', start)
  if (start < 0 || end < start) throw new Error(`expected ${before} and its end in ${page}`)
  writeFileSync(page, `${text.slice(0, start + before.length)}\n\n${lines}\n\n${text.slice(end)}`)
  console.log(lines)
}
