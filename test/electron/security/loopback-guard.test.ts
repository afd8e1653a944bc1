import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { networkGuard, socketsBeyond } from '../../support/e2e/no-network'
import { temporaryFolder } from '../../support/temporary-folder'

/** What a program with `guard` before it has tried, a line each. */
function tried(program: string): readonly string[] {
  const guard = networkGuard()
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: guard.env,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  try {
    guard.assertQuiet()
    return []
  } catch (error) {
    return String(error)
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
  }
}

describe('the guard that every end-to-end session of the app runs under', () => {
  it('lets nothing through to another computer, nor one in: by socket, request, name or datagram, from a thread or a child', () => {
    // 192.0.2.0/24 is nobody's (RFC 5737), and so is .invalid (RFC 2606).
    const ways = [
      `(await import('node:net')).connect(9, '192.0.2.1')`,
      `(await import('node:net')).connect({ port: 9, host: '192.0.2.2' })`,
      `(await import('node:http')).get('http://192.0.2.3/')`,
      `(await import('node:tls')).connect(443, '192.0.2.4')`,
      `(await import('node:http2')).connect('https://192.0.2.5')`,
      `await fetch('http://192.0.2.6/')`,
      `(await import('node:dns')).lookup('one.invalid', () => {})`,
      `await (await import('node:dns/promises')).resolve4('two.invalid')`,
      `(await import('node:dgram')).createSocket('udp4').send('x', 9, '192.0.2.7')`,
      `(await import('node:net')).createServer().listen(0)`,
      `(await import('node:http')).createServer().listen(0, '0.0.0.0')`,
    ]
    const attempts = ways.map((way) => `try { ${way} } catch {}`).join('\n')
    const seen = [
      'connect 192.0.2.1:9',
      'connect 192.0.2.2:9',
      'connect 192.0.2.3:80',
      'connect 192.0.2.4:443',
      'connect 192.0.2.5:443',
      'connect 192.0.2.6:80',
      'lookup one.invalid',
      'resolve4 two.invalid',
      'datagram send',
      'listen undefined:0',
      'listen 0.0.0.0:0',
    ]
    expect(tried(`${attempts}\nprocess.exit(0)`)).toEqual(seen)
    const inside = `try { process.getBuiltinModule('node:net').connect(9, '192.0.2.8') } catch {}`
    expect(
      tried(`
        const { Worker } = await import('node:worker_threads')
        const { spawnSync } = await import('node:child_process')
        await new Promise((resolve) => new Worker(${JSON.stringify(inside)}, { eval: true }).on('exit', resolve))
        spawnSync(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(inside)}])`),
    ).toEqual(['connect 192.0.2.8:9', 'connect 192.0.2.8:9'])
  })

  it('stands in the way of nothing on this computer', () => {
    expect(
      tried(`
        const { createServer } = await import('node:http')
        const { connect } = await import('node:net')
        const own = createServer((_, answer) => answer.end('yes'))
        await new Promise((resolve) => own.listen(0, '127.0.0.1', resolve))
        const { port } = own.address()
        if ((await (await fetch('http://localhost:' + port)).text()) !== 'yes') throw new Error('no answer')
        const path = process.platform === 'win32' ? '\\\\\\\\.\\\\pipe\\\\lumacro-guard' : ${JSON.stringify(temporaryFolder())} + '/own'
        const file = createServer()
        await new Promise((resolve) => file.listen(path, resolve))
        await new Promise((resolve) => connect(path, resolve))
        process.exit(0)`),
    ).toEqual([])
  })

  it.runIf(process.platform === 'linux')(
    'the kernel’s own list tells a socket that anybody may reach from one that only this computer may',
    async () => {
      const listening = async (host: string) => {
        const server = createServer()
        await new Promise<void>((resolve) => server.listen(0, host, resolve))
        const found = socketsBeyond(process.pid)
        await new Promise((resolve) => server.close(resolve))
        return found
      }
      const before = socketsBeyond(process.pid)
      expect(await listening('127.0.0.1')).toEqual(before)
      expect(await listening('::1').catch(() => before)).toEqual(before)
      expect(await listening('0.0.0.0')).toHaveLength(before.length + 1)
    },
  )
})
