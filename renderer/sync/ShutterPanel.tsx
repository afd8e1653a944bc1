import type { Drive } from '../../core/optics/profile'
import { Switch } from '../macro/Switch'
import { useSetting } from '../macro/use-macro'
import { words } from '../strings/words'
import { Segmented } from '../ui/Segmented'
import { SpeedSelect } from './SpeedSelect'

/** What is set on the camera, as the photographer says. */
export function ShutterPanel() {
  const { setting, set } = useSetting()
  const { shutter } = words.sync
  return (
    <section className="panel" aria-label={shutter.title}>
      <div className="panel-head">
        <h2>{shutter.title}</h2>
        <SpeedSelect label={shutter.speed} />
      </div>
      <Segmented
        label={shutter.type}
        value={setting.shutter}
        options={[
          { value: 'mechanical', label: shutter.mechanical },
          { value: 'electronic', label: shutter.electronic },
        ]}
        onChange={(type) => set({ shutter: type, watch: true })}
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
      <Switch label={shutter.watch} on={setting.watch} onChange={(watch) => void set({ watch })} />
    </section>
  )
}
