// @ts-check
// `node scripts/bands-table.mjs [--seeds 4]`: counts bands on made frames of known truth; writes the table of docs/sync.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './build.mjs'
import { root } from './lib/root.mjs'

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '4' } } })
const outDir = join(root, '.vite', 'bench')
mkdirSync(outDir, { recursive: true })
const entry = join(root, 'test', 'support', 'optics', 'bands-run.ts')
await bundle({ name: 'bands-run', entry, outDir, format: 'es' })
const { bandsTable } = await import(pathToFileURL(join(outDir, 'bands-run.mjs')).href)
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

const page = join(root, 'docs', 'sync.md')
const text = readFileSync(page, 'utf8')
const [before, after] = ['<!-- table: node scripts/bands-table.mjs -->', '<!-- end of table -->']
const [start, end] = [text.indexOf(before), text.indexOf(after)]
if (start < 0 || end < start) throw new Error(`expected ${before} and ${after} in ${page}`)
writeFileSync(page, `${text.slice(0, start + before.length)}\n\n${table}\n\n${text.slice(end)}`)
console.log(table)
