import { matchPhotos } from '../../../core/shots/match-photos'
import { grid, scoreLine, total } from './grid'
import type { Score } from './judge-day'
import { ordinaryDay, shotName, simulateDay } from './simulated-day'
import { simulateSmallDay } from './small-day'
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

const freshSeed = 2_000_000

/** By what was said, from this confidence on: how many pairs, and how many of them were not so. */
const said = [0.9999, 0.999, 0.99, 0.95, 0.9, 0.8, 0.5].map((from) => ({
  from,
  pairs: 0,
  wrong: 0,
  doubt: 0,
}))
const freshDays = [
  ...grid.flatMap(({ plan, days }) =>
    Array.from({ length: days }, (_, index) =>
      simulateDay({ ...ordinaryDay, ...plan, seed: freshSeed + index }),
    ),
  ),
  ...populationOf(20, 1000).map((plan) => ({ ...simulateSmallDay(plan), timeline: [] })),
]
for (const { photos, shots, timeline, truth } of freshDays) {
  for (const pair of matchPhotos(photos, shots, timeline).pairs) {
    const row = said.find(({ from }) => pair.confidence >= from)
    if (!row) continue
    row.pairs += 1
    row.doubt += 1 - pair.confidence
    if (truth.get(pair.photo)?.shot !== shotName(pair)) row.wrong += 1
  }
}

/** What was said against what was so, as a Markdown table. */
export const calibrationTable: string = [
  '| confidence that was shown | pairs | wrong, by what was said | wrong |',
  '|---|---:|---:|---:|',
  ...said.map(({ from, pairs, wrong, doubt }, index) => {
    const below = said[index - 1]?.from
    return `| ${from}${below === undefined ? '' : ` to ${below}`} | ${pairs} | ${doubt.toFixed(1)} | ${wrong} |`
  }),
].join('\n')

const smallDays = judgeSmallDays(populationOf(31, 3000))

/** Small days of all kinds as a Markdown table. */
export const smallTable: string = [
  '| small days of all kinds | photos | right | pairs said to be sure | of them wrong | lights said to be sure | of them wrong |',
  '|---|---:|---:|---:|---:|---:|---:|',
  `| 3000 | ${smallDays.photos} | ${share(smallDays.right, smallDays.photos)} | ${smallDays.sure} | ${share(smallDays.sureWrong, smallDays.sure)} | ${smallDays.lightSure} | ${share(smallDays.lightWrong, smallDays.lightSure)} |`,
].join('\n')
