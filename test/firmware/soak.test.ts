import { expect, test } from 'vitest'
import { soak } from '../support/firmware/soak'

test('none of 150 shots is lost, doubled or given another light, whatever else goes on', async () => {
  expect(await soak(7, 150)).toMatchObject({ lost: 0, doubled: 0, wrong: 0, faults: 0 })
})
