import { useMemo } from 'react'
import { hexToFrame } from '../../../core/light/frame'
import { distanceEv, type SubjectPixel, subjectView } from '../../../core/light/layouts/subject-view'
import { formatStops } from '../../../core/light/power/power-text'
import { useSession, useSnapshot, useUi } from '../../stores/session'
import { words } from '../../strings/words'
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
    <section className="subject" aria-label={words.lightRing.subject.title}>
      <h2>{words.lightRing.subject.title}</h2>
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
              {words.lightRing.subject.pixel(pixel, Math.round(incidenceDeg), Math.round(share * 100))}
            </title>
          </circle>
        ))}
      </svg>
      <p className="hint">{ballWords(lit)}</p>
      <div className="control-head">
        <span className="control-label">{words.lightRing.subject.distance}</span>
        <EditableValue
          label={words.lightRing.subject.distanceTo}
          text={`${distanceMm} mm`}
          initial={String(distanceMm)}
          help={words.lightRing.subject.distanceHelp(NEAREST_MM, FARTHEST_MM)}
          parse={(text) => parseNumber(text, NEAREST_MM, FARTHEST_MM)}
          onValue={(mm) => ui.setState({ distanceMm: mm })}
        />
      </div>
      {lit.length > 0 && (
        <dl className="subject-stops" aria-label={words.lightRing.subject.others}>
          {OTHERS_MM.map((mm, at) => (
            <div key={mm} className="fact">
              <dt>{mm} mm</dt>
              <dd>{`${formatStops(stops[at] ?? 0)} EV`}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="hint">{words.lightRing.subject.model}</p>
    </section>
  )
}

/** Where the highlights lie and from how far off the axis light comes, in a sentence. */
function ballWords(lit: readonly SubjectPixel[]): string {
  const { subject } = words.lightRing
  if (lit.length === 0) return subject.dark
  const angles = lit.map(({ incidenceDeg }) => Math.round(incidenceDeg))
  const [least, most] = [Math.min(...angles), Math.max(...angles)]
  const from = least === most ? `${least}°` : subject.range(least, most)
  return subject.highlights(lit.length, from)
}
