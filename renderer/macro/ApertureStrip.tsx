import { type MacroInputs, macroPlan } from '../../core/optics/macro-plan'
import { words } from '../strings/words'
import { formatMm } from './macro-words'
import { useSetting } from './use-macro'

const FULL_STOPS = [1.4, 2, 2.8, 4, 5.6, 8, 11, 16, 22, 32]

/** What each full stop would give, as buttons. */
export function ApertureStrip({ inputs }: { readonly inputs: MacroInputs }) {
  const { setting, set } = useSetting()
  return (
    <section className="strip choices" aria-label={words.macro.apertures}>
      {FULL_STOPS.map((fNumber) => {
        const plan = macroPlan({ ...inputs, fNumber })
        return (
          <button
            key={fNumber}
            type="button"
            className="choice"
            aria-pressed={setting.fNumber === fNumber}
            onClick={() => void set({ fNumber })}
          >
            <span className="choice-name">f/{fNumber}</span>
            {plan && (
              <>
                <span>{formatMm(inputs.rule === 'classic' ? plan.classicMm : plan.waveMm)}</span>
                <span className="choice-soft">{words.macro.frames(plan.stack.frames)}</span>
              </>
            )}
          </button>
        )
      })}
    </section>
  )
}
