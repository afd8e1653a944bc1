import { latin1 } from '../bytes'
import { XMP_NAMESPACE } from './xmp-record'

/**
 * Whether an edited packet still holds all that was someone else's: the same text but for our own element and the
 * padding. With `more`, properties may have been added to it, but none taken out.
 */
export function keepsForeignXmp(before: Uint8Array, after: Uint8Array, more: boolean): boolean {
  const was = foreignText(latin1(before))
  const is = foreignText(latin1(after))
  return more ? isWithin(withoutDescription(was), is) : was === is
}

const OWN = new RegExp(`<(\\w+):Description\\s[^>]*"${XMP_NAMESPACE}"\\s*>[\\s\\S]*?</\\1:Description>\\n?`)

const foreignText = (packet: string): string => packet.replace(OWN, '').replace(/\s+(?=<\?xpacket end)/, '')

/** A description that was ours may have been brought up to date. */
const withoutDescription = (text: string): string => text.replace(/>Light: [^<]*</, '><')

/** Whether every character of `part` comes in `whole`, in the same order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (let i = 0; i < part.length; i++) {
    at = whole.indexOf(part[i] ?? '', at) + 1
    if (at === 0) return false
  }
  return true
}
