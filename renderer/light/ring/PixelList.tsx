import { memo, useDeferredValue } from 'react'
import { describeColor } from '../../../core/light/color-text'
import { formatPower } from '../../../core/light/power/power-text'
import { useSnapshot, useUi } from '../../stores/session'
import { words } from '../../strings/words'
import type { PixelColor } from './frame-colors'
import { zoneOfPixel } from './selection'

export const pixelId = (pixel: number) => `pixel-${pixel}`

/** The ring in words, for a screen reader to walk; the canvas shows the same to the eye. */
export const PixelList = memo(function PixelList({ colors }: { readonly colors: readonly PixelColor[] }) {
  // Words may come a moment after the picture: while a slider is dragged, nobody reads 256 of them a frame.
  const look = useDeferredValue(useSnapshot('light', ({ look }) => look))
  const drives = useDeferredValue(colors)
  const places = useSnapshot('rig', ({ layout }) => layout.places)
  const pixels = useUi((state) => state.pixels)
  return (
    <div className="visually-hidden">
      {places.map((place, pixel) => {
        const zone = zoneOfPixel(look, pixel)
        const drive = drives[pixel]?.drive ?? [0, 0, 0, 0]
        const lit = drive.some((value) => value > 0)
        const light = zone
          ? `${zone.name}, ${describeColor(zone.color)}, ${formatPower(zone.power)}`
          : words.lightRing.inNoZone
        return (
          <div
            key={`${place.x} ${place.y} ${place.z}`}
            id={pixelId(pixel)}
            role="option"
            tabIndex={-1}
            aria-selected={pixels.includes(pixel)}
          >
            {lit
              ? words.lightRing.pixelLit(pixel, light, drive.join(' '))
              : words.lightRing.pixelOff(pixel, light)}
          </div>
        )
      })}
    </div>
  )
})
