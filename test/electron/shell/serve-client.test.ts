import { describe, expect, it, vi } from 'vitest'
import { silentLogger } from '../../../electron/platform/logger'
import { serveClient } from '../../../electron/shell/serve-client'
import { allTopics, standInApp } from '../../support/stand-in-app'

function slowWire() {
  const sent: string[] = []
  const wire = { waiting: 0, dropped: '' }
  return {
    sent,
    wire,
    send: (text: string) => sent.push(text),
    waitingBytes: () => wire.waiting,
    drop: (why: string) => {
      wire.dropped = why
    },
  }
}

describe('one client', () => {
  it('that is slow misses steps and gets the newest of each topic', async () => {
    vi.useFakeTimers()
    const app = standInApp()
    const client = slowWire()
    serveClient(app, silentLogger, client)
    await vi.advanceTimersByTimeAsync(1)
    expect(client.sent).toHaveLength(allTopics.length)

    client.wire.waiting = 2 << 20
    for (let id = 1; id <= 1000; id += 1) app.publish('notices', [{ id, level: 'info', said: ['tornLog'] }])
    await vi.advanceTimersByTimeAsync(5000)
    expect(client.sent).toHaveLength(allTopics.length)

    client.wire.waiting = 0
    await vi.advanceTimersByTimeAsync(100)
    expect(client.sent).toHaveLength(allTopics.length + 1)
    expect(JSON.parse(client.sent.at(-1) ?? '')).toEqual({
      topic: 'notices',
      snapshot: [{ id: 1000, level: 'info', said: ['tornLog'] }],
    })
    vi.useRealTimers()
  })

  it('that asks and never reads is dropped', async () => {
    const app = standInApp()
    const client = slowWire()
    const served = serveClient(app, silentLogger, client)
    client.wire.waiting = 65 << 20
    served.receive(JSON.stringify({ id: 1, channel: 'app/state', args: {} }))
    await vi.waitFor(() => expect(client.wire.dropped).not.toBe(''))
    expect(app.listenerCount()).toBe(0)
  })

  it('that has ended is not sent the answers under way', async () => {
    const app = standInApp()
    const client = slowWire()
    const served = serveClient(app, silentLogger, client)
    served.receive(JSON.stringify({ id: 1, channel: 'app/state', args: {} }))
    served.end()
    await new Promise((resolve) => setImmediate(resolve))
    expect(client.sent).toEqual([])
  })
})
