import { useEffect, useRef, useState } from 'react'
import type { LayoutChoice } from '../../../core/light/layouts/rig-settings'
import { type RingChoice, ringFoundBy } from '../../../core/light/layouts/ring-found'
import { useSession, useSnapshot } from '../../stores/session'
import { say } from '../../stores/ui'
import { words } from '../../strings/words'
import { EditableValue } from '../../ui/EditableValue'
import { parseNumber } from '../../ui/NumberSlider'
import { identifier } from './identify'

interface IdentifyPixelProps {
  readonly choice: LayoutChoice
  onChoice(choice: RingChoice): unknown
}

/** Lights one pixel on the rig: on a ring, where it is seen tells start and direction of the chain. */
export function IdentifyPixel({ choice, onChoice }: IdentifyPixelProps) {
  const session = useSession()
  const pixels = useSnapshot('rig', (rig) => rig.layout.places.length)
  const [pixel, setPixel] = useState<number | null>(null)
  const work = useRef<ReturnType<typeof identifier> | null>(null)
  // Leaving the room gives the light back.
  useEffect(() => () => void work.current?.end(), [])

  const show = (next: number) => {
    work.current ??= identifier(session)
    const wrapped = (next + pixels) % pixels
    setPixel(wrapped)
    void work.current.show(wrapped)
  }
  const { layout } = words.light
  if (pixel === null) {
    return (
      <button type="button" className="button" onClick={() => show(0)}>
        {layout.identify}
      </button>
    )
  }
  return (
    <>
      <div className="tool-row">
        <button
          type="button"
          className="button quiet"
          aria-label={layout.before}
          onClick={() => show(pixel - 1)}
        >
          ‹
        </button>
        <span>{layout.lit(pixel)}</span>
        <button
          type="button"
          className="button quiet"
          aria-label={layout.next}
          onClick={() => show(pixel + 1)}
        >
          ›
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            void work.current?.end()
            work.current = null
            setPixel(null)
          }}
        >
          {layout.done}
        </button>
      </div>
      {choice.shape === 'ring' && (
        <div className="control-head">
          <span className="control-label">{layout.shinesAt}</span>
          <EditableValue
            label={layout.shinesAt}
            text="… °"
            initial=""
            help={layout.shinesHelp}
            parse={(text) => parseNumber(text, 0, 360)}
            onValue={(seenDeg) => {
              void onChoice(ringFoundBy(choice, pixels, pixel, seenDeg))
              say(session.ui, 'done', pixel === 0 ? layout.found.start : layout.found.direction)
            }}
          />
        </div>
      )}
    </>
  )
}
