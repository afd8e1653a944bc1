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
/** @type {{mode: string, writer: string, pixels: number, busy: boolean, missed: number, firstBitUs: number[], latchedUs: number[]}[]} */
const rows = await allRows(Number(values.edges))

/** @type {(sorted: number[], share: number) => number} */
const at = (sorted, share) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
const total = rows.reduce((sum, row) => sum + row.latchedUs.length, 0)
if (rows.some(({ missed }) => missed > 0)) throw new Error('expected the light of every edge, got fewer')
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

// Bins of 25 us; the darker, the more edges. The light line is what the wire and the latch take.
const BIN_US = 25
const SPAN_US = 4000
const LEFT = 170
/** @type {(us: number) => number} */
const x = (us) => LEFT + (us * 640) / SPAN_US
const strips = rows.map((row, index) => {
  const y = 30 + 16 * index
  /** @type {Map<number, number>} */
  const bins = new Map()
  for (const us of row.latchedUs)
    bins.set(Math.floor(us / BIN_US), (bins.get(Math.floor(us / BIN_US)) ?? 0) + 1)
  const boxes = [...bins].map(([bin, count]) => {
    const shade = Math.sqrt(count / row.latchedUs.length).toFixed(2)
    return `<rect x="${x(bin * BIN_US).toFixed(1)}" y="${y - 10}" width="4" height="11" fill-opacity="${Math.max(0.15, Number(shade))}"/>`
  })
  const wire = x(40 * row.pixels + 80).toFixed(1)
  return `<text x="8" y="${y}">${row.writer} ${row.mode} ${row.pixels}${row.busy ? ' traffic' : ''}</text><path d="M${wire} ${y - 11}v13" stroke="#888"/><g fill="${row.busy ? '#c2571a' : '#2a6fb0'}">${boxes.join('')}</g>`
})
const height = 30 + 16 * rows.length + 24
const axis = [0, 1, 2, 3, 4].map(
  (ms) =>
    `<path d="M${x(ms * 1000)} 14V${height - 24}" stroke="#ddd"/><text x="${x(ms * 1000) - 8}" y="${height - 8}">${ms} ms</text>`,
)
writeFileSync(
  join(root, 'docs', 'images', 'timing.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 830 ${height}" font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="#fff"/>${axis.join('')}${strips.join('')}</svg>\n`,
)
