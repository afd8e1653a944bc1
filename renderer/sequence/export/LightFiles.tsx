import type { PlacedLight } from '../../../core/light/sequences/placed-light'
import { coverageOf } from '../../../core/light/sequences/sequence-export'
import { download } from '../../macro/plot/export-plot'
import { words } from '../../strings/words'

interface LightFilesProps {
  readonly lights: readonly Pick<PlacedLight, 'at'>[]
  /** Of the files, without ending. */
  readonly name: string
  lp(): string
  csv(): string
}

/** What the lights are good for, and the files. */
export function LightFiles({ lights, name, lp, csv }: LightFilesProps) {
  const none = lights.every(({ at }) => at === null)
  return (
    <>
      <p className="hint">{coverageSentence(lights)}</p>
      <button
        type="button"
        className="button"
        disabled={none}
        onClick={() => download(`${name}.lp`, 'text/plain', lp())}
      >
        {words.sequence.export.lp}
      </button>
      <button
        type="button"
        className="button"
        disabled={none}
        onClick={() => download(`${name}.csv`, 'text/csv', csv())}
      >
        {words.sequence.export.csv}
      </button>
    </>
  )
}

function coverageSentence(lights: LightFilesProps['lights']): string {
  const coverage = coverageOf(lights)
  switch (coverage.kind) {
    case 'dark':
      return words.sequence.export.dark
    case 'one-height':
      return words.sequence.export.oneHeight(coverage.elevationDeg)
    case 'heights':
      return words.sequence.export.heights(coverage.fromDeg, coverage.toDeg)
  }
}
