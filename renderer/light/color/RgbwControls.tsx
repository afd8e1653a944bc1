import { colorToDrive } from '../../../core/light/mixing/mix'
import { useSnapshot } from '../../stores/session'
import { NumberSlider, parseNumber, type Scale } from '../../ui/NumberSlider'
import { ledsOf } from '../ring/frame-colors'
import type { ColorControlsProps } from './ColorPanel'

const scale: Scale = {
  min: 0,
  max: 255,
  step: 1,
  fine: 1,
  big: 16,
  help: '0 to 255',
  format: (drive) => String(Math.round(drive)),
  parse: (text) => {
    const value = parseNumber(text, 0, 255)
    return value === null ? null : Math.round(value)
  },
}

const channels = [
  { name: 'Red', groove: 'linear-gradient(to right, #2a1414, #e0402c)' },
  { name: 'Green', groove: 'linear-gradient(to right, #122414, #3fbf4a)' },
  { name: 'Blue', groove: 'linear-gradient(to right, #14162a, #3f62ff)' },
  { name: 'White', groove: 'linear-gradient(to right, #242424, #f4efe6)' },
] as const

/** Drive values as they are: what the LEDs get at full power. */
export function RgbwControls({ color, onColor }: ColorControlsProps) {
  const info = useSnapshot('rig', ({ info }) => info)
  const drive = 'rgbw' in color ? color.rgbw : colorToDrive(color, ledsOf(info))
  return channels.map(({ name, groove }, channel) => (
    <NumberSlider
      key={name}
      label={name}
      value={drive[channel] ?? 0}
      scale={scale}
      groove={groove}
      onValue={(value, gesture) => {
        const [r, g, b, w] = drive.map((before, index) => (index === channel ? value : before))
        return onColor({ rgbw: [r ?? 0, g ?? 0, b ?? 0, w ?? 0] }, gesture)
      }}
    />
  ))
}
