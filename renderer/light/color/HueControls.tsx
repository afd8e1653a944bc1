import { useMemo } from 'react'
import { useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { NumberSlider, parseNumber, type Scale } from '../../ui/NumberSlider'
import { ledsOf } from '../ring/frame-colors'
import type { ColorControlsProps } from './ColorPanel'
import { HueWheel } from './HueWheel'
import { screenColor } from './Swatch'

const hueScale = (): Scale => ({
  min: 0,
  max: 360,
  step: 1,
  fine: 1,
  big: 15,
  help: words.color.hueHelp,
  format: (hue) => `${Math.round(hue)}°`,
  parse: (text) => parseNumber(text, 0, 360),
})

const saturationScale = (): Scale => ({
  min: 0,
  max: 1,
  step: 0.01,
  fine: 0.01,
  big: 0.1,
  help: words.color.saturationHelp,
  format: (saturation) => `${Math.round(saturation * 100)} %`,
  parse: (text) => {
    const percent = parseNumber(text, 0, 100)
    return percent === null ? null : percent / 100
  },
})

/** Colour by hue and saturation; saturation 0 is the rig's own white. */
export function HueControls({ color, onColor }: ColorControlsProps) {
  const info = useSnapshot('rig', ({ info }) => info)
  const leds = ledsOf(info)
  const { hue, saturation } = 'hue' in color ? color : { hue: 30, saturation: 0 }
  const around = useMemo(
    () => Array.from({ length: 25 }, (_, step) => screenColor({ hue: step * 15, saturation: 1 }, leds)),
    [leds],
  )
  const neutral = screenColor({ hue: 0, saturation: 0 }, leds)
  return (
    <>
      <HueWheel
        hue={hue}
        saturation={saturation}
        around={around}
        neutral={neutral}
        onHue={(next, gesture) => onColor(next, gesture)}
      />
      <NumberSlider
        label={words.color.hue}
        value={hue}
        scale={hueScale()}
        groove={`linear-gradient(to right, ${around.join(', ')})`}
        onValue={(next, gesture) => onColor({ hue: next, saturation }, gesture)}
      />
      <NumberSlider
        label={words.color.saturation}
        value={saturation}
        scale={saturationScale()}
        groove={`linear-gradient(to right, ${neutral}, ${screenColor({ hue, saturation: 1 }, leds)})`}
        onValue={(next, gesture) => onColor({ hue, saturation: next }, gesture)}
      />
    </>
  )
}
