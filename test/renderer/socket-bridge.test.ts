import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type SocketEvents, socketBridge } from '../../renderer/socket-bridge'
import { firstSnapshots } from '../../renderer/start'
import { firstSnapshots as made } from '../support/fake-bridge'

/** Sockets that a test opens, feeds and closes. */
function fakeSockets() {
  const sockets: { readonly events: SocketEvents; readonly sent: string[] }[] = []
  const connection = socketBridge((events) => {
    const sent: string[] = []
    sockets.push({ events, sent })
    return { send: (text) => sent.push(text) }
  })
  const newest = () => sockets.at(-1) ?? expect.fail('expected a socket')
  const answer = (id: number, outcome: unknown) => newest().events.message(JSON.stringify({ id, outcome }))
  return { connection, sockets, newest, answer }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('socketBridge', () => {
  it('answers each request with its own reply, in whatever order they come', async () => {
    const { connection, newest, answer } = fakeSockets()
    newest().events.open()
    const ports = connection.bridge.request('rig/ports', {})
    const folders = connection.bridge.request('photos/folders', { folder: null })
    expect(newest().sent.map((text) => JSON.parse(text).channel)).toEqual(['rig/ports', 'photos/folders'])
    answer(2, { ok: false, failure: { kind: 'cancelled' } })
    answer(1, { ok: true, value: [] })
    expect(await ports).toEqual({ ok: true, value: [] })
    expect(await folders).toEqual({ ok: false, failure: { kind: 'cancelled' } })
  })

  it('fails what is pending as disconnected when the socket closes, and what is asked while it is away', async () => {
    const { connection, newest } = fakeSockets()
    newest().events.open()
    const pending = connection.bridge.request('rig/ports', {})
    newest().events.close()
    const disconnected = { ok: false, failure: { kind: 'disconnected' } }
    expect(await pending).toEqual(disconnected)
    expect(await connection.bridge.request('rig/ports', {})).toEqual(disconnected)
  })

  it('opens again by itself, with pauses that grow and start anew after success', () => {
    const { connection, sockets, newest } = fakeSockets()
    const states: string[] = []
    connection.watch((state) => states.push(state))
    newest().events.open()
    newest().events.close()
    vi.advanceTimersByTime(249)
    expect(sockets).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(sockets).toHaveLength(2)
    newest().events.close()
    vi.advanceTimersByTime(499)
    expect(sockets).toHaveLength(2)
    vi.advanceTimersByTime(1)
    newest().events.open()
    expect(states).toEqual(['open', 'away', 'open'])
    newest().events.close()
    vi.advanceTimersByTime(250)
    expect(sockets).toHaveLength(4)
  })

  it('never waits longer than four seconds', () => {
    const { sockets, newest } = fakeSockets()
    for (let round = 0; round < 10; round++) {
      const before = sockets.length
      newest().events.close()
      vi.advanceTimersByTime(4000)
      expect(sockets.length).toBeGreaterThan(before)
    }
  })

  it('hands snapshots to listeners of their topic until they leave, across a reconnect', () => {
    const { connection, newest } = fakeSockets()
    const seen: number[] = []
    const leave = connection.bridge.on('notices', (notices) => seen.push(notices.length))
    const publish = (count: number) => {
      const snapshot = Array.from({ length: count }, (_, id) => ({ id, level: 'info', text: '' }))
      newest().events.message(JSON.stringify({ topic: 'notices', snapshot }))
    }
    newest().events.open()
    publish(1)
    newest().events.close()
    vi.advanceTimersByTime(250)
    newest().events.open()
    publish(2)
    leave()
    publish(3)
    expect(seen).toEqual([1, 2])
  })

  it.each(['', 'not json', '{"id":"one"}', '[]', 'null', '{"id":99,"outcome":{"ok":true}}'])(
    'is not disturbed by a frame that is not ours: %j',
    async (frame) => {
      const { connection, newest, answer } = fakeSockets()
      newest().events.open()
      const asked = connection.bridge.request('rig/ports', {})
      newest().events.message(frame)
      newest().events.message(new Uint8Array(4))
      answer(1, { ok: true, value: [] })
      expect(await asked).toEqual({ ok: true, value: [] })
    },
  )
})

describe('firstSnapshots', () => {
  it('waits for the app and asks it for everything, again after a loss', async () => {
    const { connection, newest, answer } = fakeSockets()
    const first = firstSnapshots(connection)
    newest().events.open()
    newest().events.close()
    vi.advanceTimersByTime(250)
    newest().events.open()
    const { id, channel } = JSON.parse(newest().sent[0] ?? '{}')
    expect(channel).toBe('app/state')
    answer(id, { ok: true, value: made() })
    expect((await first).rig.layout.places).toHaveLength(24)
  })
})
