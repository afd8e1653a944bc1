// @ts-check
// `node scripts/matching-table.mjs`: runs the simulated days, large and small, and writes their tables into docs/matching.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './build.mjs'
import { root } from './lib/root.mjs'

const outDir = join(root, '.vite', 'bench')
mkdirSync(outDir, { recursive: true })

/** @param {string} name of a module of test/support/shots that makes its tables when it is loaded */
async function made(name) {
  await bundle({ name, entry: join(root, 'test', 'support', 'shots', `${name}.ts`), outDir, format: 'es' })
  return import(pathToFileURL(join(outDir, `${name}.mjs`)).href)
}
// `--runs`: the tables of runs alone.
const { runTable, freshRunTable } = await made('run-table')
const { table, smallTable, calibrationTable } = process.argv.includes('--runs')
  ? {}
  : await made('grid-table')

const page = join(root, 'docs', 'matching.md')
let text = readFileSync(page, 'utf8')
for (const [before, filled] of [
  ['<!-- table: node scripts/matching-table.mjs -->', table],
  ['<!-- small days: node scripts/matching-table.mjs -->', smallTable],
  ['<!-- runs: node scripts/matching-table.mjs -->', runTable],
  ['<!-- fresh runs: node scripts/matching-table.mjs -->', freshRunTable],
  ['<!-- calibration: node scripts/matching-table.mjs -->', calibrationTable],
]) {
  if (filled === undefined) continue
  const after = '<!-- end of table -->'
  const start = text.indexOf(before)
  const end = text.indexOf(after, start)
  if (start < 0 || end < start) throw new Error(`expected ${before} and ${after} in ${page}`)
  text = `${text.slice(0, start + before.length)}\n\n${filled}\n\n${text.slice(end)}`
}
writeFileSync(page, text)
