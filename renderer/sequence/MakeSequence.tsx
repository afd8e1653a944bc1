import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { type GeneratorKind, generateSteps } from '../../core/light/sequences/sequence-generators'
import { ledsOf } from '../light/ring/frame-colors'
import { useSession } from '../stores/session'
import { words } from '../strings/words'
import { makerKinds, makers } from './makers'
import type { SequenceInHand } from './use-sequence'

const first = { count: 8, spacingEv: 1, fromDeg: 0, widthDeg: 45, darkFrames: false, whiteTarget: false }

/** Makes a whole sequence at once. */
export function MakeSequence({ hand }: { readonly hand: SequenceInHand }) {
  const { stores } = useSession()
  const [kind, setKind] = useState<GeneratorKind>('rake')
  const [options, setOptions] = useState(first)
  const maker = makers[kind]
  const { kinds, hints, counts, ...says } = words.sequence.make
  const set = (change: Partial<typeof first>) => setOptions((before) => ({ ...before, ...change }))
  const make = async (close: () => void) => {
    const { layout, info } = stores.rig.getState()
    const { look } = stores.light.getState()
    const name = maker.count ? `${kinds[kind]} ${options.count}` : kinds[kind]
    const steps = generateSteps(kind, {
      ...options,
      layout,
      leds: ledsOf(info),
      look,
      names: words.sequence.steps,
    })
    if (await hand.create(name, steps)) close()
  }
  return (
    <DialogTrigger>
      <Button className="button" isDisabled={hand.running}>
        {says.open}
      </Button>
      <Popover className="popover" placement="top start">
        <Dialog className="popover-dialog make-sequence" aria-label={says.title}>
          {({ close }) => (
            <form
              onSubmit={(event) => {
                event.preventDefault()
                void make(close)
              }}
            >
              <label className="field-label">
                {says.kind}
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
                      {kinds[one]}
                    </option>
                  ))}
                </select>
              </label>
              <p className="hint">{hints[kind]}</p>
              {maker.count && (
                <Field
                  label={counts[maker.count.of]}
                  value={options.count}
                  min={2}
                  max={maker.count.most}
                  onValue={(count) => set({ count })}
                />
              )}
              {maker.spacing && (
                <Field
                  label={says.spacing}
                  value={options.spacingEv}
                  min={0.1}
                  max={3}
                  step="any"
                  onValue={(spacingEv) => set({ spacingEv })}
                />
              )}
              {maker.turns && (
                <Field
                  label={says.from}
                  value={options.fromDeg}
                  min={0}
                  max={359}
                  onValue={(fromDeg) => set({ fromDeg })}
                />
              )}
              {maker.width && (
                <Field
                  label={says.width}
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
                {says.dark}
              </label>
              <p className="hint">{says.darkHint}</p>
              <label className="switch-line">
                <input
                  type="checkbox"
                  checked={options.whiteTarget}
                  onChange={(event) => set({ whiteTarget: event.target.checked })}
                />
                {says.white}
              </label>
              <button type="submit" className="button primary">
                {says.make}
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
