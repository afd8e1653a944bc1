import { formatDuv } from '../../../core/light/color-text'
import type { Modifier } from '../../../core/light/modifiers/modifier'
import { formatMired } from '../../../core/light/modifiers/modifier-words'
import { formatPower, formatStops, parsePower } from '../../../core/light/power/power-text'
import { kindNamed, kindText } from '../../strings/names'
import { words } from '../../strings/words'
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
  const called = kindText(kind)
  return (
    <li className="modifier">
      <EditableValue
        label={words.light.front.kind}
        text={called}
        help={words.light.front.kindHelp}
        parse={(text) => kindNamed(text).slice(0, 30) || null}
        onValue={(word) => onModifier({ ...modifier, kind: word })}
      />
      <EditableValue
        label={words.light.front.stops(called)}
        text={formatPower(stops)}
        initial={formatStops(stops)}
        help={words.ui.powerHelp}
        parse={parsePower}
        onValue={(ev) => onModifier({ ...modifier, stops: ev })}
      />
      <EditableValue
        label={words.light.front.mired(called)}
        text={words.light.front.miredShift(formatMired(mired))}
        initial={String(mired)}
        help={words.light.front.miredHelp}
        parse={(text) => parseNumber(text, -300, 300)}
        onValue={(shift) => onModifier({ ...modifier, mired: shift })}
      />
      <EditableValue
        label={words.light.front.duv(called)}
        text={words.light.front.duvShift(formatDuv(duv))}
        initial={formatDuv(duv)}
        help={words.light.front.duvHelp}
        parse={(text) => parseNumber(text, -0.05, 0.05)}
        onValue={(shift) => onModifier({ ...modifier, duv: shift })}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={words.light.front.takeOut(called)}
        title={words.light.front.takeOutTip}
        onClick={onRemove}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  )
}
