import type { LedChoice } from '../../../core/light/layouts/rig-settings'
import { xyToCctDuv } from '../../../core/light/mixing/cct'
import type { LedPrimary } from '../../../core/light/mixing/leds'
import { useSession, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { NumberField } from '../../ui/NumberField'
import { Segmented } from '../../ui/Segmented'
import { ledsOf } from '../ring/frame-colors'

const BINS = [3000, 4500, 6500] as const

/** What the LEDs are: the rig’s word, another bin of white, or what was measured. Mixing goes by it. */
export function LedPanel() {
  const session = useSession()
  const info = useSnapshot('rig', (rig) => rig.info)
  const settings = useSnapshot('rig', (rig) => rig.settings)
  if (!info) return null
  const leds = ledsOf(info)
  const { leds: choice } = settings
  const set = (next: LedChoice) =>
    session.actions.ask('rig/settings', { settings: { ...settings, leds: next } })
  const kinds = {
    'as-said': () => set({ kind: 'as-said' }),
    white: () => set({ kind: 'white', kelvin: leds.whiteKelvin ?? 4500 }),
    measured: () => set({ kind: 'measured', primaries: leds.primaries, kelvin: leds.whiteKelvin }),
  }
  return (
    <section className="panel" aria-label={words.lightSetup.leds}>
      <div className="panel-head">
        <h2>{words.lightSetup.leds}</h2>
        <span className="panel-value">{info.leds}</span>
      </div>
      <Segmented
        label={words.lightSetup.what}
        value={choice.kind}
        options={[
          { value: 'as-said', label: words.lightSetup.kinds['as-said'] },
          ...(leds.primaries.w === null
            ? []
            : [{ value: 'white' as const, label: words.lightSetup.kinds.white }]),
          { value: 'measured', label: words.lightSetup.kinds.measured },
        ]}
        onChange={(kind) => kinds[kind]()}
      />
      {choice.kind === 'white' && (
        <>
          <div className="tool-row">
            {BINS.map((kelvin) => (
              <button
                key={kelvin}
                type="button"
                className="button quiet"
                aria-pressed={choice.kelvin === kelvin}
                onClick={() => void set({ kind: 'white', kelvin })}
              >
                {words.lightSetup.bins[kelvin]}
              </button>
            ))}
          </div>
          <NumberField
            label={words.lightSetup.whiteDie}
            unit="K"
            value={choice.kelvin}
            min={1800}
            max={10_000}
            onValue={(kelvin) => set({ ...choice, kelvin })}
          />
        </>
      )}
      {choice.kind === 'measured' && <Measured choice={choice} onChoice={set} />}
      <p className="hint">
        {choice.kind === 'measured' ? words.lightSetup.measuredHint : words.lightSetup.binHint}
      </p>
    </section>
  )
}

const DIES = ['r', 'g', 'b', 'w'] as const

interface MeasuredProps {
  readonly choice: Extract<LedChoice, { kind: 'measured' }>
  onChoice(choice: LedChoice): unknown
}

function Measured({ choice, onChoice }: MeasuredProps) {
  const { primaries } = choice
  const put = (die: (typeof DIES)[number], change: Partial<LedPrimary>) => {
    const before = primaries[die]
    if (!before) return
    const next = { ...before, ...change }
    // The white die is known by the kelvin it measures.
    const kelvin = die === 'w' ? (xyToCctDuv(next)?.cct ?? choice.kelvin) : choice.kelvin
    void onChoice({ ...choice, kelvin, primaries: { ...primaries, [die]: next } })
  }
  return DIES.map((die) => {
    const primary = primaries[die]
    if (!primary) return null
    const name = words.lightSetup.dies[die]
    return (
      <div key={die} className="tool-row led-die">
        <NumberField
          label={words.lightSetup.x(name)}
          unit=""
          value={primary.x}
          min={0}
          max={0.8}
          onValue={(x) => put(die, { x })}
        />
        <NumberField
          label={words.lightSetup.y(name)}
          unit=""
          value={primary.y}
          min={0.001}
          max={0.9}
          onValue={(y) => put(die, { y })}
        />
        <NumberField
          label={words.lightSetup.flux(name)}
          unit=""
          value={primary.luminance}
          min={0.001}
          max={1_000_000}
          onValue={(luminance) => put(die, { luminance })}
        />
      </div>
    )
  })
}
