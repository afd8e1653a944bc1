import { shutterSpeeds } from '../../core/optics/stops'
import { formatExposure } from '../light/mode/times'
import { Switch } from '../macro/Switch'
import { useSetting } from '../macro/use-macro'
import { Segmented } from '../ui/Segmented'

const SLOWER = [1.3, 1.6, 2, 2.5, 3.2, 4, 5, 6, 8, 10, 13, 15, 20, 25, 30]
const speeds = [...shutterSpeeds.map(({ markedS }) => markedS), ...SLOWER]

const nearest = (exposureS: number) =>
  speeds.reduce((best, one) =>
    Math.abs(Math.log(one / exposureS)) < Math.abs(Math.log(best / exposureS)) ? one : best,
  )

/** What is set on the camera, as the photographer says. */
export function ShutterPanel() {
  const { setting, set } = useSetting()
  return (
    <section className="panel" aria-label="Shutter">
      <div className="panel-head">
        <h2>Shutter</h2>
        <select
          className="field"
          aria-label="Shutter speed set on the camera"
          value={nearest(setting.exposureS)}
          onChange={(event) => void set({ exposureS: Number(event.target.value), watch: true })}
        >
          {speeds.map((exposureS) => (
            <option key={exposureS} value={exposureS}>
              {formatExposure(exposureS)}
            </option>
          ))}
        </select>
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
      <Switch
        label="Warn when light and shutter disagree"
        on={setting.watch}
        onChange={(watch) => void set({ watch })}
      />
    </section>
  )
}
