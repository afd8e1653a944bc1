import { useState } from 'react'
import { formatDuv } from '../../../core/light/color-text'
import { GELS, type Gel, gelColor } from '../../../core/light/mixing/gels'
import { words } from '../../strings/words'
import { EditableValue } from '../../ui/EditableValue'
import { parseNumber } from '../../ui/NumberSlider'
import { newGesture } from '../../ui/use-draft'
import type { ColorControlsProps } from './ColorPanel'

/** Daylight, which the blue and orange gels were made to correct. */
const DAYLIGHT_KELVIN = 5500

const isGreen = ({ mired }: Gel) => mired === 0

/** What a gel does, in the numbers it is known by: mired for kelvin, Duv for green. */
const shiftOf = (gel: Gel) =>
  isGreen(gel)
    ? words.color.gel.duvShift(formatDuv(gel.duv))
    : words.color.gel.miredShift(`${gel.mired > 0 ? '+' : '−'}${Math.abs(gel.mired)}`)

/** A gel on a white, by what it makes of it. */
export function GelPicker({ color, onColor }: ColorControlsProps) {
  const [base, setBase] = useState(DAYLIGHT_KELVIN)
  const name = 'gel' in color ? color.gel : ''
  const put = (wanted: string, kelvin: number) => {
    const gel = GELS.find((one) => one.name === wanted)
    const white = { cct: kelvin, duv: 0 }
    void onColor(gel ? gelColor(gel, white) : white, newGesture())
  }
  return (
    <div className="control-head">
      <label className="gel">
        <span className="control-label">{words.color.gel.label}</span>
        <select className="field" value={name} onChange={(event) => put(event.target.value, base)}>
          <option value="">{words.color.gel.none}</option>
          {[false, true].map((green) => (
            <optgroup key={String(green)} label={green ? words.color.gel.green : words.color.gel.kelvin}>
              {GELS.filter((gel) => isGreen(gel) === green).map((gel) => (
                <option key={gel.name} value={gel.name}>{`${gel.name}, ${shiftOf(gel)}`}</option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <EditableValue
        label={words.color.gel.behind}
        text={words.color.gel.on(base)}
        initial={String(base)}
        help={words.color.kelvinHelp}
        parse={(text) => parseNumber(text, 1800, 10_000)}
        onValue={(kelvin) => {
          setBase(Math.round(kelvin))
          if (name !== '') put(name, Math.round(kelvin))
        }}
      />
    </div>
  )
}
