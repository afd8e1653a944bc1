import type { RefObject } from 'react'
import { type Axis, toPlace } from './axis'

export interface Series {
  readonly label: string
  readonly style: 'solid' | 'dashed' | 'dotted'
  /** `y` above the axis is drawn at its end. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

export interface Drawn {
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly Series[]
  /** The present setting. */
  readonly mark: { readonly x: number; readonly label: string } | null
  /** Single points that stand out. */
  readonly dots?: readonly { readonly x: number; readonly y: number }[]
  /** Horizontal line not to cross. */
  readonly limit?: { readonly y: number; readonly label: string }
  /** Part of the plot that is unlike the rest. */
  readonly shade?: {
    readonly from: number
    readonly to: number
    readonly label: string
    /** Where the curves leave room for its name. */
    readonly at: 'top' | 'bottom'
  }
}

interface PlotDrawingProps extends Drawn {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly width: number
  readonly height: number
  /** The x under pointer or keys. */
  readonly shown: number | null
}

const MARGIN = { left: 64, right: 16, top: 24, bottom: 38 }
/** About as wide as a letter of a note. */
const LETTER = 6

const clamp = (place: number) => Math.min(1, Math.max(0, place))

/** Place of a value along the drawing's width, in CSS pixels. */
export function placeX(x: Axis, width: number, value: number): number {
  return MARGIN.left + clamp(toPlace(x, value)) * Math.max(1, width - MARGIN.left - MARGIN.right)
}

export function PlotDrawing(props: PlotDrawingProps) {
  const { svg, width, height, x, y, series, mark, dots = [], limit, shade, shown } = props
  const high = Math.max(1, height - MARGIN.top - MARGIN.bottom)
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right)
  const bottom = MARGIN.top + high
  const px = (value: number) => placeX(x, width, value)
  const py = (value: number) => MARGIN.top + (1 - clamp(toPlace(y, value))) * high
  const upright = (kind: string, at: number) => (
    <line className={kind} x1={px(at)} x2={px(at)} y1={MARGIN.top} y2={bottom} />
  )
  return (
    <svg ref={svg} className="plot-svg" width={width} height={height} aria-hidden="true">
      {shade && shade.to > shade.from && (
        <>
          <rect
            className="plot-shade"
            x={px(shade.from)}
            y={MARGIN.top}
            width={Math.max(0, px(shade.to) - px(shade.from))}
            height={high}
          />
          <text
            className="plot-note"
            x={px(shade.to) - 6}
            y={shade.at === 'top' ? MARGIN.top + 14 : bottom - 8}
            textAnchor="end"
          >
            {px(shade.to) - px(shade.from) > shade.label.length * LETTER ? shade.label : ''}
          </text>
        </>
      )}
      {x.ticks.map((tick) => (
        <g key={tick.at}>
          {upright('plot-grid', tick.at)}
          <text className="plot-tick" x={px(tick.at)} y={bottom + 16} textAnchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      {y.ticks.map((tick) => (
        <g key={tick.at}>
          <line className="plot-grid" x1={MARGIN.left} x2={right} y1={py(tick.at)} y2={py(tick.at)} />
          <text className="plot-tick" x={MARGIN.left - 8} y={py(tick.at) + 4} textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      <text className="plot-axis" x={right} y={height - 6} textAnchor="end">
        {x.label}
      </text>
      <text className="plot-axis" x={4} y={12}>
        {y.label}
      </text>
      {limit && (
        <>
          <line className="plot-limit" x1={MARGIN.left} x2={right} y1={py(limit.y)} y2={py(limit.y)} />
          <text className="plot-note" x={right - 6} y={py(limit.y) - 5} textAnchor="end">
            {limit.label}
          </text>
        </>
      )}
      {series.map(({ label, style, points }) => (
        <path key={label} className={`plot-line plot-${style}`} d={path(points, px, py, y)} />
      ))}
      {dots.map((dot) => (
        <circle key={`${dot.x} ${dot.y}`} className="plot-dot" cx={px(dot.x)} cy={py(dot.y)} r="4" />
      ))}
      {mark && upright('plot-mark', mark.x)}
      {mark &&
        series.map(({ label, points }) => {
          const own = valueAt(points, mark.x)
          return own !== null && Number.isFinite(own) ? (
            <circle key={label} className="plot-dot" cx={px(mark.x)} cy={py(own)} r="4" />
          ) : null
        })}
      {shown !== null && upright('plot-hover', shown)}
    </svg>
  )
}

/** Between two points, in a straight line. */
function valueAt(points: Series['points'], x: number): number | null {
  const after = points.findIndex((point) => point.x >= x * (1 - 1e-9))
  const b = points[after]
  if (!b) return null
  const a = points[after - 1] ?? b
  return b.x === a.x ? b.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x)
}

/** Above the frame the curve runs along its edge, so that it is not taken for none; what is no number leaves a gap. */
function path(
  points: Series['points'],
  px: (x: number) => number,
  py: (y: number) => number,
  y: Axis,
): string {
  let drawn = ''
  let down = false
  for (const point of points) {
    const inside = !Number.isNaN(point.y) && (point.y >= y.min || !y.log)
    if (inside)
      drawn += `${down ? 'L' : 'M'}${px(point.x).toFixed(1)} ${py(Math.min(y.max, point.y)).toFixed(1)}`
    down = inside
  }
  return drawn
}
