import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useSize } from '../../ui/use-size'
import { ExportButtons } from './ExportButtons'
import type { Table } from './export-plot'
import { type Drawn, PlotDrawing, placeX } from './PlotDrawing'

interface PlotProps extends Drawn {
  readonly title: string
  /** For the files that can be saved, without ending. */
  readonly fileName: string
  readonly table: Table
  /** What stands at one x, for pointer and keys. */
  readout(x: number): string
  /** What stands there while nothing is pointed at, where no setting is marked. */
  readonly rest?: string
  /** A click or Enter on the plot, where that is a setting. */
  onPick?(x: number): void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, PageUp: 6, PageDown: -6 }

/** Curves over one quantity, with the present setting marked: read by eye, pointer or arrow keys. */
export function Plot(props: PlotProps) {
  const { title, fileName, table, readout, rest = '', onPick, ...drawn } = props
  const { series, mark, x } = drawn
  const box = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const { width, height } = useSize(box)
  const [at, setAt] = useState<number | null>(null)
  const places = series[0]?.points.map((point) => point.x) ?? []
  const shown = at === null ? null : (places[at] ?? null)
  const words = shown === null ? (mark?.label ?? rest) : readout(shown)

  const nearest = (left: number) => {
    const away = (index: number) => Math.abs(placeX(x, width, places[index] ?? 0) - left)
    return places.reduce((best, _, index) => (away(index) < away(best) ? index : best), 0)
  }
  const point = (event: PointerEvent) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    setAt(nearest(event.clientX - left))
  }
  const key = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (step !== undefined) {
      const from = at ?? (mark ? nearest(placeX(x, width, mark.x)) : 0)
      setAt(Math.min(places.length - 1, Math.max(0, from + step)))
    } else if (event.key === 'Enter' && shown !== null && onPick) onPick(shown)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <figure className="plot">
      <figcaption className="plot-head">
        <h2>{title}</h2>
        <ul className="plot-legend">
          {(series.length > 1 ? series : []).map(({ label, style }) => (
            <li key={label}>
              <svg width="18" height="8" aria-hidden="true">
                <line className={`plot-line plot-${style}`} x1="0" x2="18" y1="4" y2="4" />
              </svg>
              {label}
            </li>
          ))}
        </ul>
        <ExportButtons svg={svg} fileName={fileName} title={title} table={table} />
      </figcaption>
      <div
        ref={box}
        className={onPick ? 'plot-box plot-pick' : 'plot-box'}
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, places.length - 1)}
        aria-valuenow={at ?? 0}
        aria-valuetext={words || title}
        onPointerMove={point}
        onPointerLeave={() => setAt(null)}
        onBlur={() => setAt(null)}
        onClick={() => shown !== null && onPick?.(shown)}
        onKeyDown={key}
      >
        {width > 0 && <PlotDrawing {...drawn} svg={svg} width={width} height={height} shown={shown} />}
      </div>
      <p className="plot-readout">{words}</p>
    </figure>
  )
}
