import { expect, test } from 'vitest'
import { ahead, Breath } from '../../../electron/platform/breath'

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

test('work rests while an answer is under way, however many turns that takes, and goes on after it', async () => {
  let slices = 0
  const stop = new AbortController()
  const working = (async () => {
    const breath = new Breath(stop.signal)
    for (;;) {
      await breath.take()
      slices += 1
    }
  })()
  working.catch(() => undefined)
  const turns = async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done))
    return slices
  }
  expect(await turns()).toBeGreaterThan(0)
  const before = slices
  // One slice may have begun already.
  expect(await ahead(turns)).toBeLessThanOrEqual(before + 1)
  expect(await turns()).toBeGreaterThan(before + 1)
  stop.abort(new Error('superseded'))
  await expect(working).rejects.toThrow('superseded')
})

test('an answer that never comes does not end the work', async () => {
  void ahead(() => new Promise(() => undefined))
  await new Breath().take()
  await new Breath().take()
})
