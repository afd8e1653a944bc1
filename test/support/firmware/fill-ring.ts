import type { VirtualRig } from '../../../electron/simulator/rig/virtual-rig'

/** As if so many shots had been taken, all in the present light. */
export function fillRing(rig: VirtualRig, count: number): void {
  rig.python.run(`
from lumacro import main
for _ in range(${count}):
    main.rig.shots.open(1, 0)
    main.rig.shots.close(1000)
`)
}
