// @ts-check
// `node scripts/matching-table.mjs`: runs the full grid of simulated days and writes its table into docs/matching.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './build.mjs'
import { root } from './lib/root.mjs'

const name = 'grid-table'
const outDir = join(root, '.vite', 'bench')
mkdirSync(outDir, { recursive: true })
await bundle({ name, entry: join(root, 'test', 'support', 'shots', `${name}.ts`), outDir, format: 'es' })
const { table } = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href)

const page = join(root, 'docs', 'matching.md')
const [before, after] = ['<!-- table: node scripts/matching-table.mjs -->', '<!-- end of table -->']
const text = readFileSync(page, 'utf8')
const start = text.indexOf(before)
const end = text.indexOf(after)
if (start < 0 || end < start) throw new Error(`expected ${before} and ${after} in ${page}`)
writeFileSync(page, `${text.slice(0, start + before.length)}\n\n${table}\n\n${text.slice(end)}`)
