import { grid, scoreLine, total } from './grid'
import type { Score } from './judge-day'
import { judgeSmallDays, populationOf } from './small-days'

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`

const row = (name: string, score: Score): string =>
  [
    '',
    name,
    score.photos,
    score.decidable,
    share(score.right, score.decidable),
    share(score.sureRight, score.decidable),
    score.sureWrong,
    share(score.lit, score.photos),
    score.lightWrong,
    '',
  ]
    .join(' | ')
    .trim()

const scores = grid.map((line) => ({ name: line.name, score: scoreLine(line) }))

/** The full grid as a Markdown table, made when this module is loaded. */
export const table: string = [
  '| days | photos | decidable | right | right and sure | sure and wrong | light given | light wrong |',
  '|---|---:|---:|---:|---:|---:|---:|---:|',
  ...scores.map(({ name, score }) => row(name, score)),
  row('**all**', total(scores.map(({ score }) => score))),
].join('\n')

const smallDays = judgeSmallDays(populationOf(31, 3000))

/** Small days of all kinds as a Markdown table. */
export const smallTable: string = [
  '| small days of all kinds | photos | right | pairs said to be sure | of them wrong | lights said to be sure | of them wrong |',
  '|---|---:|---:|---:|---:|---:|---:|',
  `| 3000 | ${smallDays.photos} | ${share(smallDays.right, smallDays.photos)} | ${smallDays.sure} | ${share(smallDays.sureWrong, smallDays.sure)} | ${smallDays.lightSure} | ${share(smallDays.lightWrong, smallDays.lightSure)} |`,
].join('\n')
