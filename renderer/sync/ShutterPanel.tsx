import type { Drive } from '../../core/optics/profile'
import { Switch } from '../macro/Switch'
import { useSetting } from '../macro/use-macro'
import { words } from '../strings/words'
import { Segmented } from '../ui/Segmented'
import { SpeedSelect } from './SpeedSelect'

/** What is set on the camera, as the photographer says. */
export function ShutterPanel() {
  const { setting, set } = useSetting()
  return (
    <section className="panel" aria-label="Shutter">
      <div className="panel-head">
        <h2>Shutter</h2>
        <SpeedSelect label="Shutter speed set on the camera" />
      </div>
      <Segmented
        label="Shutter type"
        value={setting.shutter}
        options={[
          { value: 'mechanical', label: 'Mechanical' },
          { value: 'electronic', label: 'Electronic' },
        ]}
        onChange={(shutter) => set({ shutter, watch: true })}
      />
      <Segmented<Drive>
        label={words.measure.shoe.drive}
        value={setting.drive ?? 'single'}
        options={[
          { value: 'single', label: words.measure.shoe.drives.single },
          { value: 'burst', label: words.measure.shoe.drives.burst },
          { value: 'bracketing', label: words.measure.shoe.drives.bracketing },
        ]}
        onChange={(drive) => set({ drive, watch: true })}
      />
      <Switch
        label="Warn when light and shutter disagree"
        on={setting.watch}
        onChange={(watch) => void set({ watch })}
      />
    </section>
  )
}
