import { memo, useMemo } from 'react'
import { formatPower } from '../../../core/light/power/power-text'
import { useSnapshot, useUi } from '../../stores/session'
import { zoneText } from '../../strings/names'
import { colorText, words } from '../../strings/words'
import { useRested } from '../../ui/use-rested'
import type { PixelColor } from './frame-colors'
import { zoneByPixel } from './selection'

export const pixelId = (pixel: number) => `pixel-${pixel}`

/** Laying out a thousand sentences takes longer than a frame, and nobody hears them while the light is moving. */
const REST_MS = 250

/** The ring in words, for a screen reader to walk; the canvas shows the same to the eye. */
export const PixelList = memo(function PixelList({ colors }: { readonly colors: readonly PixelColor[] }) {
  const look = useSnapshot('light', ({ look }) => look)
  const light = useRested(
    useMemo(() => ({ look, colors }), [look, colors]),
    REST_MS,
  )
  const places = useSnapshot('rig', ({ layout }) => layout.places)
  const selected = useUi(({ pixels }) => pixels)
  const chosen = useMemo(() => new Set(selected), [selected])
  const texts = useMemo(() => {
    const zones = zoneByPixel(light.look)
    return places.map((_, pixel) => {
      const zone = zones.get(pixel)
      const drive = light.colors[pixel]?.drive ?? [0, 0, 0, 0]
      const lit = drive.some((value) => value > 0)
      const lightHere = zone
        ? `${zoneText(zone.name)}, ${colorText(zone.color)}, ${formatPower(zone.power)}`
        : words.lightRing.inNoZone
      return lit
        ? words.lightRing.pixelLit(pixel, lightHere, drive.join(' '))
        : words.lightRing.pixelOff(pixel, lightHere)
    })
  }, [light, places])
  return useMemo(
    () => (
      <div className="visually-hidden">
        {places.map((place, pixel) => (
          <div
            key={`${place.x} ${place.y} ${place.z}`}
            id={pixelId(pixel)}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.has(pixel)}
          >
            {texts[pixel]}
          </div>
        ))}
      </div>
    ),
    [places, texts, chosen],
  )
})
