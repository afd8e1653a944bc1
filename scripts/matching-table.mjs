// @ts-check
// `node scripts/matching-table.mjs`: runs the simulated days, large and small, and writes their tables into docs/matching.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './build.mjs'
import { root } from './lib/root.mjs'

const name = 'grid-table'
const outDir = join(root, '.vite', 'bench')
mkdirSync(outDir, { recursive: true })
await bundle({ name, entry: join(root, 'test', 'support', 'shots', `${name}.ts`), outDir, format: 'es' })
const { table, smallTable, calibrationTable } = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href)

const page = join(root, 'docs', 'matching.md')
let text = readFileSync(page, 'utf8')
for (const [before, made] of [
  ['<!-- table: node scripts/matching-table.mjs -->', table],
  ['<!-- small days: node scripts/matching-table.mjs -->', smallTable],
  ['<!-- calibration: node scripts/matching-table.mjs -->', calibrationTable],
]) {
  const after = '<!-- end of table -->'
  const start = text.indexOf(before)
  const end = text.indexOf(after, start)
  if (start < 0 || end < start) throw new Error(`expected ${before} and ${after} in ${page}`)
  text = `${text.slice(0, start + before.length)}\n\n${made}\n\n${text.slice(end)}`
}
writeFileSync(page, text)
