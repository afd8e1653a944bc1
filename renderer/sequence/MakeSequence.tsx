import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { type GeneratorKind, generateSteps } from '../../core/light/sequences/sequence-generators'
import { ledsOf } from '../light/ring/frame-colors'
import { useSession } from '../stores/session'
import type { SequenceInHand } from './use-sequence'

interface Maker {
  readonly label: string
  readonly hint: string
  /** What is counted, and how many to begin with. */
  readonly count?: { readonly label: string; readonly first: number; readonly most: number }
}

const makers: { readonly [K in GeneratorKind]: Maker } = {
  rake: {
    label: 'Raking sweep',
    hint: 'A narrow light that goes round the subject.',
    count: { label: 'Angles', first: 8, most: 60 },
  },
  opposite: {
    label: 'Opposite pairs',
    hint: 'Two lights across from each other, turned step by step.',
    count: { label: 'Pairs', first: 4, most: 30 },
  },
  'ps-4': { label: 'PS-4', hint: 'Photometric stereo: one pixel from each of four sides.' },
  'ps-8': { label: 'PS-8', hint: 'Photometric stereo: one pixel from each of eight sides.' },
  rti: {
    label: 'RTI ring',
    hint: 'Every pixel by itself. One ring has one height of light: enough for relighting around, not for the dome that full RTI fits; shoot it at several distances and merge.',
  },
  bracket: {
    label: 'Light bracket',
    hint: 'The present light at powers a stop apart.',
    count: { label: 'Exposures', first: 3, most: 9 },
  },
  colours: { label: 'Colour set', hint: 'The present light in red, green, blue and white.' },
}
// The record's keys are the kinds.
const kinds = Object.keys(makers) as GeneratorKind[]

/** Makes a whole sequence at once. */
export function MakeSequence({ hand }: { readonly hand: SequenceInHand }) {
  const { stores } = useSession()
  const [kind, setKind] = useState<GeneratorKind>('rake')
  const [count, setCount] = useState(8)
  const [darkFrames, setDarkFrames] = useState(false)
  const maker = makers[kind]
  const make = async (close: () => void) => {
    const { layout, info } = stores.rig.getState()
    const { look } = stores.light.getState()
    const options = { layout, leds: ledsOf(info), look, count, spacingEv: 1, darkFrames }
    const name = maker.count ? `${maker.label} ${count}` : maker.label
    if (await hand.create(name, generateSteps(kind, options))) close()
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
                    const next = kinds.find((one) => one === event.target.value) ?? 'rake'
                    setKind(next)
                    setCount(makers[next].count?.first ?? 1)
                  }}
                >
                  {kinds.map((one) => (
                    <option key={one} value={one}>
                      {makers[one].label}
                    </option>
                  ))}
                </select>
              </label>
              <p className="hint">{maker.hint}</p>
              {maker.count && (
                <label className="field-label">
                  {maker.count.label}
                  <input
                    className="field"
                    type="number"
                    min={2}
                    max={maker.count.most}
                    required
                    value={count}
                    onChange={(event) => setCount(event.target.valueAsNumber || 2)}
                  />
                </label>
              )}
              <label className="switch-line">
                <input
                  type="checkbox"
                  checked={darkFrames}
                  onChange={(event) => setDarkFrames(event.target.checked)}
                />
                A dark frame first and last
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
