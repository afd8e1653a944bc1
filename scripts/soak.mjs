// @ts-check
// `npm run soak [-- --shots 10000 --seed 1]`: a long day of shooting in virtual time; fails when a shot is lost, doubled or has another light.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './build.mjs'
import { root } from './lib/root.mjs'

const { values } = parseArgs({
  options: { shots: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
})
const outDir = join(root, '.vite', 'bench')
mkdirSync(outDir, { recursive: true })
await bundle({
  name: 'soak',
  entry: join(root, 'test', 'support', 'firmware', 'soak.ts'),
  outDir,
  format: 'es',
})
const { soak } = await import(pathToFileURL(join(outDir, 'soak.mjs')).href)
const report = await soak(Number(values.seed), Number(values.shots))
console.log(JSON.stringify(report))
process.exit(report.lost + report.doubled + report.wrong + report.faults > 0 ? 1 : 0)
