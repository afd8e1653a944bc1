// @ts-check
/** @typedef {import('../../test/bench/bench-line').BenchLine} BenchLine */

/** @param {BenchLine} line */
export function isMet({ figure, better, goal }) {
  return better === 'higher' ? figure >= goal : figure <= goal
}

/**
 * A table for people; `benchValue` is the same for machines.
 * @param {readonly BenchLine[]} lines
 */
export function benchTable(lines) {
  const rows = lines.map((line) => [
    line.name,
    `${round(line.figure)} ${line.unit}`,
    `${line.better === 'higher' ? '≥' : '≤'} ${round(line.goal)}`,
    isMet(line) ? 'met' : 'MISSED',
    line.against,
  ])
  const all = [['what', 'figure', 'goal', '', 'against'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** @param {readonly BenchLine[]} lines */
export function benchValue(lines) {
  return { lines: lines.map((line) => ({ ...line, met: isMet(line) })) }
}

/** @param {number} value */
function round(value) {
  return String(Number(value.toPrecision(4)))
}
