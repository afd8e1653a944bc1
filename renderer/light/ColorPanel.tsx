import { useState } from 'react'
import type { Color } from '../../core/light/color'
import { describeColor } from '../../core/light/color-text'
import { mixColor } from '../../core/light/mixing/mix'
import { useActions, useSnapshot, useUi } from '../stores/session'
import { Segmented } from '../ui/Segmented'
import { ledsOf } from './frame-colors'
import { HueControls } from './HueControls'
import { RgbwControls } from './RgbwControls'
import { activeZone } from './selection'
import { WhiteControls } from './WhiteControls'

export type ColorWay = 'cct' | 'hsi' | 'rgbw'

export const wayOf = (color: Color): ColorWay => ('rgbw' in color ? 'rgbw' : 'hue' in color ? 'hsi' : 'cct')

/** What every set of colour controls gets: the colour in hand, and a way to change it. */
export interface ColorControlsProps {
  readonly color: Color
  onColor(color: Color, gesture: string): Promise<unknown>
}

/** The colour of the zone in hand, by white, by hue or by channel. Looking at another way changes nothing. */
export function ColorPanel() {
  const look = useSnapshot('light', ({ look }) => look)
  const info = useSnapshot('rig', ({ info }) => info)
  const chosen = useUi((state) => state.zone)
  const { edit } = useActions()
  const zone = activeZone(look, chosen)
  const [looking, setLooking] = useState<{ readonly zone: string; readonly way: ColorWay } | null>(null)
  if (!zone) return null
  const way = looking?.zone === zone.id ? looking.way : wayOf(zone.color)
  const leds = ledsOf(info)
  const mixed = mixColor(zone.color, leds)
  const props: ColorControlsProps = {
    color: zone.color,
    onColor: (color, gesture) => edit({ kind: 'zone-color', zone: zone.id, color }, gesture),
  }
  return (
    <section className="panel" aria-label={`Colour of ${zone.name}`} key={zone.id}>
      <div className="panel-head">
        <h2>{zone.name} colour</h2>
        <span className="panel-value">{describeColor(zone.color)}</span>
      </div>
      <Segmented
        label="Colour by"
        value={way}
        options={[
          { value: 'cct', label: 'CCT' },
          { value: 'hsi', label: 'HSI' },
          { value: 'rgbw', label: 'RGBW' },
        ]}
        onChange={(next) => setLooking({ zone: zone.id, way: next })}
      />
      {way === 'cct' && <WhiteControls {...props} />}
      {way === 'hsi' && <HueControls {...props} />}
      {way === 'rgbw' && <RgbwControls {...props} />}
      <p className="hint hint-slot">
        {mixed.outOfGamut > 0.0005
          ? 'These LEDs cannot make this colour; the nearest they can is lit.'
          : leds.whiteKelvin === null && way === 'cct'
            ? 'White mixed from red, green and blue renders colours poorly.'
            : ''}
      </p>
    </section>
  )
}
