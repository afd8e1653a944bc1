import { expect, test } from 'vitest'
import { Breath } from '../../../electron/platform/breath'

/** Works until it has let others be heard, but not for ever. */
async function work(breath: Breath): Promise<number> {
  for (let entry = 0; entry < 1e8; entry += 1) {
    if (!breath.isDue()) continue
    await breath.take()
    return entry
  }
  return Number.POSITIVE_INFINITY
}

test('others are heard in the middle of long work', async () => {
  let heard = false
  setImmediate(() => {
    heard = true
  })
  expect(await work(new Breath())).toBeLessThan(1e8)
  expect(heard).toBe(true)
})

test('work that is no longer wanted ends with the reason', async () => {
  const stop = new AbortController()
  setImmediate(() => stop.abort(new Error('superseded')))
  await expect(work(new Breath(stop.signal))).rejects.toThrow('superseded')
})
