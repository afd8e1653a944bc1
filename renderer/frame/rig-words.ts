import type { RigSnapshot } from '../../core/api/snapshots'

export interface RigWords {
  readonly dot: 'none' | 'busy' | 'good' | 'bad'
  readonly name: string
  readonly state: string
}

/** The rig in two or three words, for the header, with the tone of its dot. */
export function rigWords({ link, layout }: RigSnapshot): RigWords {
  const name = layout.name.replace('-', ' ').replace(/^./, (first) => first.toUpperCase())
  switch (link.kind) {
    case 'none':
      return { dot: 'none', name: 'No rig', state: 'not connected' }
    case 'connecting':
      return { dot: 'busy', name, state: 'connecting…' }
    case 'connected':
      return { dot: 'good', name, state: link.simulated ? 'simulated' : 'connected' }
    case 'lost':
      return { dot: 'bad', name, state: 'lost, waiting' }
    case 'refused':
      return { dot: 'bad', name: 'Rig', state: 'refused' }
  }
}
