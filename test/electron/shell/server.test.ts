import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listenOnLoopback } from '../../../electron/shell/server'
import { describeStartFailure } from '../../../electron/shell/start-failure'
import { rawGet } from '../../support/http'
import { servedApp } from '../../support/served-app'

describe('the browser shell', () => {
  it('answers the printed address with a cookie and sends the browser on without the token', async () => {
    const { port, token } = await servedApp()
    const answer = await rawGet(port, `/?token=${token}`)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    const [cookie = ''] = answer.headers['set-cookie'] ?? []
    expect(cookie).toContain(`lumacro-${port}=${token}`)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
  })

  it('serves the page to a browser that has the cookie, hardened and uncached', async () => {
    const { port, cookie } = await servedApp()
    const answer = await rawGet(port, '/', { Cookie: `theme=dark; ${cookie}` })
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('<title>page</title>')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['referrer-policy']).toBe('no-referrer')
    const policy = answer.headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain(`ws://127.0.0.1:${port}`)
    expect(policy).not.toContain('*')
  })

  it('lets hashed assets be cached', async () => {
    const { port, cookie } = await servedApp()
    const answer = await rawGet(port, '/assets/index-abc.js', { Cookie: cookie })
    expect(answer.headers['cache-control']).toContain('immutable')
    expect(answer.headers['content-type']).toContain('text/javascript')
  })

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example:PORT',
    '[::1]:PORT',
    'LOCALHOST:PORT.',
  ])('refuses the Host %s even with the right cookie', async (template) => {
    const { port, cookie, token } = await servedApp()
    const host = template.replace('PORT', String(port))
    expect((await rawGet(port, '/', { Host: host, Cookie: cookie })).status).toBe(403)
    const handed = await rawGet(port, `/?token=${token}`, { Host: host })
    expect(handed.status).toBe(403)
    expect(handed.headers['set-cookie']).toBeUndefined()
  })

  it('answers to localhost as to 127.0.0.1', async () => {
    const { port, cookie } = await servedApp()
    const answer = await rawGet(port, '/', { Host: `localhost:${port}`, Cookie: cookie })
    expect(answer.status).toBe(200)
  })

  it.each([
    ['no token', () => ({ path: '/', headers: {} })],
    ['an empty token', () => ({ path: '/?token=', headers: {} })],
    ['a wrong token', () => ({ path: '/?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', headers: {} })],
    ['half the token', (token: string) => ({ path: `/?token=${token.slice(0, 20)}`, headers: {} })],
    [
      'the token on another path',
      (token: string) => ({ path: `/assets/index-abc.js?token=${token}`, headers: {} }),
    ],
    [
      'a wrong cookie',
      (_: string, port: number) => ({ path: '/', headers: { Cookie: `lumacro-${port}=x` } }),
    ],
    ['another port’s cookie', (token: string) => ({ path: '/', headers: { Cookie: `lumacro-1=${token}` } })],
  ])('refuses %s with a sentence and no page', async (_name, attempt) => {
    const { port, token } = await servedApp()
    const { path, headers } = attempt(token, port)
    const answer = await rawGet(port, path, headers)
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('address it printed')
    expect(answer.body).not.toContain('<title>')
  })

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2f%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/assets/..%252f..%252fsecret.json',
    '//secret.json',
    '/secret.json%00.js',
    '/%',
    '/assets',
    '/assets/',
    'http://127.0.0.1/index.html',
  ])('gives nothing from outside the page for %s', async (path) => {
    const { port, cookie } = await servedApp()
    const answer = await rawGet(port, path, { Cookie: cookie })
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('outside the page')
  })

  it('does not follow a symbolic link out of the page', async () => {
    const { port, cookie, page, folder } = await servedApp()
    symlinkSync(join(folder, 'secret.json'), join(page, 'link.json'))
    expect((await rawGet(port, '/link.json', { Cookie: cookie })).status).toBe(404)
  })

  it('answers GET and HEAD only', async () => {
    const { port, cookie } = await servedApp()
    expect((await rawGet(port, '/', { Cookie: cookie }, 'POST')).status).toBe(405)
    const head = await rawGet(port, '/', { Cookie: cookie }, 'HEAD')
    expect([head.status, head.body]).toEqual([200, ''])
  })

  it('is reachable on the loopback address only', async () => {
    const server = await listenOnLoopback(0)
    expect(server.address()).toMatchObject({ address: '127.0.0.1' })
    server.close()
  })

  it('says in one sentence that a port is in use', async () => {
    const { port } = await servedApp()
    const error: unknown = await listenOnLoopback(port).catch((reason: unknown) => reason)
    expect(describeStartFailure(error)).toBe(
      `Port ${port} is in use by another program: choose another with --port, or leave the flag out.`,
    )
  })
})
