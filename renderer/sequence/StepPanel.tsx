import { darkFrame, whiteTargetFrame } from '../../core/light/sequences/single-frames'
import { ledsOf } from '../light/ring/frame-colors'
import { useSession } from '../stores/session'
import { words } from '../strings/words'
import { StopsSlider } from '../ui/StopsSlider'
import type { SequenceInHand } from './use-sequence'

/** The step that is looked at: its name and power, and its light anew. Special frames are added here. */
export function StepPanel({ hand }: { readonly hand: SequenceInHand }) {
  const { stores } = useSession()
  const { sequence, step: at, edit } = hand
  const step = at === null ? undefined : sequence?.steps[at]
  const says = words.sequence.step
  const present = () => stores.light.getState().look
  const addDark = () => edit({ kind: 'add', steps: [darkFrame(present().power, words.sequence.steps)] })
  const addWhite = () => {
    const { layout, info } = stores.rig.getState()
    const white = whiteTargetFrame({
      layout,
      leds: ledsOf(info),
      look: present(),
      names: words.sequence.steps,
    })
    return edit({ kind: 'add', steps: [white], at: 0 })
  }
  return (
    <div className="step-panel">
      {step && at !== null && (
        <>
          <label className="field-label">
            {says.name(at + 1)}
            <input
              key={`${at} ${step.name}`}
              className="field"
              defaultValue={step.name}
              maxLength={40}
              onBlur={({ target }) => {
                const name = target.value.trim()
                if (name !== '' && name !== step.name) void edit({ kind: 'step-name', at, name })
              }}
            />
          </label>
          <StopsSlider
            label={says.power(at + 1)}
            ev={step.look.power}
            onPower={(power, gesture) => edit({ kind: 'step-power', at, power }, gesture)}
          />
          <button
            type="button"
            className="button"
            onClick={() => void edit({ kind: 'step-look', at, look: present() })}
          >
            {says.giveLight(at + 1)}
          </button>
        </>
      )}
      <div className="step-adds">
        <button type="button" className="button quiet" onClick={() => void addDark()}>
          {says.addDark}
        </button>
        <button type="button" className="button quiet" onClick={() => void addWhite()}>
          {says.whiteFirst}
        </button>
      </div>
    </div>
  )
}
