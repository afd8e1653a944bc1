import type { MeasuredFrame } from '../../../core/api/measured-frame'
import { embeddedJpeg } from '../../../core/photos/embedded-jpeg'
import { readHead } from '../../../core/photos/exif/camera-facts'
import { base64Of } from '../../macro/photo/use-measured-frame'
import type { Session } from '../../stores/session'
import { say } from '../../stores/ui'
import { words } from '../../strings/words'

/** What a message to the app may hold of a photo, in bytes before they are made text. */
const MOST_BYTES = 23 << 20

/**
 * A photo of a grey card, measured by the app; a RAW by the preview that its camera put into it. Null where it cannot
 * be, once that is said, or where the hand has cancelled.
 */
export async function measureCard({ ui, actions }: Session, file: File): Promise<MeasuredFrame | null> {
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => new Uint8Array(),
  )
  const picture = embeddedJpeg(bytes)
  if (!picture) {
    say(ui, 'failed', words.light.white.noPicture(file.name))
    return null
  }
  if (picture.length > MOST_BYTES) {
    say(ui, 'failed', words.light.white.tooLarge(file.name))
    return null
  }
  const base64 = await base64Of(new Blob([picture.slice()]))
  if (base64 === null) return null
  const photo = { kind: 'bytes' as const, name: file.name, base64 }
  const measured = await actions.ask('measure/frame', { photo })
  if (!measured.ok) return null
  // A preview mostly does not say what camera it is of, and the RAW around it does.
  const head = readHead(bytes)
  return { ...measured.value, camera: measured.value.camera ?? (head.ok ? head.value.facts.model : null) }
}
