import { type RefObject, useId } from 'react'
import { dutyOf, lightFlicker } from '../../core/optics/flicker/light-flicker'
import { contactOpensUs, type Span } from '../../core/optics/sync/shutter'
import { wireUs } from '../../core/optics/sync/wire-time'
import { formatTime } from '../light/mode/times'
import { evenTicks } from '../macro/plot/axis'
import { words } from '../strings/words'
import type { SyncState } from './sync-state'
import { openArea, pwmPulses, type Window } from './timeline-geometry'

interface TimelineDrawingProps {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly state: SyncState
  readonly window: Window
  readonly width: number
  readonly height: number
  /** The verdict: what a screen reader is told instead of the drawing. */
  readonly said: string
}

const LEFT = 78
const RIGHT = 14
/** Where each thing stands, from the top. */
const ROWS_TOP = 6
const ROWS_BOTTOM = 104
const LANES = [
  { lane: 'contact', top: 114 },
  { lane: 'wire', top: 136 },
  { lane: 'light', top: 158 },
  { lane: 'led', top: 180 },
] as const
const LANE = 14
const AXIS = 202

export function TimelineDrawing({ svg, state, window, width, height, said }: TimelineDrawingProps) {
  const { shutter, verdict, rig, plan, pwm, frame } = state
  const { timeline } = words.sync
  const clip = useId()
  const rows = useId()
  const wide = Math.max(1, width - LEFT - RIGHT)
  const x = (us: number) => LEFT + ((us - window.fromUs) / (window.toUs - window.fromUs)) * wide
  const bar = ({ fromUs, toUs }: Span) => {
    const from = Math.max(fromUs, window.fromUs)
    const to = Math.min(toUs, window.toUs)
    return to > from ? { x: x(from), width: Math.max(1, x(to) - x(from)) } : null
  }
  const area = openArea(shutter, x, ROWS_TOP, ROWS_BOTTOM)
  const opensUs = contactOpensUs(shutter)
  const lit = verdict.course.lit
  const wires =
    plan.mode === 'steady' || plan.mode === 'sequence'
      ? []
      : lit.map(({ fromUs }) => ({ fromUs: fromUs - wireUs(rig.prefixPixels, rig.timing), toUs: fromUs }))
  const { drive } = lightFlicker(frame, pwm, shutter.exposureUs / 1e6)
  const pulses = drive === null ? null : pwmPulses(window, pwm.frequencyHz, dutyOf(drive, pwm), wide)
  const ticks = evenTicks(window.fromUs, window.toUs, Math.max(3, wide / 110), (us) =>
    us === 0 ? '0' : us < 0 ? `−${formatTime(-us)}` : formatTime(us),
  )
  const lane = (index: 0 | 1 | 2 | 3) => LANES[index].top
  const bars = (kind: string, top: number, spans: readonly Span[], tall = LANE) =>
    spans.map((span) => {
      const at = bar(span)
      return at ? (
        <rect key={span.fromUs} className={kind} x={at.x} y={top} width={at.width} height={tall} />
      ) : null
    })
  return (
    <svg ref={svg} width={width} height={height} role="img" aria-label={said}>
      <clipPath id={clip}>
        <rect x={LEFT} y="0" width={wide} height={height} />
      </clipPath>
      <clipPath id={rows}>
        <polygon points={area} />
      </clipPath>
      {ticks.map((tick) => (
        <g key={tick.at}>
          <line className="plot-grid" x1={x(tick.at)} x2={x(tick.at)} y1={ROWS_TOP} y2={AXIS} />
          <text className="plot-tick" x={x(tick.at)} y={AXIS + 14} textAnchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      <text className="plot-axis" x="0" y={ROWS_TOP + 10}>
        {timeline.firstRow}
      </text>
      <text className="plot-axis" x="0" y={ROWS_BOTTOM}>
        {timeline.lastRow}
      </text>
      <text className="plot-axis" x="0" y={AXIS + 14}>
        {timeline.fromContact}
      </text>
      {LANES.map(({ lane: name, top }) => (
        <text key={name} className="plot-axis" x="0" y={top + 11}>
          {timeline.lanes[name]}
        </text>
      ))}
      <g clipPath={`url(#${clip})`}>
        <polygon className="time-open" points={area} />
        <g clipPath={`url(#${rows})`}>{bars('time-lit', ROWS_TOP, lit, ROWS_BOTTOM - ROWS_TOP)}</g>
        <polyline
          className="time-curtain"
          points={`${x(-shutter.travelUs)},${ROWS_TOP} ${x(0)},${ROWS_BOTTOM}`}
        />
        <polyline
          className="time-curtain"
          points={`${x(shutter.exposureUs - shutter.travelUs)},${ROWS_TOP} ${x(shutter.exposureUs)},${ROWS_BOTTOM}`}
        />
        {opensUs !== null && bars('time-bar', lane(0), [{ fromUs: 0, toUs: opensUs }])}
        {bars('time-wire', lane(1), wires)}
        {bars('time-light', lane(2), lit)}
        {drive === null || pulses ? (
          bars('time-light', lane(3), overlap(lit, pulses ?? lit))
        ) : (
          <>
            {bars('time-blink', lane(3), lit)}
            <text className="plot-note" x={x(Math.max(0, window.fromUs)) + 6} y={lane(3) + 11}>
              {timeline.blinks(`${Math.round(pwm.frequencyHz).toLocaleString('en')} Hz`)}
            </text>
          </>
        )}
        <line className="time-zero" x1={x(0)} x2={x(0)} y1={ROWS_TOP} y2={AXIS} />
      </g>
    </svg>
  )
}

/** The parts of `pulses` within `lit`. */
function overlap(lit: readonly Span[], pulses: readonly Span[]): readonly Span[] {
  return lit.flatMap((span) =>
    pulses.flatMap((pulse) => {
      const fromUs = Math.max(span.fromUs, pulse.fromUs)
      const toUs = Math.min(span.toUs, pulse.toUs)
      return toUs > fromUs ? [{ fromUs, toUs }] : []
    }),
  )
}
