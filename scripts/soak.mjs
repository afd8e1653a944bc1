// @ts-check
// `npm run soak [-- --only day --count 1000 --seed 2]`: the long runs of what `npm test` runs a short, seeded share of.
// One JSON object a line for each; exit status 1 where a shot was lost, a request hung, a light was wrong, a photo was harmed or memory grew.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './build.mjs'
import { root } from './lib/root.mjs'

/**
 * @typedef {object} Soak
 * @property {string} entry below test/support
 * @property {number} count
 * @property {Readonly<Record<string, unknown>>} wanted what the report must say; a number is the most it may say
 */

/** @type {Readonly<Record<string, Soak>>} */
const soaks = {
  /** A day of shooting on the firmware, by each pixel writer. */
  firmwareNeopixel: {
    entry: 'firmware/soak',
    count: 10_000,
    wanted: { lost: 0, doubled: 0, wrong: 0, faults: 0 },
  },
  firmwareSpi: {
    entry: 'firmware/soak',
    count: 10_000,
    wanted: { lost: 0, doubled: 0, wrong: 0, faults: 0 },
  },
  /** A day of shooting on the host's side. */
  day: {
    entry: 'soak/day',
    count: 20_000,
    wanted: {
      lost: 0,
      doubled: 0,
      wrong: 0,
      disordered: 0,
      left: 0,
      damagedLines: 0,
      timersLeft: 0,
      grownBytesPerShot: 1500,
    },
  },
  /** Batches of photos killed at any moment, four a round. */
  killedBatches: {
    entry: 'soak/killed-batches',
    count: 250,
    wanted: { harmed: 0, leftovers: 0, notRestored: 0 },
  },
  /** Fuzzed lines from a rig to the host. */
  hostNoise: {
    entry: 'soak/host-noise',
    count: 1_000_000,
    wanted: { hung: 0, wrong: 0, timersLeft: 0, grownBytes: 4_000_000 },
  },
  /** Fuzzed lines from a host to the firmware. */
  rigNoise: {
    entry: 'soak/rig-noise',
    count: 1_000_000,
    wanted: {
      astray: 0,
      miscounted: 0,
      moved: 0,
      wrong: 0,
      faults: 0,
      torn: 0,
      obeys: true,
      freeSpreadBytes: 1000,
    },
  },
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})

// Memory is measured after what can be let go has been.
if (!('gc' in globalThis)) {
  const again = ['--expose-gc', ...process.argv.slice(1)]
  process.exit(spawnSync(process.execPath, again, { stdio: 'inherit' }).status ?? 1)
}

const chosen = Object.entries(soaks).filter(([name]) => values.only === undefined || values.only === name)
if (chosen.length === 0) {
  console.error(`There is no soak “${values.only}”: choose ${Object.keys(soaks).join(', ')}.`)
  process.exit(2)
}

let met = true
const outDir = join(root, '.vite', 'bench')
mkdirSync(outDir, { recursive: true })
for (const [name, { entry, count, wanted }] of chosen) {
  await bundle({ name, entry: join(root, 'test', 'support', `${entry}.ts`), outDir, format: 'es' })
  const module = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href)
  const run = module[name] ?? module.soak
  const start = performance.now()
  const report = await run(Number(values.seed), Number(values.count ?? count))
  const missed = Object.entries(wanted).filter(([key, goal]) =>
    typeof goal === 'number' ? !(report[key] <= goal) : report[key] !== goal,
  )
  met &&= missed.length === 0
  const seconds = Math.round((performance.now() - start) / 100) / 10
  console.log(JSON.stringify({ soak: name, met: missed.length === 0, seconds, ...report }))
}
process.exit(met ? 0 : 1)
