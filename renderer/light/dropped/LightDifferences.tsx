import { diffRecords } from '../../../core/light/records/diff-records'
import { words } from '../../strings/words'
import { RangeText } from '../../ui/RangeText'
import type { NamedLight } from './dropped-light'

/** What differs between two lights, side by side. */
export function LightDifferences({ a, b }: { readonly a: NamedLight; readonly b: NamedLight }) {
  const differences = diffRecords(a.record, b.record, words.record)
  if (differences.length === 0) return <p className="hint">{words.lightDropped.same}</p>
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">{words.lightDropped.differs}</th>
          <th scope="col">{a.name}</th>
          <th scope="col">{b.name}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ what, a: before, b: after }) => (
          <tr key={`${what} ${before} ${after}`}>
            <th scope="row">{what}</th>
            <td>
              <RangeText text={before} />
            </td>
            <td>
              <RangeText text={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
