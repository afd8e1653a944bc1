import { useEffect, useRef, useState } from 'react'
import { useSession, useSnapshot } from '../../stores/session'
import { identifier } from './identify'

/** Lights one pixel on the rig: where it sits tells start and direction of the chain. */
export function IdentifyPixel() {
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
  if (pixel === null) {
    return (
      <button type="button" className="button" onClick={() => show(0)}>
        Identify pixels
      </button>
    )
  }
  return (
    <div className="tool-row">
      <button
        type="button"
        className="button quiet"
        aria-label="Pixel before"
        onClick={() => show(pixel - 1)}
      >
        ‹
      </button>
      <span>Pixel {pixel} is lit</span>
      <button type="button" className="button quiet" aria-label="Next pixel" onClick={() => show(pixel + 1)}>
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
        Done
      </button>
    </div>
  )
}
