import { isLit } from '../../../core/light/looks/look'
import {
  formatRatios,
  lightEv,
  parseRatios,
  powersForRatio,
  ratioZones,
} from '../../../core/light/power/ratios'
import { useActions, useSnapshot } from '../../stores/session'
import { zoneText } from '../../strings/names'
import { words } from '../../strings/words'
import { EditableValue } from '../../ui/EditableValue'
import { ledsOf } from '../ring/frame-colors'

/** More parts than this are no lighting ratio any more. */
const MOST_PARTS = 4
const MOST_TEXT = 40

/** Lit zones as a lighting ratio, key to fill to rim, pixel against pixel, shown and typed. */
export function RatioField() {
  const look = useSnapshot('light', (light) => light.look)
  const info = useSnapshot('rig', (rig) => rig.info)
  const { edit } = useActions()
  const zones = look.zones.filter((zone) => isLit(look, zone) && zone.pixels.length > 0)
  if (zones.length < 2 || zones.length > MOST_PARTS) return null
  const lit = ratioZones(zones, ledsOf(info))
  // A zone of a colour that gives no light has no part in it.
  if (lit.some(({ colorEv }) => colorEv === Number.NEGATIVE_INFINITY)) return null
  const names = zones.map(({ name }) => zoneText(name)).join(' : ')
  return (
    <div className="control-head">
      <span className="control-label cut">{names}</span>
      <EditableValue
        label={words.zones.ratio}
        text={formatRatios(lit.map(lightEv))}
        help={words.zones.ratioHelp(zones.length, ['8', '4', '2', '1'].slice(-zones.length).join(':'))}
        parse={(text) => {
          const parts = parseRatios(text, zones.length)
          const powers = parts && powersForRatio(lit, parts)
          return powers && { powers, ratio: parts.join(':').slice(0, MOST_TEXT) }
        }}
        onValue={({ powers, ratio }) => void edit({ kind: 'ratio', powers: [...powers], ratio })}
      />
    </div>
  )
}
