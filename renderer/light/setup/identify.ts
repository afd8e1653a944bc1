import type { Look } from '../../../core/light/looks/look'
import type { Session } from '../../stores/session'
import { words } from '../../strings/words'
import { newGesture } from '../../ui/use-draft'

/** Low enough not to dazzle, bright enough to be seen in a lit room. */
const IDENTIFY_EV = -3

const oneLit = (pixel: number): Look => ({
  name: words.lightSetup.onePixel(pixel),
  zones: [
    {
      id: 'pixel',
      name: 'Pixel',
      pixels: [pixel],
      power: 0,
      color: { rgbw: [255, 255, 255, 255] },
      on: true,
    },
  ],
  power: IDENTIFY_EV,
})

/** Lights single pixels to be found on the rig; `end` gives the light back. All of it is one step of undo. */
export function identifier({ stores, actions }: Session) {
  const before = stores.light.getState().look
  const gesture = newGesture()
  const put = (look: Look) => actions.edit({ kind: 'look', look }, gesture)
  return { show: (pixel: number) => put(oneLit(pixel)), end: () => put(before) }
}
