import { expect, it } from 'vitest'
import { Notices } from '../../electron/notices'

it('a sentence stands once, the newest last, the newest twelve, until it is dismissed', () => {
  const notices = new Notices()
  const told: number[] = []
  notices.onChange(({ length }) => told.push(length))
  for (const path of ['a', 'b', 'a']) notices.add('info', ['keptAside', path])
  expect(notices.snapshot().map(({ said }) => said)).toEqual([
    ['keptAside', 'b'],
    ['keptAside', 'a'],
  ])
  notices.dismiss(notices.snapshot()[0]?.id ?? -1)
  notices.dismiss(99)
  expect(notices.snapshot().map(({ said }) => said)).toEqual([['keptAside', 'a']])
  for (let n = 0; n < 20; n++) notices.add('warning', ['shotsLost', n])
  expect(notices.snapshot().map(({ said }) => said)).toEqual(
    Array.from({ length: 12 }, (_, n) => ['shotsLost', n + 8]),
  )
  expect(told.slice(0, 4)).toEqual([1, 2, 2, 1])
})
