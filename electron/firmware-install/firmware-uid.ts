/**
 * A chip's id as the rig's hello says it: `folded` in firmware/lumacro/wire/hello_verbs.py, where one of more than eight bytes is its
 * two halves combined by exclusive or.
 * @param hex as USB and boot_out.txt have it, in either case
 */
export function firmwareUid(hex: string): string {
  const bytes = Buffer.from(hex, 'hex')
  if (bytes.length <= 8) return bytes.toString('hex')
  const half = Math.floor(bytes.length / 2)
  return Buffer.from(bytes.subarray(0, half).map((byte, at) => byte ^ (bytes[at + half] ?? 0))).toString(
    'hex',
  )
}
