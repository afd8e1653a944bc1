import { firmwareUid } from './firmware-uid'

/** What the firmware needs under it. The one place that says so. */
export const requirements = {
  boardId: 'feather_m4_express',
  boardName: 'Adafruit Feather M4 Express',
  /** The oldest CircuitPython the firmware is written for. */
  circuitPython: [9, 0, 0],
  download: 'https://circuitpython.org/board/feather_m4_express/',
} as const

/** What `boot_out.txt` on a CircuitPython drive says of its board. */
export interface BootOut {
  /** As printed: `9.2.1`, `10.0.0-beta.2`. */
  readonly circuitPython: string
  readonly boardId: string
  /** The chip's id as the rig's hello has it; null where the file does not tell. */
  readonly uid: string | null
}

/** Reads `boot_out.txt`; null where it is not one of CircuitPython's. */
export function parseBootOut(text: string): BootOut | null {
  const version = /^Adafruit CircuitPython (\S+)/m.exec(text)?.[1]
  const boardId = /^Board ID:\s*(\S+)/m.exec(text)?.[1]
  if (version === undefined || boardId === undefined) return null
  const uid = /^UID:\s*([0-9A-Fa-f]+)/m.exec(text)?.[1]
  return { circuitPython: version, boardId, uid: uid === undefined ? null : firmwareUid(uid) }
}

/** Below zero where `one` is older than `other`. A beta counts as the version it leads to; what is no version as 0. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)]
  for (let place = 0; place < 3; place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

export const isNewEnough = ({ circuitPython }: BootOut): boolean =>
  compareVersions(circuitPython, requirements.circuitPython.join('.')) >= 0

function numbersOf(version: string): readonly number[] {
  return (/^v?(\d+(?:\.\d+)*)/.exec(version)?.[1] ?? '').split('.').map(Number)
}
