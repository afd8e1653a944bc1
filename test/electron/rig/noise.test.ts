import { expect, test } from 'vitest'
import { day } from '../../support/soak/day'
import { hostNoise } from '../../support/soak/host-noise'
import { rigNoise } from '../../support/soak/rig-noise'

/** A share of what `npm run soak` does at length. */
test('the host answers, and keeps nothing, under 4,000 fuzzed lines', async () => {
  expect(await hostNoise(7, 4000)).toMatchObject({ hung: 0, wrong: 0, timersLeft: 0 })
})

test('under floods of 800 fuzzed lines the firmware answers each that came whole, does nothing that it refused, and obeys', async () => {
  const report = await rigNoise(7, 800)
  expect(report).toMatchObject({
    astray: 0,
    miscounted: 0,
    moved: 0,
    wrong: 0,
    faults: 0,
    obeys: true,
    torn: 0,
  })
  expect(report.answerable).toBeGreaterThan(200)
  expect(report.refusedFloods).toBeGreaterThan(10)
})

test('of 200 shots on a bad day each is in the log once, with its light', async () => {
  expect(await day(7, 200)).toMatchObject({
    lost: 0,
    doubled: 0,
    wrong: 0,
    disordered: 0,
    left: 0,
    damagedLines: 0,
    timersLeft: 0,
  })
})
