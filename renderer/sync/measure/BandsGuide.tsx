import { useEffect, useState } from 'react'
import type { MeasuredFrame } from '../../../core/api/measured-frame'
import { FEWEST_CYCLES, frequencyFromBandsHz, readoutFromBandsS } from '../../../core/optics/measure/bands'
import { cameraSchema, ledSchema } from '../../../core/optics/profile'
import { PhotoDrop } from '../../macro/photo/PhotoDrop'
import { useMeasuredFrame } from '../../macro/photo/use-measured-frame'
import { logScale } from '../../macro/scales'
import { useActions, useSnapshot } from '../../stores/session'
import { profileText } from '../../strings/names'
import { words } from '../../strings/words'
import { NumberSlider } from '../../ui/NumberSlider'
import { Segmented } from '../../ui/Segmented'
import { BlinkButton } from './BlinkButton'
import { blinkWords, RigBlink } from './RigBlink'
import { RowsPlot } from './RowsPlot'
import { SpectrumPlot } from './SpectrumPlot'

/** What the bands are counted against: the rig's own blink, an LED's rate, or the readout. */
type Known = 'rig' | 'light' | 'readout'

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
  const blinkHz = useSnapshot('care', ({ blinkHz: hertz }) => hertz)
  const blinking = useSnapshot('care', ({ test }) => test.kind === 'running' && test.stage === 'blink')
  const { ask } = useActions()
  const [known, setKnown] = useState<Known>('rig')
  const [typedHz, setTypedHz] = useState<number | null>(null)
  const [typedMs, setTypedMs] = useState<number | null>(null)
  const lightHz = typedHz ?? led.pwmHz
  const readoutMs = typedMs ?? camera.readoutMs
  const { bands } = words.measure
  const { steps } = bands
  const frame = reader.reading.kind === 'read' ? reader.reading.frame : null
  const measured = frame !== null && known === 'rig'
  // The photo is taken: the rig says how fast it has blinked.
  useEffect(() => {
    if (measured && blinking) void ask('rig/test-end', {})
  }, [measured, blinking, ask])
  return (
    <section className="guide" aria-label={bands.title}>
      <h2>{bands.title}</h2>
      <p className="hint">{bands.intro}</p>
      <Segmented<Known>
        label={bands.what}
        value={known}
        options={[
          { value: 'rig', label: bands.blink.known },
          { value: 'light', label: bands.light },
          { value: 'readout', label: bands.readout },
        ]}
        onChange={setKnown}
      />
      {known === 'rig' ? (
        <p className="hint">{bands.blink.about}</p>
      ) : known === 'light' ? (
        <NumberSlider
          label={bands.frequency}
          value={lightHz}
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
          {steps.surface} {known === 'rig' ? <RigBlink /> : <BlinkButton />}
        </li>
        <li>
          {steps.electronic} {known === 'rig' && <span className="hint">{bands.blink.shoe}</span>}
        </li>
        <li>{steps.shoot}</li>
        <li>{steps.give}</li>
      </ol>
      <PhotoDrop reader={reader} />
      {frame && (
        <>
          <BandsFound
            frame={frame}
            known={known}
            frequencyHz={known === 'rig' ? blinkHz : lightHz}
            readoutMs={readoutMs}
            onNext={() => {
              reader.cancel()
              setKnown('readout')
            }}
          />
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
  /** Null until the rig has said how fast it blinks. */
  readonly frequencyHz: number | null
  readonly readoutMs: number
  /** From the readout on to the LED's own rate. */
  readonly onNext: () => void
}

function BandsFound({ frame, known, frequencyHz, readoutMs, onNext }: BandsFoundProps) {
  const led = useSnapshot('profiles', (profiles) => profiles.led)
  const camera = useSnapshot('profiles', (profiles) => profiles.camera)
  const { ask } = useActions()
  const { bands: found } = frame
  const { bands } = words.measure
  if (!found.ok)
    return (
      <p className="reason" role="status">
        {known === 'rig' && found.reason === 'few' && frequencyHz !== null
          ? bands.blink.few(blinkWords(frequencyHz), ms((FEWEST_CYCLES / frequencyHz) * 1000))
          : bands.refused[found.reason]}
      </p>
    )
  if (frequencyHz === null)
    return (
      <p className="reason" role="status">
        {bands.blink.unknown}
      </p>
    )
  const foundMs = Number((readoutFromBandsS(found.cycles, frequencyHz) * 1000).toPrecision(4))
  const foundHz = Math.round(frequencyFromBandsHz(found.cycles, readoutMs / 1000))
  // A rate that was typed or measured is exact beside what an LED kind is said to keep.
  const lightError = known === 'light' && frequencyHz === led.pwmHz ? led.tolerance : 0
  const error = known !== 'readout' ? Math.hypot(COUNT_ERROR, lightError) : COUNT_ERROR
  const measuredCamera = { ...camera, readoutMs: foundMs }
  const measuredLed = { ...led, pwmHz: foundHz, tolerance: COUNT_ERROR }
  const possible =
    known !== 'readout'
      ? cameraSchema.safeParse(measuredCamera).success
      : ledSchema.safeParse(measuredLed).success
  const kept = known !== 'readout' ? camera.readoutMs === foundMs : led.pwmHz === foundHz
  return (
    <div className="guide-found" role="status">
      <p>{bands.found(found.cycles.toFixed(1), percent(found.coherence))}</p>
      <p>
        {known !== 'readout'
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
              void ask('profiles/save', { profile: known !== 'readout' ? measuredCamera : measuredLed })
            }
          >
            {kept
              ? bands.kept
              : known !== 'readout'
                ? bands.keepReadout(ms(foundMs), profileText(camera))
                : bands.keepRate(hertz(foundHz), profileText(led))}
          </button>
          {kept && known !== 'readout' && (
            <button type="button" className="button" onClick={onNext}>
              {bands.blink.next}
            </button>
          )}
        </div>
      ) : (
        <p className="reason">{bands.outside}</p>
      )}
    </div>
  )
}
