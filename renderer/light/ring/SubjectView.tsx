import { useMemo } from 'react'
import { hexToFrame } from '../../../core/light/frame'
import { distanceEv, type SubjectPixel, subjectView } from '../../../core/light/layouts/subject-view'
import { formatStops } from '../../../core/light/power/power-text'
import { useSession, useSnapshot, useUi } from '../../stores/session'
import { EditableValue } from '../../ui/EditableValue'
import { parseNumber } from '../../ui/NumberSlider'
import { cssRgb, frameColors, ledsOf } from './frame-colors'

const NEAREST_MM = 10
const FARTHEST_MM = 400
const OTHERS_MM = [20, 30, 40, 60, 80, 120, 160, 240]

/** The light from where the subject is: where it mirrors in a shiny ball, how it falls, and what distance does to it. */
export function SubjectView({ frame }: { readonly frame: string }) {
  const { ui } = useSession()
  const layout = useSnapshot('rig', (rig) => rig.layout)
  const info = useSnapshot('rig', (rig) => rig.info)
  const distanceMm = useUi((state) => state.distanceMm)
  const leds = ledsOf(info)
  const bytes = useMemo(() => hexToFrame(frame) ?? new Uint8Array(), [frame])
  const pixels = useMemo(
    () => subjectView(layout, bytes, leds, distanceMm),
    [layout, bytes, leds, distanceMm],
  )
  const stops = useMemo(
    () => distanceEv(layout, bytes, leds, distanceMm, OTHERS_MM),
    [layout, bytes, leds, distanceMm],
  )
  const colors = frameColors(frame, leds)
  const lit = pixels.filter(({ share }) => share > 0)
  return (
    <section className="subject" aria-label="From the subject">
      <h2>From the subject</h2>
      <svg className="subject-ball" viewBox="-1.05 -1.05 2.1 2.1" role="img" aria-label={ballWords(lit)}>
        <circle r="1" className="subject-surface" />
        {pixels.map(({ pixel, highlight, share, incidenceDeg }) => (
          <circle
            key={pixel}
            cx={highlight.x}
            cy={-highlight.y}
            r="0.045"
            {...(share > 0
              ? { fill: cssRgb(colors[pixel]?.rgb ?? [0, 0, 0]) }
              : { className: 'subject-dark' })}
          >
            <title>
              {`Pixel ${pixel}: ${Math.round(incidenceDeg)}° off the axis, ${Math.round(share * 100)} % of the light`}
            </title>
          </circle>
        ))}
      </svg>
      <p className="hint">{ballWords(lit)}</p>
      <div className="control-head">
        <span className="control-label">Distance</span>
        <EditableValue
          label="Distance to the subject"
          text={`${distanceMm} mm`}
          initial={String(distanceMm)}
          help={`${NEAREST_MM} to ${FARTHEST_MM} mm from the pixels`}
          parse={(text) => parseNumber(text, NEAREST_MM, FARTHEST_MM)}
          onValue={(mm) => ui.setState({ distanceMm: mm })}
        />
      </div>
      {lit.length > 0 && (
        <dl className="subject-stops" aria-label="Light at other distances">
          {OTHERS_MM.map((mm, at) => (
            <div key={mm} className="fact">
              <dt>{mm} mm</dt>
              <dd>{`${formatStops(stops[at] ?? 0)} EV`}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="hint">A model of near light without shadows; diffusers spread and move it.</p>
    </section>
  )
}

/** Where the highlights lie and from how far off the axis light comes, in a sentence. */
function ballWords(lit: readonly SubjectPixel[]): string {
  if (lit.length === 0) return 'Nothing is lit.'
  const angles = lit.map(({ incidenceDeg }) => Math.round(incidenceDeg))
  const [least, most] = [Math.min(...angles), Math.max(...angles)]
  const from = least === most ? `${least}°` : `${least}° to ${most}°`
  const count = lit.length === 1 ? 'One highlight' : `${lit.length} highlights`
  return `${count} in a shiny ball; light from ${from} off the axis.`
}
