import { useState } from 'react'
import { formatDuv } from '../../../core/light/color-text'
import { GELS, type Gel, gelColor } from '../../../core/light/mixing/gels'
import { EditableValue } from '../../ui/EditableValue'
import { parseNumber } from '../../ui/NumberSlider'
import { newGesture } from '../../ui/use-draft'
import type { ColorControlsProps } from './ColorPanel'

/** Daylight, which the blue and orange gels were made to correct. */
const DAYLIGHT_KELVIN = 5500

const isGreen = ({ mired }: Gel) => mired === 0

/** What a gel does, in the numbers it is known by: mired for kelvin, Duv for green. */
const shiftOf = (gel: Gel) =>
  isGreen(gel) ? `Duv ${formatDuv(gel.duv)}` : `${gel.mired > 0 ? '+' : '−'}${Math.abs(gel.mired)} mired`

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
        <span className="control-label">Gel</span>
        <select className="field" value={name} onChange={(event) => put(event.target.value, base)}>
          <option value="">none</option>
          {[false, true].map((green) => (
            <optgroup key={String(green)} label={green ? 'Green and magenta' : 'Warmer and cooler'}>
              {GELS.filter((gel) => isGreen(gel) === green).map((gel) => (
                <option key={gel.name} value={gel.name}>{`${gel.name}, ${shiftOf(gel)}`}</option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <EditableValue
        label="White behind the gel"
        text={`on ${base} K`}
        initial={String(base)}
        help="1800 to 10000 K"
        parse={(text) => parseNumber(text, 1800, 10_000)}
        onValue={(kelvin) => {
          setBase(Math.round(kelvin))
          if (name !== '') put(name, Math.round(kelvin))
        }}
      />
    </div>
  )
}
