import { useState } from 'react'
import { formatDuv } from '../../../core/light/color-text'
import { daylightWhite } from '../../../core/light/mixing/daylight'
import { displayRgbToHex } from '../../../core/light/mixing/display-rgb'
import {
  kelvinToTrack,
  kelvinTrack,
  TRACK_KELVIN,
  trackToKelvin,
} from '../../../core/light/mixing/kelvin-track'
import { useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { NumberSlider, parseNumber, type Scale } from '../../ui/NumberSlider'
import { Segmented } from '../../ui/Segmented'
import { newGesture } from '../../ui/use-draft'
import type { ColorControlsProps } from './ColorPanel'
import { GelPicker } from './GelPicker'

const MARKS = [3200, 4300, 5500, 6500] as const

const groove = `linear-gradient(to right, ${kelvinTrack(25).map(displayRgbToHex).join(', ')})`
/** The cooler marks stand close together on a mired track, so their labels make room for each other. */
const LABEL_SHIFT: Readonly<Record<number, number>> = { 4300: -8, 5500: -5, 6500: 10 }
const ticks = MARKS.map((kelvin) => ({
  at: kelvinToTrack(kelvin),
  strong: true,
  label: String(kelvin),
  shift: LABEL_SHIFT[kelvin] ?? 0,
}))

const kelvinScale = (): Scale => ({
  min: TRACK_KELVIN.from,
  max: TRACK_KELVIN.to,
  step: 50,
  fine: 10,
  big: 500,
  help: words.color.kelvinHelp,
  format: (kelvin) => `${Math.round(kelvin)} K`,
  parse: (text) => parseNumber(text, TRACK_KELVIN.from, TRACK_KELVIN.to),
  toPlace: (kelvin) => kelvinToTrack(kelvin),
  fromPlace: (place) => trackToKelvin(place),
  snaps: MARKS,
})

/** Beyond this a white is no white any more. */
const MOST_DUV = 0.02

const duvScale = (): Scale => ({
  min: -MOST_DUV,
  max: MOST_DUV,
  step: 0.001,
  fine: 0.0005,
  big: 0.005,
  help: words.color.duvHelp,
  format: formatDuv,
  parse: (text) => parseNumber(text, -MOST_DUV, MOST_DUV),
  snaps: [0],
})

/** Whites this near to daylight are on its locus: the control shows thousandths. */
const NEAR_DUV = 0.0006
const isDaylight = ({ cct, duv }: { readonly cct: number; readonly duv: number }) =>
  cct >= 4000 && Math.abs(duv) > NEAR_DUV && Math.abs(daylightWhite(cct).duv - duv) < NEAR_DUV

/** White by kelvin and by its distance from the Planckian locus. */
export function WhiteControls({ color, onColor }: ColorControlsProps) {
  const whiteKelvin = useSnapshot('rig', ({ info }) => info?.whiteKelvin ?? null)
  const start = { cct: whiteKelvin ?? 4500, duv: 0 }
  const white = 'cct' in color ? { cct: color.cct, duv: color.duv } : start
  const [daylight, setDaylight] = useState(() => isDaylight(white))
  const onLocus = (cct: number, locus = daylight) => (locus ? daylightWhite(cct) : { cct, duv: 0 })
  return (
    <>
      <NumberSlider
        label={words.color.kelvin}
        value={white.cct}
        scale={kelvinScale()}
        groove={groove}
        ticks={ticks}
        reset={start.cct}
        onValue={(cct, gesture) => onColor(daylight ? onLocus(cct) : { cct, duv: white.duv }, gesture)}
      />
      <NumberSlider
        label={words.color.duv}
        value={white.duv}
        scale={duvScale()}
        groove="linear-gradient(to right, #a66fa4, #9a9a9a, #6fa676)"
        ticks={[{ at: 0.5, strong: true }]}
        reset={0}
        onValue={(duv, gesture) => {
          setDaylight(false)
          return onColor({ cct: white.cct, duv }, gesture)
        }}
      />
      <Segmented
        label={words.color.locus}
        value={daylight ? 'daylight' : 'planck'}
        options={[
          { value: 'planck', label: words.color.planck },
          { value: 'daylight', label: words.color.daylight },
        ]}
        onChange={(locus) => {
          setDaylight(locus === 'daylight')
          return onColor(onLocus(white.cct, locus === 'daylight'), newGesture())
        }}
      />
      {daylight && white.cct < 4000 && <p className="hint">{words.color.noDaylight}</p>}
      <GelPicker color={color} onColor={onColor} />
    </>
  )
}
