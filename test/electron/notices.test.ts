import { expect, it } from 'vitest'
import { Notices } from '../../electron/notices'

it('a sentence stands once, the newest last, the newest twelve, until it is dismissed', () => {
  const notices = new Notices()
  const told: number[] = []
  notices.onChange(({ length }) => told.push(length))
  for (const text of ['a', 'b', 'a']) notices.add('info', text)
  expect(notices.snapshot().map(({ text }) => text)).toEqual(['b', 'a'])
  notices.dismiss(notices.snapshot()[0]?.id ?? -1)
  notices.dismiss(99)
  expect(notices.snapshot().map(({ text }) => text)).toEqual(['a'])
  for (let n = 0; n < 20; n++) notices.add('warning', `w${n}`)
  expect(notices.snapshot().map(({ text }) => text)).toEqual(
    Array.from({ length: 12 }, (_, n) => `w${n + 8}`),
  )
  expect(told.slice(0, 4)).toEqual([1, 2, 2, 1])
})
