import { expect, test } from 'vitest'
import { createVirtualRig } from '../../../../electron/simulator/rig/virtual-rig'

// The interpreter's package keeps its bookkeeping in globals: a second one used to break the first.
test('several rigs run side by side in one process', async () => {
  const rigs = [await createVirtualRig(), await createVirtualRig({ pixelCount: 8 }), await createVirtualRig()]
  for (const rig of rigs) rig.connect()
  for (let round = 0; round < 20; round++) {
    for (const rig of rigs) expect(rig.ask(`power ev=${-round}`)).toBe('ok')
  }
  await rigs[1]?.powerCycle()
  rigs[1]?.connect()
  for (const rig of rigs) expect(rig.ask('hello v=1')).toMatch(/^ok v=1\.\d+ /)
})
