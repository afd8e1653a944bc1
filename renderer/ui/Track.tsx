import { type CSSProperties, type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'

export interface Tick {
  /** Place 0-1. */
  readonly at: number
  readonly strong?: boolean
  readonly label?: string
  /** Moves the label sideways, in CSS pixels, where its neighbours stand close. */
  readonly shift?: number
}

interface TrackProps {
  readonly label: string
  /** Place of the thumb, 0-1. */
  readonly place: number
  readonly value: number
  readonly min: number
  readonly max: number
  readonly valueText: string
  readonly ticks?: readonly Tick[]
  /** CSS background of the groove, for tracks of colours. */
  readonly groove?: string
  readonly disabled?: boolean
  onPlace(place: number, fine: boolean): void
  /** One step up or down; `fine` with shift, `big` with the page keys. */
  onStep(direction: 1 | -1, size: 'normal' | 'fine' | 'big'): void
  onBegin(): void
  onEnd(): void
  onReset?: () => void
}

/** The one slider: dragged, wheeled, stepped by keys. What a place means is the caller's. */
export function Track(props: TrackProps) {
  const { label, place, value, min, max, valueText, ticks = [], groove, disabled = false } = props
  const element = useRef<HTMLDivElement>(null)
  const step = useRef(props.onStep)
  step.current = props.onStep

  useEffect(() => {
    const { current } = element
    if (!current || disabled) return
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      // Shift turns a wheel sideways in some browsers.
      const turn = event.deltaY || event.deltaX
      if (turn !== 0) step.current(turn < 0 ? 1 : -1, event.shiftKey ? 'fine' : 'normal')
    }
    // React listens passively, and a page that scrolls under a slider is no slider.
    current.addEventListener('wheel', wheel, { passive: false })
    return () => current.removeEventListener('wheel', wheel)
  }, [disabled])

  const placeOf = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))
  }
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (disabled || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    props.onBegin()
    props.onPlace(placeOf(event), event.shiftKey)
  }
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) props.onPlace(placeOf(event), event.shiftKey)
  }
  const key = (event: KeyboardEvent) => {
    if (disabled || event.altKey || event.ctrlKey || event.metaKey) return
    const size = event.shiftKey ? 'fine' : 'normal'
    if (event.key === 'ArrowRight' || event.key === 'ArrowUp') props.onStep(1, size)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') props.onStep(-1, size)
    else if (event.key === 'PageUp') props.onStep(1, 'big')
    else if (event.key === 'PageDown') props.onStep(-1, 'big')
    else if (event.key === 'Home') props.onPlace(0, false)
    else if (event.key === 'End') props.onPlace(1, false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const style = { '--place': place, ...(groove ? { '--groove': groove } : {}) } as CSSProperties
  return (
    <div
      ref={element}
      className={groove ? 'track track-colored' : 'track'}
      role="slider"
      tabIndex={disabled ? -1 : 0}
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={Math.round(value * 1000) / 1000}
      aria-valuetext={valueText}
      aria-disabled={disabled}
      style={style}
      onPointerDown={down}
      onPointerMove={move}
      onLostPointerCapture={() => props.onEnd()}
      onDoubleClick={() => props.onReset?.()}
      onKeyDown={key}
    >
      <div className="track-groove" />
      {ticks.map((tick) => (
        <span
          key={tick.at}
          className={tick.strong ? 'track-tick track-tick-strong' : 'track-tick'}
          style={{ left: `${tick.at * 100}%` }}
        >
          {tick.label && (
            <span
              className="track-label"
              style={{ transform: `translateX(calc(-50% + ${tick.shift ?? 0}px))` }}
            >
              {tick.label}
            </span>
          )}
        </span>
      ))}
      <div className="track-thumb" />
    </div>
  )
}
