import { useState } from 'react'
import { formatFineEv } from '../../../core/light/power/power-text'
import { timeAtFullS } from '../../../core/optics/exposure'
import { formatExposure, formatTime } from '../../light/mode/times'
import { useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { useSync } from '../../sync/use-sync'
import { NumberSlider } from '../../ui/NumberSlider'
import { Segmented } from '../../ui/Segmented'
import { formatF } from '../macro-words'
import { PhotoDrop } from '../photo/PhotoDrop'
import type { FrameReader } from '../photo/use-measured-frame'
import { linearScale, logScale } from '../scales'
import { useMacro, useSetting } from '../use-macro'
import { calibrationByMeter, calibrationByPhoto, toneState } from './calibrate'

const lux = logScale({ min: 10, max: 200_000, step: 10, unit: 'lx' })
const target = linearScale({ min: -4, max: 2.3, step: 0.1, unit: 'EV', snaps: [-1, 0, 1] })

interface CalibratePanelProps {
  readonly reader: FrameReader
  /** The tone that is to be placed, where a photo was read. */
  readonly toneEv: number
}

/** Ties rig power to exposure: by one photo, or by one reading of a light meter. */
export function CalibratePanel({ reader, toneEv }: CalibratePanelProps) {
  const [by, setBy] = useState<'shot' | 'meter'>('shot')
  const [wantedEv, setWantedEv] = useState(0)
  const [readLux, setReadLux] = useState(2000)
  const light = useSnapshot('light', (snapshot) => snapshot)
  const rig = useSnapshot('rig', (snapshot) => snapshot)
  const { setting, set } = useSetting()
  const { inputs } = useMacro()
  const around = { light, rig, setting, sync: useSync(), inputs }
  const { exposure } = words
  const frame = reader.reading.kind === 'read' ? reader.reading.frame : null
  const tone = frame ? toneState(frame, toneEv) : 'fine'
  const found =
    by === 'meter'
      ? calibrationByMeter(readLux, around)
      : frame && tone === 'fine'
        ? calibrationByPhoto(frame, toneEv - wantedEv, around)
        : null
  const saved = setting.calibration
  const kept = found !== null && JSON.stringify(found) === JSON.stringify(saved)
  const off = toneEv - wantedEv
  const came =
    Math.abs(off) < 0.05
      ? exposure.right
      : off > 0
        ? exposure.brighter(formatFineEv(off).replace('+', ''))
        : exposure.darker(formatFineEv(-off).replace('+', ''))
  const says = frame && [
    ...(frame.exposureS === null ? [] : [formatExposure(frame.exposureS)]),
    ...(frame.fNumber === null ? [] : [formatF(frame.fNumber)]),
    ...(frame.iso === null ? [] : [`ISO ${frame.iso}`]),
  ]
  return (
    <section className="panel" aria-label={exposure.calibrate}>
      <div className="panel-head">
        <h2>{exposure.calibrate}</h2>
      </div>
      <Segmented<'shot' | 'meter'>
        label={exposure.by}
        value={by}
        options={[
          { value: 'shot', label: exposure.byPhoto },
          { value: 'meter', label: exposure.byMeter },
        ]}
        onChange={setBy}
      />
      {by === 'shot' ? (
        <>
          <p className="hint">{exposure.photoHint}</p>
          <PhotoDrop reader={reader} />
          {frame && says && (
            <>
              <p className="hint">
                {says.length > 0 && exposure.said(says.join(', '))}{' '}
                {frame.light ? exposure.saidLight : exposure.presentLight}
              </p>
              <NumberSlider
                label={exposure.shouldBe}
                value={wantedEv}
                scale={target}
                reset={0}
                onValue={async (ev) => setWantedEv(ev)}
              />
              <p className="hint">
                {exposure.came(came)}. {exposure.curveHint}
              </p>
              {tone === 'clipped' && <p className="reason">{exposure.clipped}</p>}
              {tone === 'black' && <p className="reason">{exposure.black}</p>}
            </>
          )}
        </>
      ) : (
        <>
          <p className="hint">{exposure.meterHint}</p>
          <NumberSlider
            label={exposure.lux}
            value={readLux}
            scale={lux}
            onValue={async (value) => setReadLux(value)}
          />
        </>
      )}
      <button
        type="button"
        className="button primary"
        disabled={found === null || kept}
        onClick={() => found && void set({ calibration: found })}
      >
        {kept ? exposure.kept : exposure.keep}
      </button>
      {saved && (
        <>
          <p className="hint">
            {exposure.now(
              saved.by,
              formatTime(
                1e6 * timeAtFullS(saved, { litS: 1, effectiveFNumber: 16, iso: 100, modifiersEv: 0 }),
              ),
            )}{' '}
            {exposure.holds}
          </p>
          <button type="button" className="button quiet" onClick={() => void set({ calibration: null })}>
            {exposure.forget}
          </button>
        </>
      )}
    </section>
  )
}
