import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { CardGrid } from '../../../core/light/white-balance/card-grid'
import type { CardRegion } from '../../../core/light/white-balance/read-card'
import { words } from '../../strings/words'
import { regionBetween, regionByKey } from './card-region'

interface CardPictureProps {
  readonly preview: string
  readonly grid: CardGrid
  readonly region: CardRegion
  onRegion(region: CardRegion): void
}

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`

/** The photo of the card, with a frame around the part that counts: dragged, or moved by keys. */
export function CardPicture({ preview, grid, region, onRegion }: CardPictureProps) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const place = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }
  const key = (event: KeyboardEvent) => {
    const moved = regionByKey(grid, region, event.key, event.shiftKey)
    if (!moved) return
    event.preventDefault()
    event.stopPropagation()
    onRegion(moved)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element is a rectangle that arrows move
    <div
      className="card-picture"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the frame is moved by keys
      tabIndex={0}
      aria-label={words.light.white.region}
      title={words.light.white.regionHelp}
      onKeyDown={key}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = place(event)
        onRegion(regionBetween(grid, from.current, from.current))
      }}
      onPointerMove={(event) => {
        if (from.current) onRegion(regionBetween(grid, from.current, place(event)))
      }}
      onPointerUp={() => {
        from.current = null
      }}
    >
      <img src={preview} alt="" draggable={false} />
      <span
        className="card-region"
        style={{
          left: percent(region.column, grid.columns),
          top: percent(region.row, grid.rows),
          width: percent(region.columns, grid.columns),
          height: percent(region.rows, grid.rows),
        }}
      />
    </div>
  )
}
