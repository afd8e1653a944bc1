import type { RigSnapshot } from '../../core/api/rig-snapshot'
import { layoutText } from '../strings/names'
import { words } from '../strings/words'

export interface RigWords {
  readonly dot: 'none' | 'busy' | 'good' | 'bad'
  readonly name: string
  readonly state: string
}

/** The rig in two or three words, for the header, with the tone of its dot. */
export function rigWords({ link, layout }: RigSnapshot): RigWords {
  const name = layoutText(layout.name)
  const { rig } = words.frame
  switch (link.kind) {
    case 'none':
      return { dot: 'none', name: rig.none, state: rig.notConnected }
    case 'connecting':
      return { dot: 'busy', name, state: rig.connecting }
    case 'connected':
      return { dot: 'good', name, state: link.simulated ? rig.simulated : rig.connected }
    case 'lost':
      return { dot: 'bad', name, state: rig.lost }
    case 'refused':
      return { dot: 'bad', name: rig.refusedName, state: rig.refused }
  }
}
