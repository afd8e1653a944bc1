import { words } from '../strings/words'
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
  const { stack } = words.macro
  return (
    <section className="panel" aria-label={stack.title}>
      <div className="panel-head">
        <h2>{stack.title}</h2>
      </div>
      <NumberSlider
        label={stack.depth}
        value={setting.depthMm}
        scale={depth}
        onValue={(depthMm) => set({ depthMm })}
      />
      <NumberSlider
        label={stack.step}
        value={Math.round(setting.advance * 100)}
        scale={advance}
        reset={70}
        onValue={(percent) => set({ advance: percent / 100 })}
      />
      <p className="hint" aria-hidden="true">
        {stack.by}
      </p>
      <Segmented
        label={stack.by}
        value={setting.rule}
        options={[
          { value: 'classic', label: words.macro.plot.classic },
          { value: 'wave', label: words.macro.plot.wave },
        ]}
        onChange={(rule) => set({ rule })}
      />
      <p className="hint" aria-hidden="true">
        {stack.enough}
      </p>
      <Segmented
        label={stack.enough}
        value={setting.circle}
        options={[
          { value: 'print', label: stack.print },
          { value: 'pixels', label: stack.pixels },
        ]}
        onChange={(circle) => set({ circle })}
      />
      <NumberSlider
        label={stack.pause}
        value={setting.pauseS}
        scale={pause}
        onValue={(pauseS) => set({ pauseS })}
      />
    </section>
  )
}
