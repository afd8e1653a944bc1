import type { LensProfile } from '../../../core/optics/profile'
import { useActions, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { NumberSlider } from '../../ui/NumberSlider'
import { Switch } from '../Switch'
import { linearScale, logScale } from '../scales'
import { ProfilePicker } from './ProfilePicker'

const focal = logScale({ min: 8, max: 800, step: 1, unit: 'mm', snaps: [50, 60, 100, 105, 150, 180] })
const pupil = logScale({ min: 0.2, max: 5, step: 0.05, unit: '', snaps: [1] })
const largest = logScale({ min: 0.05, max: 10, step: 0.05, unit: '×', snaps: [0.5, 1, 2, 5] })
const least = linearScale({ min: 0, max: 5, step: 0.1, unit: '×' })

export function LensPicker() {
  const list = useSnapshot('profiles', ({ lenses }) => lenses)
  const lens = useSnapshot('profiles', (profiles) => profiles.lens)
  const { ask } = useActions()
  const save = (change: Partial<LensProfile>) => ask('profiles/save', { profile: { ...lens, ...change } })
  return (
    <ProfilePicker label={words.macro.lens.title} list={list} chosen={lens}>
      <NumberSlider
        label={words.macro.lens.focal}
        value={lens.focalMm}
        scale={focal}
        onValue={(focalMm) => save({ focalMm })}
      />
      <NumberSlider
        label={words.macro.lens.pupil}
        value={lens.pupilRatio}
        scale={pupil}
        reset={1}
        onValue={(pupilRatio) => save({ pupilRatio })}
      />
      <p className="hint">{words.macro.lens.pupilHint}</p>
      <NumberSlider
        label={words.macro.lens.smallest}
        value={lens.minMagnification}
        scale={least}
        onValue={(minMagnification) => save({ minMagnification })}
      />
      <NumberSlider
        label={words.macro.lens.largest}
        value={lens.maxMagnification}
        scale={largest}
        onValue={(maxMagnification) => save({ maxMagnification })}
      />
      {lens.minMagnification > lens.maxMagnification && (
        <p className="reason">{words.macro.lens.upsideDown}</p>
      )}
      <Switch
        label={words.macro.lens.reports}
        on={lens.reportsEffective}
        onChange={(reportsEffective) => void save({ reportsEffective })}
      />
      <p className="hint">{words.macro.lens.reportsHint}</p>
    </ProfilePicker>
  )
}
