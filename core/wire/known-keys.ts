import type { RemoteAction } from './rig-request'

/** A key that the firmware knows without learning (K5). */
export interface KnownKey {
  /** Eight hex digits. */
  readonly code: string
  readonly remote: 'Adafruit 21-key' | '24-key LED remote' | '44-key LED remote'
  /** As it is printed on the remote. */
  readonly label: string
  readonly act: RemoteAction
}

/** As `_KNOWN` in firmware/lumacro/hand/infrared.py; a test compares them. */
export const knownKeys: readonly KnownKey[] = [
  { code: '00fd40bf', remote: 'Adafruit 21-key', label: 'Vol +', act: 'brighter' },
  { code: '00fd00ff', remote: 'Adafruit 21-key', label: 'Vol −', act: 'darker' },
  { code: '00fd807f', remote: 'Adafruit 21-key', label: 'Play', act: 'black' },
  { code: '00fd20df', remote: 'Adafruit 21-key', label: 'Setup', act: 'glow' },
  { code: '00f700ff', remote: '24-key LED remote', label: 'Brighter', act: 'brighter' },
  { code: '00f7807f', remote: '24-key LED remote', label: 'Darker', act: 'darker' },
  { code: '00f740bf', remote: '24-key LED remote', label: 'Off', act: 'off' },
  { code: '00f7c03f', remote: '24-key LED remote', label: 'On', act: 'on' },
  { code: '00ff3ac5', remote: '44-key LED remote', label: 'Brighter', act: 'brighter' },
  { code: '00ffba45', remote: '44-key LED remote', label: 'Darker', act: 'darker' },
  { code: '00ff02fd', remote: '44-key LED remote', label: 'Power', act: 'black' },
  { code: '00ff827d', remote: '44-key LED remote', label: 'Play', act: 'glow' },
]

export const knownKey = (code: string): KnownKey | undefined => knownKeys.find((key) => key.code === code)
