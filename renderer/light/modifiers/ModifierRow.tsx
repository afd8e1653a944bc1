import { formatDuv } from '../../../core/light/color-text'
import type { Modifier } from '../../../core/light/modifiers/modifier'
import { formatMired } from '../../../core/light/modifiers/modifier-words'
import { formatPower, formatStops, parsePower } from '../../../core/light/power/power-text'
import { EditableValue } from '../../ui/EditableValue'
import { Icon } from '../../ui/Icon'
import { parseNumber } from '../../ui/NumberSlider'

interface ModifierRowProps {
  readonly modifier: Modifier
  onModifier(modifier: Modifier): unknown
  onRemove(): unknown
}

/** One thing in front of the LEDs: its name and what it does, each typed where it stands. */
export function ModifierRow({ modifier, onModifier, onRemove }: ModifierRowProps) {
  const { kind, stops, mired = 0, duv = 0 } = modifier
  return (
    <li className="modifier">
      <EditableValue
        label="Kind of modifier"
        text={kind}
        help="A word for it, up to 30 letters"
        parse={(text) => text.slice(0, 30) || null}
        onValue={(word) => onModifier({ ...modifier, kind: word })}
      />
      <EditableValue
        label={`Stops lost in ${kind}`}
        text={formatPower(stops)}
        initial={formatStops(stops)}
        help="−10 to 0: −1 1/3, 1/4 or 25%"
        parse={parsePower}
        onValue={(ev) => onModifier({ ...modifier, stops: ev })}
      />
      <EditableValue
        label={`Mired shift of ${kind}`}
        text={`${formatMired(mired)} mired`}
        initial={String(mired)}
        help="−300 (cooler) to 300 (warmer)"
        parse={(text) => parseNumber(text, -300, 300)}
        onValue={(shift) => onModifier({ ...modifier, mired: shift })}
      />
      <EditableValue
        label={`Duv shift of ${kind}`}
        text={`Duv ${formatDuv(duv)}`}
        initial={formatDuv(duv)}
        help="−0.050 (magenta) to +0.050 (green)"
        parse={(text) => parseNumber(text, -0.05, 0.05)}
        onValue={(shift) => onModifier({ ...modifier, duv: shift })}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={`Take out ${kind}`}
        title="Take it out"
        onClick={onRemove}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  )
}
