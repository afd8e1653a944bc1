import { NumberSlider } from '../ui/NumberSlider'
import { Segmented } from '../ui/Segmented'
import { linearScale, logScale } from './scales'
import { useSetting } from './use-macro'

const depth = logScale({ min: 0.02, max: 200, step: 0.1, unit: 'mm' })
const advance = linearScale({ min: 10, max: 100, step: 5, unit: '%', snaps: [50, 70] })
const pause = linearScale({ min: 0, max: 30, step: 0.1, unit: 's' })

/** What a focus stack has to cover, and how finely. */
export function StackPanel() {
  const { setting, set } = useSetting()
  return (
    <section className="panel" aria-label="Stack">
      <div className="panel-head">
        <h2>Stack</h2>
      </div>
      <NumberSlider
        label="Depth of the subject"
        value={setting.depthMm}
        scale={depth}
        onValue={(depthMm) => set({ depthMm })}
      />
      <NumberSlider
        label="Step, of the depth of field"
        value={Math.round(setting.advance * 100)}
        scale={advance}
        reset={70}
        onValue={(percent) => set({ advance: percent / 100 })}
      />
      <Segmented
        label="Depth of field by"
        value={setting.rule}
        options={[
          { value: 'classic', label: 'Classic' },
          { value: 'wave', label: 'Wave' },
        ]}
        onChange={(rule) => set({ rule })}
      />
      <Segmented
        label="Sharp enough for"
        value={setting.circle}
        options={[
          { value: 'print', label: 'A print' },
          { value: 'pixels', label: 'Two pixels' },
        ]}
        onChange={(circle) => set({ circle })}
      />
      <NumberSlider
        label="Pause before each frame"
        value={setting.pauseS}
        scale={pause}
        onValue={(pauseS) => set({ pauseS })}
      />
    </section>
  )
}
