import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import type WebSocket from 'ws'
import { ok } from '../../../core/result'
import { openSocket, servedApp } from '../../support/served-app'
import { allTopics, standInApp } from '../../support/stand-in-app'

/** Resolves with the close code; 1006 is an end without a closing frame. */
const closeOf = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve))

describe('the page’s socket', () => {
  it('sends every topic once on connecting', async () => {
    const { port, cookie, origin } = await servedApp()
    const { next } = await openSocket(port, { Cookie: cookie, Origin: origin })
    for (const topic of allTopics) {
      expect(await next((message) => message.topic === topic)).toHaveProperty('snapshot')
    }
  })

  it('answers a request with its id and sends what changed', async () => {
    const { app, port, cookie, origin } = await servedApp()
    const { socket, next } = await openSocket(port, { Cookie: cookie, Origin: origin })
    socket.send(JSON.stringify({ id: 7, channel: 'app/state', args: {} }))
    const answer = await next((message) => message.id === 7)
    expect(answer.outcome).toEqual(ok(app.snapshot()))
    app.publish('notices', [{ id: 1, level: 'info', said: ['tornLog'] }])
    const told = await next(
      ({ topic, snapshot }) => topic === 'notices' && Array.isArray(snapshot) && snapshot.length > 0,
    )
    expect(told.snapshot).toEqual([{ id: 1, level: 'info', said: ['tornLog'] }])
  })

  it.each([
    ['a foreign origin', { Origin: 'http://evil.example' }],
    ['no origin', {}],
    ['the origin null', { Origin: 'null' }],
    ['our address with another port', { Origin: 'http://127.0.0.1:1' }],
    ['our port on https', { Origin: 'https://127.0.0.1:PORT' }],
    ['our origin as a prefix', { Origin: 'http://127.0.0.1:PORT.evil.example' }],
  ])('refuses %s even with the right cookie', async (_name, headers: Record<string, string>) => {
    const { port, cookie } = await servedApp()
    const given = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]),
    )
    await expect(openSocket(port, { ...given, Cookie: cookie })).rejects.toThrow('403')
  })

  it('refuses our own origin without the cookie, and a foreign Host with it', async () => {
    const { port, cookie, origin } = await servedApp()
    await expect(openSocket(port, { Origin: origin })).rejects.toThrow('403')
    const host = `evil.example:${port}`
    const rebound = { Host: host, Origin: `http://${host}`, Cookie: cookie }
    await expect(openSocket(port, rebound)).rejects.toThrow('403')
  })

  it.each([
    ['no JSON', 'hello'],
    ['an array', '[]'],
    ['no id', '{"channel":"app/state","args":{}}'],
    ['an id that is no whole number', '{"id":1.5,"channel":"app/state","args":{}}'],
    ['a channel that is no text', '{"id":1,"channel":{},"args":{}}'],
  ])('ends a connection that sends %s', async (_name, text) => {
    const { app, port, cookie, origin } = await servedApp()
    const { socket } = await openSocket(port, { Cookie: cookie, Origin: origin })
    const closed = closeOf(socket)
    socket.send(text)
    await closed
    expect(app.listenerCount()).toBe(0)
    expect(app.asked).toEqual([])
  })

  it.each(['nope', '__proto__', 'constructor', 'toString', ''])(
    'answers the unknown channel “%s” with a failure',
    async (channel) => {
      const { port, cookie, origin } = await servedApp()
      const { socket, next } = await openSocket(port, { Cookie: cookie, Origin: origin })
      socket.send(JSON.stringify({ id: 1, channel, args: {} }))
      const answer = await next((message) => message.id === 1)
      expect(answer.outcome?.failure?.kind).toBe('bad-request')
    },
  )

  it('ends a connection that sends a binary frame', async () => {
    const { port, cookie, origin } = await servedApp()
    const { socket } = await openSocket(port, { Cookie: cookie, Origin: origin })
    const closed = closeOf(socket)
    socket.send(new Uint8Array([1, 2, 3]))
    expect(await closed).toBe(1003)
  })

  it('ends a connection whose message is larger than any request', async () => {
    const { port, cookie, origin } = await servedApp()
    const { socket } = await openSocket(port, { Cookie: cookie, Origin: origin })
    const closed = closeOf(socket)
    // Only the announcement is sent: a frame of 33 MiB, which is refused before its content comes.
    const announcement = Buffer.alloc(14)
    announcement[0] = 0x81
    announcement[1] = 0x80 | 127
    announcement.writeBigUInt64BE(33n << 20n, 2)
    rawSocketOf(socket).write(announcement)
    expect([1006, 1009]).toContain(await closed)
  })

  it('ends a connection that breaks the WebSocket protocol, and serves the next', async () => {
    const { port, cookie, origin } = await servedApp()
    const { socket } = await openSocket(port, { Cookie: cookie, Origin: origin })
    const closed = closeOf(socket)
    rawSocketOf(socket).write(Buffer.from([0xff, 0xff, 0xff, 0xff]))
    await closed
    const again = await openSocket(port, { Cookie: cookie, Origin: origin })
    expect(await again.next((message) => message.topic === 'rig')).toBeDefined()
  })

  it('survives a connection that is cut in the middle of the handshake', async () => {
    const { port, cookie, origin } = await servedApp()
    const half = connect(port, '127.0.0.1')
    half.write(`GET /socket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\n`)
    half.destroy()
    const { next } = await openSocket(port, { Cookie: cookie, Origin: origin })
    expect(await next((message) => message.topic === 'rig')).toBeDefined()
  })

  it('answers “busy” to more requests at once than any page makes', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const app = standInApp({
      'rig/ports': async () => {
        await held
        return ok([])
      },
    })
    const { port, cookie, origin } = await servedApp(app)
    const { socket, next } = await openSocket(port, { Cookie: cookie, Origin: origin })
    for (let id = 1; id <= 257; id += 1) socket.send(JSON.stringify({ id, channel: 'rig/ports', args: {} }))
    expect((await next((message) => message.id === 257)).outcome?.failure?.kind).toBe('busy')
    release()
    expect((await next((message) => message.id === 256)).outcome?.ok).toBe(true)
  })

  it('stops following the app when the page goes', async () => {
    const { app, port, cookie, origin } = await servedApp()
    const { socket, next } = await openSocket(port, { Cookie: cookie, Origin: origin })
    await next((message) => message.topic === 'rig')
    expect(app.listenerCount()).toBe(allTopics.length)
    const closed = closeOf(socket)
    socket.close()
    await closed
    await expect.poll(() => app.listenerCount()).toBe(0)
  })
})

/** The TCP socket under a WebSocket, to send what no client library would. */
function rawSocketOf(socket: WebSocket): NodeJS.WritableStream {
  // `ws` keeps it under this name and offers no other way to it.
  return (socket as unknown as { _socket: NodeJS.WritableStream })._socket
}
