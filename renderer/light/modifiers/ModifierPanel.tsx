import { MAX_MODIFIERS, type Modifier } from '../../../core/light/modifiers/modifier'
import { MODIFIER_PRESETS } from '../../../core/light/modifiers/modifier-presets'
import { formatPower } from '../../../core/light/power/power-text'
import { useActions, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { ModifierRow } from './ModifierRow'
import { modifierAdvice, modifiersInAll } from './modifier-panel-words'

/** What a hand has put before the LEDs: part of the look, of the exposure and of every record. */
export function ModifierPanel() {
  const look = useSnapshot('light', (light) => light.look)
  const { edit } = useActions()
  const modifiers = look.modifiers ?? []
  const put = (next: readonly Modifier[]) => edit({ kind: 'modifiers', modifiers: [...next] })
  const add = (wanted: string) => {
    const preset = MODIFIER_PRESETS.find(({ id }) => id === wanted)
    if (!preset) return
    const { kind, stops } = preset
    // Added to what the light has by then: the list here may be older than the hand.
    void edit({ kind: 'add-modifier', modifier: { kind, stops } })
  }
  return (
    <section className="panel" aria-label={words.light.front.title}>
      <div className="panel-head">
        <h2>{words.light.front.title}</h2>
        <span className="panel-value">{modifiersInAll(look)}</span>
      </div>
      {modifiers.length > 0 && (
        <ul className="modifiers">
          {modifiers.map((modifier, at) => (
            <ModifierRow
              // The place is what names it: two alike may stand one behind the other.
              // biome-ignore lint/suspicious/noArrayIndexKey: there is no other name
              key={at}
              modifier={modifier}
              onModifier={(next) => put(modifiers.with(at, next))}
              onRemove={() => put(modifiers.toSpliced(at, 1))}
            />
          ))}
        </ul>
      )}
      <div className="tool-row">
        <select
          className="field"
          aria-label={words.light.front.add}
          value=""
          disabled={modifiers.length >= MAX_MODIFIERS}
          onChange={(event) => add(event.target.value)}
        >
          <option value="">{words.light.front.addFirst}</option>
          {MODIFIER_PRESETS.map((preset) => (
            <option key={preset.id} value={preset.id}>
              {words.light.front.preset(words.light.front.presets[preset.id], formatPower(preset.stops))}
            </option>
          ))}
        </select>
        {!look.modifiers && (
          <button type="button" className="button quiet" onClick={() => void put([])}>
            {words.light.front.nothingThere}
          </button>
        )}
      </div>
      <p className="hint">{modifierAdvice(look)}</p>
    </section>
  )
}
