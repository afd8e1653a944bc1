import { knownKey } from '../../../core/wire/known-keys'
import type { RemoteAction } from '../../../core/wire/rig-request'
import { words } from '../../strings/words'

/** A key by what is printed on it where that is known, else by its code. */
export function keyName(code: string): string {
  const known = knownKey(code)
  return known ? words.care.remote.key(known.label, known.remote) : words.care.remote.code(code)
}

export const actName = (act: RemoteAction | null): string => words.care.act[act ?? 'unknown']
