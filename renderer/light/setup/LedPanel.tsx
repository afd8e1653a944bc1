import type { LedChoice } from '../../../core/light/layouts/rig-settings'
import { xyToCctDuv } from '../../../core/light/mixing/cct'
import type { LedPrimary } from '../../../core/light/mixing/leds'
import { useSession, useSnapshot } from '../../stores/session'
import { NumberField } from '../../ui/NumberField'
import { Segmented } from '../../ui/Segmented'
import { ledsOf } from '../ring/frame-colors'

const BINS = [
  { kelvin: 3000, label: 'Warm 3000 K' },
  { kelvin: 4500, label: 'Neutral 4500 K' },
  { kelvin: 6500, label: 'Cool 6500 K' },
] as const

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
    <section className="panel" aria-label="LEDs">
      <div className="panel-head">
        <h2>LEDs</h2>
        <span className="panel-value">{info.leds}</span>
      </div>
      <Segmented
        label="What the LEDs are"
        value={choice.kind}
        options={[
          { value: 'as-said', label: 'As the rig says' },
          ...(leds.primaries.w === null ? [] : [{ value: 'white' as const, label: 'White bin' }]),
          { value: 'measured', label: 'Measured' },
        ]}
        onChange={(kind) => kinds[kind]()}
      />
      {choice.kind === 'white' && (
        <>
          <div className="tool-row">
            {BINS.map(({ kelvin, label }) => (
              <button
                key={kelvin}
                type="button"
                className="button quiet"
                aria-pressed={choice.kelvin === kelvin}
                onClick={() => void set({ kind: 'white', kelvin })}
              >
                {label}
              </button>
            ))}
          </div>
          <NumberField
            label="White die"
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
        {choice.kind === 'measured'
          ? 'CIE 1931 x and y, and luminous flux at full drive in any one unit, as a spectrometer gives them.'
          : 'White dies come in bins: a wrong one tints every mixed colour.'}
      </p>
    </section>
  )
}

const DIES = { r: 'Red', g: 'Green', b: 'Blue', w: 'White' } as const

interface MeasuredProps {
  readonly choice: Extract<LedChoice, { kind: 'measured' }>
  onChoice(choice: LedChoice): unknown
}

function Measured({ choice, onChoice }: MeasuredProps) {
  const { primaries } = choice
  const put = (die: keyof typeof DIES, change: Partial<LedPrimary>) => {
    const before = primaries[die]
    if (!before) return
    const next = { ...before, ...change }
    // The white die is known by the kelvin it measures.
    const kelvin = die === 'w' ? (xyToCctDuv(next)?.cct ?? choice.kelvin) : choice.kelvin
    void onChoice({ ...choice, kelvin, primaries: { ...primaries, [die]: next } })
  }
  return (Object.keys(DIES) as (keyof typeof DIES)[]).map((die) => {
    const primary = primaries[die]
    if (!primary) return null
    const name = DIES[die]
    return (
      <div key={die} className="tool-row led-die">
        <NumberField
          label={`${name} x`}
          unit=""
          value={primary.x}
          min={0}
          max={0.8}
          onValue={(x) => put(die, { x })}
        />
        <NumberField
          label={`${name} y`}
          unit=""
          value={primary.y}
          min={0.001}
          max={0.9}
          onValue={(y) => put(die, { y })}
        />
        <NumberField
          label={`${name} flux`}
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
