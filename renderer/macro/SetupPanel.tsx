import type { LensProfile } from '../../core/optics/profile'
import type { Setup } from '../../core/optics/setup'
import { useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { NumberSlider } from '../ui/NumberSlider'
import { formatTimes } from './macro-words'
import { Switch } from './Switch'
import { apertureScale, linearScale, logScale } from './scales'
import { useSetting } from './use-macro'

type Kind = Setup['kind']

const kinds: readonly Kind[] = ['known', 'field', 'extension', 'dioptre', 'reversed', 'coupled']

const scales = {
  magnification: logScale({ min: 0.05, max: 20, step: 0.01, unit: '×', snaps: [0.5, 1, 2, 3, 4, 5, 10] }),
  subject: logScale({ min: 1, max: 1000, step: 0.1, unit: 'mm' }),
  extension: linearScale({ min: 0, max: 300, step: 1, unit: 'mm', snaps: [12, 20, 25, 36, 68] }),
  dioptres: logScale({ min: 0.5, max: 25, step: 0.1, unit: 'dpt', snaps: [1, 2, 3, 4, 5, 8, 10] }),
  image: logScale({ min: 16, max: 500, step: 1, unit: 'mm' }),
  reversed: logScale({ min: 8, max: 200, step: 1, unit: 'mm', snaps: [20, 24, 28, 35, 50] }),
  own: linearScale({ min: 0, max: 5, step: 0.01, unit: '×', snaps: [0, 0.5, 1] }),
}

/** How the subject is made large, and the aperture. */
export function SetupPanel() {
  const { setting, set } = useSetting()
  const lens = useSnapshot('profiles', (profiles) => profiles.lens)
  const { setup } = setting
  const { close } = words.macro
  const change = (next: Setup) => set({ setup: next })
  const own = 'own' in setup ? setup.own : 0
  const begin = (kind: Kind) => {
    void change(firstOf(kind, own, lens))
  }
  return (
    <section className="panel" aria-label={close.title}>
      <label className="field-label">
        {close.how}
        <select
          className="field"
          value={setup.kind}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.target.value)
            if (kind) begin(kind)
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {close.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <SetupFields setup={setup} change={change} />
      <NumberSlider
        label={lens.reportsEffective ? close.apertureShown : close.apertureRing}
        value={setting.fNumber}
        scale={apertureScale}
        onValue={(fNumber) => set({ fNumber })}
      />
      {setup.kind === 'known' && setup.magnification > lens.maxMagnification && (
        <p className="reason">{close.beyond(formatTimes(lens.maxMagnification))}</p>
      )}
      {setup.kind === 'known' && setup.magnification < lens.minMagnification && (
        <p className="reason">{close.below(formatTimes(lens.minMagnification))}</p>
      )}
      <Switch
        label={words.measure.carry}
        on={setting.carry === true}
        onChange={(carry) => void set({ carry })}
      />
      <p className="hint">{words.measure.carryNote}</p>
    </section>
  )
}

interface FieldsProps {
  readonly setup: Setup
  change(setup: Setup): Promise<unknown>
}

function SetupFields({ setup, change }: FieldsProps) {
  const { close } = words.macro
  const ownSlider = (value: number, put: (own: number) => Promise<unknown>) => (
    <NumberSlider label={close.own} value={value} scale={scales.own} reset={0} onValue={put} />
  )
  switch (setup.kind) {
    case 'known':
      return (
        <NumberSlider
          label={close.magnification}
          value={setup.magnification}
          scale={scales.magnification}
          onValue={(magnification) => change({ ...setup, magnification })}
        />
      )
    case 'field':
      return (
        <NumberSlider
          label={close.width}
          value={setup.subjectWidthMm}
          scale={scales.subject}
          onValue={(subjectWidthMm) => change({ ...setup, subjectWidthMm })}
        />
      )
    case 'extension':
      return (
        <>
          <NumberSlider
            label={close.added}
            value={setup.extensionMm}
            scale={scales.extension}
            onValue={(extensionMm) => change({ ...setup, extensionMm })}
          />
          {ownSlider(setup.own, (own) => change({ ...setup, own }))}
        </>
      )
    case 'dioptre':
      return (
        <>
          <NumberSlider
            label={close.strength}
            value={setup.dioptres}
            scale={scales.dioptres}
            onValue={(dioptres) => change({ ...setup, dioptres })}
          />
          {ownSlider(setup.own, (own) => change({ ...setup, own }))}
        </>
      )
    case 'reversed':
      return (
        <>
          <NumberSlider
            label={close.image}
            value={setup.imageDistanceMm}
            scale={scales.image}
            onValue={(imageDistanceMm) => change({ ...setup, imageDistanceMm })}
          />
          <p className="hint">{close.imageHint}</p>
        </>
      )
    case 'coupled':
      return (
        <>
          <NumberSlider
            label={close.reversed}
            value={setup.reversedFocalMm}
            scale={scales.reversed}
            onValue={(reversedFocalMm) => change({ ...setup, reversedFocalMm })}
          />
          <p className="hint">{close.coupledHint}</p>
        </>
      )
  }
}

function firstOf(kind: Kind, own: number, lens: LensProfile): Setup {
  switch (kind) {
    case 'known':
      return { kind, magnification: Math.min(lens.maxMagnification, Math.max(1, lens.minMagnification)) }
    case 'field':
      return { kind, subjectWidthMm: 36 }
    case 'extension':
      return { kind, own, extensionMm: 36 }
    case 'dioptre':
      return { kind, own, dioptres: 5 }
    case 'reversed':
      return { kind, imageDistanceMm: 150 }
    case 'coupled':
      return { kind, reversedFocalMm: 50 }
  }
}
