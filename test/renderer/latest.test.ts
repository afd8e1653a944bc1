import { describe, expect, it } from 'vitest'
import { latest } from '../../renderer/latest'

/** A sender whose answers come when the test says so. */
function heldSender() {
  const sent: string[] = []
  const answers: (() => void)[] = []
  const send = (value: string) => {
    sent.push(value)
    return new Promise<string>((resolve) => answers.push(() => resolve(`${value}!`)))
  }
  const answer = async () => {
    answers.shift()?.()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { sent, send, answer }
}

describe('latest', () => {
  it('sends the first value at once and, of those that come meanwhile, only the newest', async () => {
    const { sent, send, answer } = heldSender()
    const sender = latest(send)
    const pushed = ['a', 'b', 'c', 'd'].map((value) => sender.push(value))
    expect(sent).toEqual(['a'])
    await answer()
    expect(sent).toEqual(['a', 'd'])
    await answer()
    expect(await Promise.all(pushed)).toEqual([
      { sent: true, reply: 'a!' },
      { sent: false },
      { sent: false },
      { sent: true, reply: 'd!' },
    ])
    expect(sender.idle()).toBe(true)
  })

  it('keeps values of different keys apart, in the order in which they first waited', async () => {
    const { sent, send, answer } = heldSender()
    const sender = latest(send, (value) => value[0] ?? '')
    for (const value of ['x1', 'a1', 'b1', 'a2']) void sender.push(value)
    await answer()
    await answer()
    expect(sent).toEqual(['x1', 'a2', 'b1'])
  })

  it('goes on after a send that throws', async () => {
    const sent: string[] = []
    const sender = latest(async (value: string) => {
      sent.push(value)
      if (value === 'a') throw new Error('broken')
      return value
    })
    const [first, second] = await Promise.all([sender.push('a'), sender.push('b')])
    expect(first).toEqual({ sent: false })
    expect(second).toEqual({ sent: true, reply: 'b' })
    expect(sent).toEqual(['a', 'b'])
  })
})
