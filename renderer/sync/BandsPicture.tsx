import { dutyOf, type Pwm } from '../../core/optics/flicker/light-flicker'
import type { SpeedFlicker } from '../../core/optics/flicker/safe-speeds'
import { words } from '../strings/words'
import { bandWords } from './sync-words'

interface BandsPictureProps {
  readonly now: SpeedFlicker
  readonly pwm: Pwm
  readonly rowsS: number
  readonly electronic: boolean
}

const ROWS = 160
const WIDTH = 240
const HEIGHT = 160

/** A grey frame as one LED would light it, row by row. */
export function BandsPicture({ now, pwm, rowsS, electronic }: BandsPictureProps) {
  const said = bandWords(now)
  const rows =
    now.drive === null ? null : rowLights(pwm.frequencyHz, dutyOf(now.drive, pwm), now.speed.exposureS, rowsS)
  return (
    <figure className="plot bands">
      <figcaption className="plot-head">
        <h2>{electronic ? words.sync.bands.electronic : words.sync.bands.mechanical}</h2>
      </figcaption>
      <svg
        className="bands-frame"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={said}
      >
        <rect className="bands-even" width={WIDTH} height={HEIGHT} />
        {rows?.map((light, row) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the photo
            key={row}
            className="bands-row"
            y={row}
            width={WIDTH}
            height="1.1"
            opacity={1 - light}
          />
        ))}
      </svg>
      <p className="plot-readout">{said}</p>
    </figure>
  )
}

/** Light of each row relative to the brightest, for one LED whose pulse begins with the first row. */
function rowLights(frequencyHz: number, duty: number, exposureS: number, rowsS: number): readonly number[] {
  const litTo = (periods: number) =>
    Math.floor(periods) * duty + Math.min(periods - Math.floor(periods), duty)
  const lights = Array.from({ length: ROWS }, (_, row) => {
    const from = (row / (ROWS - 1)) * rowsS * frequencyHz
    return litTo(from + exposureS * frequencyHz) - litTo(from)
  })
  const most = Math.max(...lights)
  return lights.map((light) => (most > 0 ? light / most : 1))
}
