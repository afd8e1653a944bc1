import { isLit } from '../../../core/light/looks/look'
import { formatRatios, parseRatios, powersForRatio } from '../../../core/light/power/ratios'
import { useActions, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { EditableValue } from '../../ui/EditableValue'

/** More parts than this are no lighting ratio any more. */
const MOST_PARTS = 4

/** Lit zones as a lighting ratio, key to fill to rim, shown and typed. */
export function RatioField() {
  const look = useSnapshot('light', (light) => light.look)
  const { edit } = useActions()
  const zones = look.zones.filter((zone) => isLit(look, zone) && zone.pixels.length > 0)
  if (zones.length < 2 || zones.length > MOST_PARTS) return null
  const names = zones.map(({ name }) => name).join(' : ')
  return (
    <div className="control-head">
      <span className="control-label cut">{names}</span>
      <EditableValue
        label={words.zones.ratio}
        text={formatRatios(zones.map(({ power }) => power))}
        help={words.zones.ratioHelp(zones.length, ['8', '4', '2', '1'].slice(-zones.length).join(':'))}
        parse={(text) => {
          const parts = parseRatios(text, zones.length)
          return parts && powersForRatio(zones, parts)
        }}
        onValue={(powers) => void edit({ kind: 'ratio', powers: [...powers] })}
      />
    </div>
  )
}
