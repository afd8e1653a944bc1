import type { FakeBridge } from '../fake-bridge'

/** Made-up states of the app, by name. */
export const scenes: Readonly<Record<string, (bridge: FakeBridge) => void>> = {
  fresh: () => {},
  limited: (bridge) => {
    const { light, rig } = bridge.snapshots
    bridge.publish('light', { ...light, limited: -0.667, undo: 'Key power' })
    bridge.publish('rig', { ...rig, drawMa: 897 })
  },
}
