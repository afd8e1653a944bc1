// @ts-check
// `npm run bench [-- --json] [NAME…]`: builds each test/bench/*.bench.ts as the app is built, runs it in a process
// of its own, and says which goals are met. A bench that breaks is a goal that is missed.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildStale, bundle } from './build.mjs'
import { benchTable, benchValue, isMet } from './lib/bench-table.mjs'
import { root } from './lib/root.mjs'

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
await buildStale(['node', 'renderer'], (line) => console.error(line))

const folder = join(root, 'test', 'bench')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.slice(0, -'.bench.ts'.length))
  .filter((name) => positionals.length === 0 || positionals.includes(name))

const out = join(root, '.vite', 'bench')
mkdirSync(out, { recursive: true })
/** @type {import('./lib/bench-table.mjs').BenchLine[]} */
const lines = []
let broken = false
for (const name of names) {
  console.error(`— ${name}`)
  await bundle({ name, entry: join(folder, `${name}.bench.ts`), outDir: out, format: 'es' })
  const answer = join(out, `${name}.json`)
  rmSync(answer, { force: true })
  const runner = join(out, `${name}.run.mjs`)
  writeFileSync(
    runner,
    `import { writeFileSync } from 'node:fs'
const { lines } = await import(${JSON.stringify(`./${name}.mjs`)})
writeFileSync(${JSON.stringify(answer)}, JSON.stringify(await lines))
process.exit(0)
`,
  )
  // stdout belongs to --json.
  const { status } = spawnSync(process.execPath, ['--expose-gc', runner], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status === 0) lines.push(...JSON.parse(readFileSync(answer, 'utf8')))
  else {
    broken = true
    console.error(`— ${name} broke; its message above says why`)
  }
}
console.log(values.json ? JSON.stringify(benchValue(lines)) : benchTable(lines))
process.exit(broken || !lines.every(isMet) ? 1 : 0)
