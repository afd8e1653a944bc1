import { expect, test } from 'vitest'
import { inParallel } from '../../../../electron/photos/disk/in-parallel'

test('results stand in the items’ order, with no more at once than was said', async () => {
  let [now, most] = [0, 0]
  const doubled = await inParallel([1, 2, 3, 4, 5], 2, async (item) => {
    most = Math.max(most, ++now)
    for (let turn = item; turn < 6; turn++) await Promise.resolve()
    now--
    return item * 2
  })
  expect([doubled, most]).toEqual([[2, 4, 6, 8, 10], 2])
})

test('a failure is told when nothing is under way any more, and nothing new begins', async () => {
  const begun: number[] = []
  let ended = 0
  const failing = inParallel([0, 1, 2, 3, 4, 5], 3, async (item) => {
    begun.push(item)
    if (item === 1) throw new Error('of the second')
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    ended++
    if (item === 2) throw new Error('of the third')
  })
  await expect(failing).rejects.toThrow('of the second')
  expect([begun, ended]).toEqual([[0, 1, 2], 2])
})
