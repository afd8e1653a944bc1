import { medianTone } from '../../../core/optics/measure/frame-reading'
import type { FrameReader } from '../photo/use-measured-frame'
import { LightFigures } from './LightFigures'
import { PowerPlot } from './PowerPlot'
import { PowerVerdict } from './PowerVerdict'
import { TonePlot } from './TonePlot'
import { useExposure } from './use-exposure'

interface ExposureViewProps {
  readonly reader: FrameReader
  readonly toneEv: number
  onTone(ev: number): void
}

/** Power for a wanted aperture, shutter and ISO, and the photo that it is calibrated by. */
export function ExposureView({ reader, toneEv, onTone }: ExposureViewProps) {
  const state = useExposure()
  const frame = reader.reading.kind === 'read' ? reader.reading.frame : null
  return (
    <>
      <PowerVerdict state={state} />
      <LightFigures state={state} />
      <div className="plots">
        {state.calibration && state.without === null && (
          <PowerPlot state={state} calibration={state.calibration} />
        )}
        {frame && <TonePlot tones={frame.tones} toneEv={toneEv} onTone={onTone} />}
      </div>
    </>
  )
}

/** The tone chosen by hand, or the photo's middle one. */
export const toneOf = (reader: FrameReader, chosen: number | null): number =>
  chosen ?? (reader.reading.kind === 'read' ? medianTone(reader.reading.frame.tones) : 0)
