// @ts-check
// `node scripts/timing-table.mjs [--edges 200]`: measures the firmware under virtual time; writes docs/timing.md's table and docs/images/timing.svg.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './build.mjs'
import { root } from './lib/root.mjs'

const { values } = parseArgs({ options: { edges: { type: 'string', default: '200' } } })
const outDir = join(root, '.vite', 'bench')
mkdirSync(outDir, { recursive: true })
const entry = join(root, 'test', 'support', 'firmware', 'timing-run.ts')
await bundle({ name: 'timing-run', entry, outDir, format: 'es' })
const { allRows } = await import(pathToFileURL(join(outDir, 'timing-run.mjs')).href)
/** @type {{mode: string, writer: string, pixels: number, busy: boolean, firstBitUs: number[], latchedUs: number[]}[]} */
const rows = await allRows(Number(values.edges))

/** @type {(sorted: number[], share: number) => number} */
const at = (sorted, share) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
const total = rows.reduce((sum, row) => sum + row.latchedUs.length, 0)
const lines = rows.map((row) => {
  const [first, latched] = [row.firstBitUs, row.latchedUs].map((times) =>
    [0.5, 0.99, 1].map((share) => at(times, share)).join(' / '),
  )
  return `| ${row.writer} | ${row.mode} | ${row.pixels} | ${row.busy ? 'yes' : 'no'} | ${row.latchedUs.length} | ${first} | ${latched} | ${40 * row.pixels + 80} |`
})
const table = [
  `${total} edges.`,
  '',
  '| writer | mode | pixels | traffic | edges | to first bit: median / 99 % / most | to latched | wire and latch |',
  '|---|---|---|---|---|---|---|---|',
  ...lines,
].join('\n')

const page = join(root, 'docs', 'timing.md')
const text = readFileSync(page, 'utf8')
const [before, after] = ['<!-- table: node scripts/timing-table.mjs -->', '<!-- end of table -->']
const [start, end] = [text.indexOf(before), text.indexOf(after)]
if (start < 0 || end < start) throw new Error(`expected ${before} and ${after} in ${page}`)
writeFileSync(page, `${text.slice(0, start + before.length)}\n\n${table}\n\n${text.slice(end)}`)

const scale = 640 / 9000
const bars = rows.map((row, index) => {
  const y = 30 + 16 * index
  const dots = row.latchedUs
    .map((us) => `<circle cx="${(170 + us * scale).toFixed(1)}" cy="${y - 4}" r="1.6"/>`)
    .join('')
  return `<text x="8" y="${y}">${row.writer} ${row.mode} ${row.pixels}${row.busy ? ' busy' : ''}</text><g fill="${row.busy ? '#c2571a' : '#2a6fb0'}" fill-opacity="0.35">${dots}</g>`
})
const height = 30 + 16 * rows.length + 24
const axis = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(
  (ms) =>
    `<line x1="${170 + ms * 1000 * scale}" x2="${170 + ms * 1000 * scale}" y1="14" y2="${height - 24}" stroke="#bbb"/><text x="${165 + ms * 1000 * scale}" y="${height - 8}">${ms} ms</text>`,
)
writeFileSync(
  join(root, 'docs', 'images', 'timing.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 830 ${height}" font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="#fff"/>${axis.join('')}${bars.join('')}</svg>\n`,
)
