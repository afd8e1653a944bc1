import type { LedProfile } from '../../../core/optics/profile'
import { useActions, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { NumberSlider } from '../../ui/NumberSlider'
import { Switch } from '../Switch'
import { linearScale, logScale } from '../scales'
import { ProfilePicker } from './ProfilePicker'

const frequency = logScale({
  min: 100,
  max: 50_000,
  step: 10,
  unit: 'Hz',
  format: (hertz) => `${Math.round(hertz).toLocaleString('en')} Hz`,
  snaps: [430, 1100, 2000, 4700],
})
const tolerance = linearScale({ min: 0, max: 30, step: 1, unit: '%' })

export function LedPicker() {
  const list = useSnapshot('profiles', ({ leds }) => leds)
  const led = useSnapshot('profiles', (profiles) => profiles.led)
  const { ask } = useActions()
  const save = (change: Partial<LedProfile>) => ask('profiles/save', { profile: { ...led, ...change } })
  return (
    <ProfilePicker label={words.macro.led.title} list={list} chosen={led}>
      <NumberSlider
        label={words.macro.led.blink}
        value={led.pwmHz}
        scale={frequency}
        onValue={(pwmHz) => save({ pwmHz: Math.round(pwmHz) })}
      />
      <NumberSlider
        label={words.macro.led.tolerance}
        value={Number((led.tolerance * 100).toFixed(2))}
        scale={tolerance}
        reset={10}
        onValue={(percent) => save({ tolerance: percent / 100 })}
      />
      <Switch label={words.macro.led.dc} on={led.dcAtFull} onChange={(dcAtFull) => void save({ dcAtFull })} />
      <Switch label={words.macro.led.linear} on={led.linear} onChange={(linear) => void save({ linear })} />
      {!led.linear && <p className="hint">{words.macro.led.notLinear}</p>}
    </ProfilePicker>
  )
}
