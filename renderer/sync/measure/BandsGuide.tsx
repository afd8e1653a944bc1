import { useState } from 'react'
import type { MeasuredFrame } from '../../../core/api/measured-frame'
import { frequencyFromBandsHz, readoutFromBandsS } from '../../../core/optics/measure/bands'
import { cameraSchema, ledSchema } from '../../../core/optics/profile'
import { PhotoDrop } from '../../macro/photo/PhotoDrop'
import { useMeasuredFrame } from '../../macro/photo/use-measured-frame'
import { logScale } from '../../macro/scales'
import { useActions, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { NumberSlider } from '../../ui/NumberSlider'
import { Segmented } from '../../ui/Segmented'
import { BlinkButton } from './BlinkButton'
import { RowsPlot } from './RowsPlot'
import { SpectrumPlot } from './SpectrumPlot'

type Known = 'light' | 'readout'

const frequency = logScale({ min: 20, max: 50_000, step: 1, unit: 'Hz', snaps: [430, 500, 1100, 2000, 4700] })
const readout = logScale({ min: 0.5, max: 400, step: 0.1, unit: 'ms' })

/** How well a count of bands is placed: the largest error over made frames, rough paper among them (docs/sync.md). */
const COUNT_ERROR = 0.03

const hertz = (value: number) => `${Math.round(value).toLocaleString('en')} Hz`
const ms = (value: number) => `${Number(value.toPrecision(3))} ms`
const percent = (share: number) => `${Math.floor(share * 100)} %`

/** A photo of plain paper under a light that blinks: its bands tell the readout, or the light's rate. */
export function BandsGuide() {
  const reader = useMeasuredFrame()
  const led = useSnapshot('profiles', (profiles) => profiles.led)
  const camera = useSnapshot('profiles', (profiles) => profiles.camera)
  const [known, setKnown] = useState<Known>('light')
  const [typedHz, setTypedHz] = useState<number | null>(null)
  const [typedMs, setTypedMs] = useState<number | null>(null)
  const frequencyHz = typedHz ?? led.pwmHz
  const readoutMs = typedMs ?? camera.readoutMs
  const { bands } = words.measure
  const { steps } = bands
  const frame = reader.reading.kind === 'read' ? reader.reading.frame : null
  return (
    <section className="guide" aria-label={bands.title}>
      <h2>{bands.title}</h2>
      <p className="hint">{bands.intro}</p>
      <Segmented<Known>
        label={bands.what}
        value={known}
        options={[
          { value: 'light', label: bands.light },
          { value: 'readout', label: bands.readout },
        ]}
        onChange={setKnown}
      />
      {known === 'light' ? (
        <NumberSlider
          label={bands.frequency}
          value={frequencyHz}
          scale={frequency}
          reset={led.pwmHz}
          onValue={async (value) => setTypedHz(Math.round(value))}
        />
      ) : (
        <NumberSlider
          label={bands.known}
          value={readoutMs}
          scale={readout}
          reset={camera.readoutMs}
          onValue={async (value) => setTypedMs(value)}
        />
      )}
      <ol className="guide-steps">
        <li>
          {steps.surface} <BlinkButton />
        </li>
        <li>{steps.electronic}</li>
        <li>{steps.shoot}</li>
        <li>{steps.give}</li>
      </ol>
      <PhotoDrop reader={reader} />
      {frame && (
        <>
          <BandsFound frame={frame} known={known} frequencyHz={frequencyHz} readoutMs={readoutMs} />
          <div className="plots">
            <RowsPlot rows={frame.rows} />
            <SpectrumPlot frame={frame} />
          </div>
        </>
      )}
    </section>
  )
}

interface BandsFoundProps {
  readonly frame: MeasuredFrame
  readonly known: Known
  readonly frequencyHz: number
  readonly readoutMs: number
}

function BandsFound({ frame, known, frequencyHz, readoutMs }: BandsFoundProps) {
  const led = useSnapshot('profiles', (profiles) => profiles.led)
  const camera = useSnapshot('profiles', (profiles) => profiles.camera)
  const { ask } = useActions()
  const { bands: found } = frame
  const { bands } = words.measure
  if (!found.ok)
    return (
      <p className="reason" role="status">
        {bands.refused[found.reason]}
      </p>
    )
  const foundMs = Number((readoutFromBandsS(found.cycles, frequencyHz) * 1000).toPrecision(4))
  const foundHz = Math.round(frequencyFromBandsHz(found.cycles, readoutMs / 1000))
  // A rate that was typed or measured is exact beside what an LED kind is said to keep.
  const lightError = frequencyHz === led.pwmHz ? led.tolerance : 0
  const error = known === 'light' ? Math.hypot(COUNT_ERROR, lightError) : COUNT_ERROR
  const measuredCamera = { ...camera, readoutMs: foundMs }
  const measuredLed = { ...led, pwmHz: foundHz, tolerance: COUNT_ERROR }
  const possible =
    known === 'light'
      ? cameraSchema.safeParse(measuredCamera).success
      : ledSchema.safeParse(measuredLed).success
  const kept = known === 'light' ? camera.readoutMs === foundMs : led.pwmHz === foundHz
  return (
    <div className="guide-found" role="status">
      <p>{bands.found(found.cycles.toFixed(1), percent(found.coherence))}</p>
      <p>
        {known === 'light'
          ? bands.readoutIs(ms(foundMs), ms(foundMs * error))
          : bands.rateIs(hertz(foundHz), hertz(foundHz * error))}
      </p>
      {possible ? (
        <div className="remedies">
          <button
            type="button"
            className="button primary"
            disabled={kept}
            onClick={() =>
              void ask('profiles/save', { profile: known === 'light' ? measuredCamera : measuredLed })
            }
          >
            {kept
              ? bands.kept
              : known === 'light'
                ? bands.keepReadout(ms(foundMs), camera.name)
                : bands.keepRate(hertz(foundHz), led.name)}
          </button>
        </div>
      ) : (
        <p className="reason">{bands.outside}</p>
      )}
    </div>
  )
}
