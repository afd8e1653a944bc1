import { expect, test } from 'vitest'
import { soak } from '../support/firmware/soak'

test.each([
  ['neopixel', 7],
  ['spi', 8],
] as const)(
  'by %s none of 60 shots is lost, doubled or given another light, whatever else goes on',
  async (writer, seed) => {
    const report = await soak(seed, 60, writer)
    expect(report).toMatchObject({ lost: 0, doubled: 0, wrong: 0, faults: 0 })
    expect(Object.keys(report.modes).length).toBeGreaterThan(2)
  },
)
