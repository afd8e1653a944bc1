import { matchPhotos } from '../../../core/shots/match-photos'
import { sureConfidence } from '../../../core/shots/match-result'
import { total } from './grid'
import type { Score } from './judge-day'
import { runDay, simulateRunDay } from './run-day'
import { runGrid, scoreRuns, strangers } from './run-days'
import { shotName } from './simulated-day'

/** Seeds that were not looked at while the model was made. */
const freshSeed = 2_000_000

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`

const change = (
  part: (score: Score) => number,
  whole: (score: Score) => number,
  [before, after]: readonly [Score, Score],
) => `${share(part(before), whole(before))} → ${share(part(after), whole(after))}`

const runRow = (name: string, scores: readonly [Score, Score]): string => {
  const [before, after] = scores
  const decidable = (score: Score): number => score.decidable
  return [
    '',
    name,
    after.photos,
    change(({ right }) => right, decidable, scores),
    change(({ sureRight }) => sureRight, decidable, scores),
    `${before.sureWrong} → ${after.sureWrong}`,
    change(
      ({ lit }) => lit,
      ({ photos }) => photos,
      scores,
    ),
    `${before.lightWrong} → ${after.lightWrong}`,
    '',
  ]
    .join(' | ')
    .trim()
}
const runScores = runGrid.map((line) => ({
  name: line.name,
  scores: [scoreRuns(line, false), scoreRuns(line, true)] as const,
}))

/** Days of runs, without the plan and with it, as a Markdown table. */
export const runTable: string = [
  '| days | photos | right | right and sure | sure and wrong | light given | light wrong |',
  '|---|---:|---:|---:|---:|---:|---:|',
  ...runScores.map(({ name, scores }) => runRow(name, scores)),
  runRow('**all**', [
    total(runScores.map(({ scores }) => scores[0])),
    total(runScores.map(({ scores }) => scores[1])),
  ]),
].join('\n')

/** Pairs of some days of runs that were said to be sure, what was said, and how it was. */
function tellRuns(name: string, lines: typeof runGrid, firstSeed: number): string {
  let [pairs, doubt, wrong, wrongDays] = [0, 0, 0, 0]
  for (const { plan, days } of lines) {
    for (let index = 0; index < days; index += 1) {
      const { photos, shots, timeline, truth } = simulateRunDay({
        ...runDay,
        ...plan,
        seed: firstSeed + index,
      })
      const before = wrong
      for (const pair of matchPhotos(photos, shots, timeline).pairs) {
        if (pair.confidence < sureConfidence) continue
        pairs += 1
        doubt += 1 - pair.confidence
        if (truth.get(pair.photo)?.shot !== shotName(pair)) wrong += 1
      }
      if (wrong > before) wrongDays += 1
    }
  }
  const days = lines.reduce((sum, line) => sum + line.days, 0)
  return `| ${name} | ${days} | ${pairs} | ${doubt.toFixed(1)} | ${wrong} | ${wrongDays} |`
}

/** The same kinds of days on other seeds, and what no plan can tell. */
export const freshRunTable: string = [
  '| days of runs | days | pairs said to be sure | wrong, by what was said | wrong | days with wrong ones |',
  '|---|---:|---:|---:|---:|---:|',
  tellRuns('of these kinds, on other seeds', runGrid, freshSeed),
  tellRuns('photos of a run that the log has lost, three others of that day in it', [strangers], 1),
].join('\n')
