import { useState } from 'react'
import type { MeasuredFrame } from '../../../core/api/measured-frame'
import type { MeasuredWhite } from '../../../core/light/white-balance/measured-white'
import { readCard } from '../../../core/light/white-balance/read-card'
import { colorText, words } from '../../strings/words'
import { NumberField } from '../../ui/NumberField'
import { CardPicture } from './CardPicture'
import { middleOf } from './card-region'

interface CardReaderProps {
  readonly frame: MeasuredFrame
  /** What was set on the camera the last time. */
  readonly setKelvin: number
  onKelvin(kelvin: number): void
  onKeep(measured: MeasuredWhite): unknown
  onClose(): void
}

/** Where the card is in the photo, and what white it tells of. */
export function CardReader({ frame, setKelvin, onKelvin, onKeep, onClose }: CardReaderProps) {
  const [region, setRegion] = useState(() => middleOf(frame.card))
  const reading = readCard(frame.card, region, setKelvin)
  const measured = reading.ok
    ? {
        rgb: [...reading.value.rgb] as [number, number, number],
        cct: Math.round(reading.value.white.cct),
        duv: Number(reading.value.white.duv.toFixed(4)),
        setKelvin,
        camera: frame.camera,
      }
    : null
  return (
    <div className="card-reader">
      <CardPicture preview={frame.preview} grid={frame.card} region={region} onRegion={setRegion} />
      <NumberField
        label={words.light.white.setKelvin}
        unit="K"
        value={setKelvin}
        min={1800}
        max={20_000}
        onValue={(kelvin) => onKelvin(Math.round(kelvin))}
      />
      <p className="hint" role="status">
        {reading.ok ? colorText(reading.value.white) : words.light.white.problem[reading.failure]}
      </p>
      <div className="tool-row">
        <button
          type="button"
          className="button primary"
          disabled={!measured}
          onClick={() => measured && void onKeep(measured)}
        >
          {words.light.white.keep}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {words.light.white.close}
        </button>
      </div>
    </div>
  )
}
