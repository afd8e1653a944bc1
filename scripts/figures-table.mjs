// @ts-check
// `npm run bench -- --json > figures.json; node scripts/figures-table.mjs figures.json`: writes what the bench measured
// into docs/figures.md, with the computer it was measured on.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from './lib/root.mjs'

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('Name the file that `npm run bench -- --json` wrote.')
  process.exit(2)
}

/** @type {{ lines: (import('../test/bench/bench-line').BenchLine & { met: boolean })[] }} */
const { lines } = JSON.parse(readFileSync(path, 'utf8'))

/** @param {number} value */
const digits = (value) => String(Number(value.toPrecision(3)))
/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|')

const rows = lines.map(
  ({ name, figure, unit, better, goal, met, against }) =>
    `| ${cell(name)} | ${digits(figure)} ${unit} | ${better === 'higher' ? '≥' : '≤'} ${digits(goal)} | ${met ? 'yes' : '**no**'} | ${cell(against)} |`,
)
const computer = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`

writeFileSync(
  join(root, 'docs', 'figures.md'),
  `# Figures

What \`npm run bench\` measured, written by \`scripts/figures-table.mjs\`; do not edit it by hand. Each comparison was made in the same run, on the same files.
Computer: ${computer}; load when the table was written: ${(loadavg()[0] ?? 0).toFixed(1)} (more than ${cpus().length} makes every time longer than it is).

| what | figure | goal | met | against |
|---|---|---|---|---|
${rows.join('\n')}
`,
)
