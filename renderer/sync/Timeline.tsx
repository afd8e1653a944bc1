import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ExportButtons } from '../macro/plot/ExportButtons'
import { words } from '../strings/words'
import { useSize } from '../ui/use-size'
import type { SyncState } from './sync-state'
import { TimelineDrawing } from './TimelineDrawing'
import { pan, type Window, wholeWindow, zoom } from './timeline-geometry'
import { timelineTable } from './timeline-table'

const HEIGHT = 224

/** Shutter, contact, wire and light on one axis of time, to scale. */
export function Timeline({ state, said }: { readonly state: SyncState; readonly said: string }) {
  const { timeline } = words.sync
  const box = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const { width } = useSize(box)
  const whole = wholeWindow(state)
  const [near, setNear] = useState<Window | null>(null)
  const window = near ? zoom(near, whole, 1, 0.5) : whole
  const change = (next: Window) => setNear(next.toUs - next.fromUs < whole.toUs - whole.fromUs ? next : null)
  const onWheel = useRef<(event: WheelEvent) => void>(() => {})
  onWheel.current = (event) => {
    event.preventDefault()
    const left = box.current?.getBoundingClientRect().left ?? 0
    const place = width > 0 ? Math.min(1, Math.max(0, (event.clientX - left) / width)) : 0.5
    if (event.shiftKey) change(pan(window, whole, Math.sign(event.deltaY || event.deltaX) * 0.1))
    else change(zoom(window, whole, event.deltaY < 0 ? 1.3 : 1 / 1.3, place))
  }
  useEffect(() => {
    const { current } = box
    if (!current) return
    const wheel = (event: WheelEvent) => onWheel.current(event)
    // React listens passively, and the room would scroll under the drawing.
    current.addEventListener('wheel', wheel, { passive: false })
    return () => current.removeEventListener('wheel', wheel)
  }, [])
  const button = (label: string, sign: ReactNode, next: Window) => (
    <button
      type="button"
      className="button quiet"
      aria-label={label}
      title={label}
      onClick={() => change(next)}
    >
      {sign}
    </button>
  )
  return (
    <figure className="timeline">
      <figcaption className="plot-head">
        <h2>{timeline.title}</h2>
        <span className="timeline-hand">
          {button(timeline.earlier, '←', pan(window, whole, -0.25))}
          {button(timeline.later, '→', pan(window, whole, 0.25))}
          {button(timeline.nearer, '+', zoom(window, whole, 1.6, 0.35))}
          {button(timeline.further, '−', zoom(window, whole, 1 / 1.6, 0.35))}
          {button(timeline.whole, timeline.all, whole)}
        </span>
        <ExportButtons
          svg={svg}
          fileName="lumacro-timeline"
          title={timeline.title}
          table={timelineTable(state)}
        />
      </figcaption>
      <div ref={box} className="timeline-box" style={{ height: HEIGHT }}>
        {width > 0 && (
          <TimelineDrawing
            svg={svg}
            state={state}
            window={window}
            width={width}
            height={HEIGHT}
            said={said}
          />
        )}
      </div>
    </figure>
  )
}
