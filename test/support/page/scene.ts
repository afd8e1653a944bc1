import { FakeBridge } from '../fake-bridge'
import { scenes } from './scenes'

/** A made-up app with what a scene of the picture book holds. */
export function scene(name: string): FakeBridge {
  const bridge = new FakeBridge()
  scenes[name]?.(bridge)
  return bridge
}
