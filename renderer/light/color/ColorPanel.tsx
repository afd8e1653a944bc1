import { useState } from 'react'
import type { Color } from '../../../core/light/color'
import { colorAdvice } from '../../../core/light/mixing/color-advice'
import { useActions, useSession, useSnapshot, useUi } from '../../stores/session'
import { zoneText } from '../../strings/names'
import { colorText, words } from '../../strings/words'
import { Segmented } from '../../ui/Segmented'
import { ledsOf } from '../ring/frame-colors'
import { activeZone } from '../ring/selection'
import { adviceText } from './color-words'
import { HueControls } from './HueControls'
import { HeldLight } from './held-light'
import { RgbwControls } from './RgbwControls'
import { WhiteControls } from './WhiteControls'

export type ColorWay = 'cct' | 'hsi' | 'rgbw'

const wayOf = (color: Color): ColorWay => ('rgbw' in color ? 'rgbw' : 'hue' in color ? 'hsi' : 'cct')

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
  const session = useSession()
  const holds = useUi((state) => state.holdLight)
  const [held] = useState(() => new HeldLight())
  const { edit } = useActions()
  const zone = activeZone(look, chosen)
  const [looking, setLooking] = useState<{ readonly zone: string; readonly way: ColorWay } | null>(null)
  if (!zone) return null
  const way = looking?.zone === zone.id ? looking.way : wayOf(zone.color)
  const leds = ledsOf(info)
  const props: ColorControlsProps = {
    color: zone.color,
    onColor: (color, gesture) => {
      // Drives as they are, are as bright as they are.
      const power = holds && !('rgbw' in color) ? held.power(zone, color, leds) : null
      const edited = { kind: 'zone-color' as const, zone: zone.id, color }
      return edit(power === null ? edited : { ...edited, power }, gesture)
    },
  }
  return (
    <section className="panel" aria-label={words.color.of(zoneText(zone.name))} key={zone.id}>
      <div className="panel-head">
        <h2>{words.color.title(zoneText(zone.name))}</h2>
        <span className="panel-value">{colorText(zone.color)}</span>
      </div>
      <Segmented
        label={words.color.by}
        value={way}
        options={[
          { value: 'cct', label: words.color.cct },
          { value: 'hsi', label: words.color.hsi },
          { value: 'rgbw', label: words.color.rgbw },
        ]}
        onChange={(next) => setLooking({ zone: zone.id, way: next })}
      />
      {way === 'cct' && <WhiteControls {...props} />}
      {way === 'hsi' && <HueControls {...props} />}
      {way === 'rgbw' && <RgbwControls {...props} />}
      {way !== 'rgbw' && (
        <label className="check">
          <input
            type="checkbox"
            checked={holds}
            onChange={(event) => session.ui.setState({ holdLight: event.target.checked })}
          />
          {words.color.hold}
        </label>
      )}
      <p className="hint hint-slot">{adviceText(colorAdvice(zone.color, leds))}</p>
    </section>
  )
}
