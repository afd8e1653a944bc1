import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { type GeneratorKind, generateSteps } from '../../core/light/sequences/sequence-generators'
import { ledsOf } from '../light/ring/frame-colors'
import { useSession } from '../stores/session'
import { makerKinds, makers } from './makers'
import type { SequenceInHand } from './use-sequence'

const first = { count: 8, spacingEv: 1, fromDeg: 0, widthDeg: 45, darkFrames: false, whiteTarget: false }

/** Makes a whole sequence at once. */
export function MakeSequence({ hand }: { readonly hand: SequenceInHand }) {
  const { stores } = useSession()
  const [kind, setKind] = useState<GeneratorKind>('rake')
  const [options, setOptions] = useState(first)
  const maker = makers[kind]
  const set = (change: Partial<typeof first>) => setOptions((before) => ({ ...before, ...change }))
  const make = async (close: () => void) => {
    const { layout, info } = stores.rig.getState()
    const { look } = stores.light.getState()
    const name = maker.count ? `${maker.label} ${options.count}` : maker.label
    const steps = generateSteps(kind, { ...options, layout, leds: ledsOf(info), look })
    if (await hand.create(name, steps)) close()
  }
  return (
    <DialogTrigger>
      <Button className="button" isDisabled={hand.running}>
        Make …
      </Button>
      <Popover className="popover" placement="top start">
        <Dialog className="popover-dialog make-sequence" aria-label="Make a sequence">
          {({ close }) => (
            <form
              onSubmit={(event) => {
                event.preventDefault()
                void make(close)
              }}
            >
              <label className="field-label">
                Kind
                <select
                  className="field"
                  value={kind}
                  onChange={(event) => {
                    const next = makerKinds.find((one) => one === event.target.value) ?? 'rake'
                    setKind(next)
                    set({ count: makers[next].count?.first ?? 1 })
                  }}
                >
                  {makerKinds.map((one) => (
                    <option key={one} value={one}>
                      {makers[one].label}
                    </option>
                  ))}
                </select>
              </label>
              <p className="hint">{maker.hint}</p>
              {maker.count && (
                <Field
                  label={maker.count.label}
                  value={options.count}
                  min={2}
                  max={maker.count.most}
                  onValue={(count) => set({ count })}
                />
              )}
              {maker.spacing && (
                <Field
                  label="Apart, EV"
                  value={options.spacingEv}
                  min={0.1}
                  max={3}
                  step="any"
                  onValue={(spacingEv) => set({ spacingEv })}
                />
              )}
              {maker.turns && (
                <Field
                  label="First angle, degrees from the top"
                  value={options.fromDeg}
                  min={0}
                  max={359}
                  onValue={(fromDeg) => set({ fromDeg })}
                />
              )}
              {maker.width && (
                <Field
                  label="Width of the light, degrees"
                  value={options.widthDeg}
                  min={1}
                  max={180}
                  onValue={(widthDeg) => set({ widthDeg })}
                />
              )}
              <label className="switch-line">
                <input
                  type="checkbox"
                  checked={options.darkFrames}
                  onChange={(event) => set({ darkFrames: event.target.checked })}
                />
                A dark frame first and last
              </label>
              <p className="hint">
                They show the light of the room, and mark both ends of the set for matching.
              </p>
              <label className="switch-line">
                <input
                  type="checkbox"
                  checked={options.whiteTarget}
                  onChange={(event) => set({ whiteTarget: event.target.checked })}
                />
                A white-target frame before all
              </label>
              <button type="submit" className="button primary">
                Make sequence
              </button>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: 'any'
  onValue(value: number): void
}

/** The form itself answers what is out of range, where it stands. */
function Field({ label, value, min, max, step, onValue }: FieldProps) {
  const [text, setText] = useState(String(value))
  const shown = Number(text) === value ? text : String(value)
  return (
    <label className="field-label">
      {label}
      <input
        className="field"
        type="number"
        min={min}
        max={max}
        step={step ?? 1}
        required
        value={shown}
        onChange={({ target }) => {
          setText(target.value)
          if (Number.isFinite(target.valueAsNumber)) onValue(target.valueAsNumber)
        }}
      />
    </label>
  )
}
