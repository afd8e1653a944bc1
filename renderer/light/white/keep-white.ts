import type { MeasuredWhite } from '../../../core/light/white-balance/measured-white'
import type { Session } from '../../stores/session'
import { say } from '../../stores/ui'
import { colorText, words } from '../../strings/words'
import { currentLook } from '../looks/LooksStrip'
import { changeLook } from '../looks/look-hands'

/** Keeps a white with the light in hand, and with the look of one's own that it is. False where the app would not. */
export async function keepWhite(session: Session, measured: MeasuredWhite): Promise<boolean> {
  const { stores, ui, actions } = session
  const stored = currentLook(stores.looks.getState().looks, stores.light.getState().look)
  const pushed = await actions.edit({ kind: 'white-balance', measured })
  if (!pushed.sent || !pushed.reply.ok) return false
  if (stored && !stored.factory) {
    await changeLook(session, stored, { look: { ...stored.look, whiteBalance: measured } })
  }
  say(ui, 'done', words.light.white.kept(colorText(measured)))
  return true
}
