import { isoRange } from '../../../core/optics/profile'
import { isoSpeeds } from '../../../core/optics/stops'
import { words } from '../../strings/words'
import { SpeedSelect } from '../../sync/SpeedSelect'
import { NumberSlider } from '../../ui/NumberSlider'
import { apertureScale, logScale } from '../scales'
import { useSetting } from '../use-macro'
import { isoOf } from './exposure-state'

const iso = logScale({
  ...isoRange,
  step: 10,
  unit: '',
  snaps: isoSpeeds,
  format: (value) => `ISO ${Math.round(value)}`,
})

/** Aperture, shutter and ISO that are wanted: the three beside power. */
export function WishPanel() {
  const { setting, set } = useSetting()
  const { exposure } = words
  return (
    <section className="panel" aria-label={exposure.wish}>
      <div className="panel-head">
        <h2>{exposure.wish}</h2>
        <SpeedSelect label={exposure.shutterSpeed} />
      </div>
      <NumberSlider
        label={exposure.aperture}
        value={setting.fNumber}
        scale={apertureScale}
        onValue={(fNumber) => set({ fNumber })}
      />
      <NumberSlider
        label={exposure.iso}
        value={isoOf(setting)}
        scale={iso}
        reset={100}
        onValue={(value) => set({ iso: Math.round(value) })}
      />
    </section>
  )
}
