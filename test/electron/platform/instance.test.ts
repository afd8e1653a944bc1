import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bridgeOver } from '../../../electron/platform/app-client'
import { controlPath } from '../../../electron/platform/control-path'
import type { Instance } from '../../../electron/platform/instance'
import { claimInstance, tryConnect } from '../../../electron/platform/instance'
import { silentLogger } from '../../../electron/platform/logger'
import { runNode } from '../../support/run-node'
import { standInApp } from '../../support/stand-in-app'
import { temporaryFolder } from '../../support/temporary-folder'

async function claimed(dataDir: string): Promise<Instance> {
  const claim = await claimInstance(dataDir, silentLogger)
  if (claim.kind !== 'claimed') throw new Error('expected the folder to be free')
  onTestFinished(() => claim.close())
  return claim
}

describe('a data folder', () => {
  it('is claimed once, and free again after a close', async () => {
    const folder = temporaryFolder()
    const first = await claimed(folder)
    const second = await claimInstance(folder, silentLogger)
    expect(second.kind).toBe('taken')
    await first.close()
    await claimed(folder)
  })

  it('is claimed by exactly one of many that start at once', async () => {
    const folder = temporaryFolder()
    const claims = await Promise.all(Array.from({ length: 12 }, () => claimInstance(folder, silentLogger)))
    const winners = claims.filter((claim): claim is Instance => claim.kind === 'claimed')
    onTestFinished(async () => {
      for (const winner of winners) await winner.close()
    })
    expect(winners).toHaveLength(1)
  })

  it.skipIf(process.platform === 'win32')(
    'is free after its app was killed and left a dead socket',
    async () => {
      const folder = temporaryFolder()
      const path = controlPath(folder)
      await runNode(`
      require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))
    `)
      expect(existsSync(path)).toBe(true)
      await claimed(folder)
    },
  )

  it.each([
    ['left its lock', 0],
    ['left its lock, and the clock was set back after it', Date.now() + 86_400_000],
  ])('is free after a claim was cut short and %s', async (_, atMs) => {
    const folder = temporaryFolder()
    const lock = `${controlPath(folder)}.lock`
    mkdirSync(lock)
    utimesSync(lock, new Date(atMs), new Date(atMs))
    await claimed(folder)
    expect(readdirSync(folder)).toEqual(['control.sock'])
  })

  it.skipIf(process.platform === 'win32')('lets only this user connect', async () => {
    const folder = temporaryFolder()
    await claimed(folder)
    expect(statSync(controlPath(folder)).mode & 0o777).toBe(0o600)
  })

  it('whose path is too long for a socket is claimed all the same', async () => {
    const folder = join(temporaryFolder(), 'ä'.repeat(60), 'b'.repeat(60))
    mkdirSync(folder, { recursive: true })
    expect(Buffer.byteLength(controlPath(folder))).toBeLessThanOrEqual(103)
    await claimed(folder)
    expect((await claimInstance(folder, silentLogger)).kind).toBe('taken')
  })
})

describe('the control socket', () => {
  async function connected(folder: string) {
    const socket = await tryConnect(controlPath(folder))
    if (!socket) throw new Error('expected the app to listen')
    onTestFinished(() => void socket.destroy())
    return socket
  }

  it('serves the contract to who connected before the app was open', async () => {
    const folder = temporaryFolder()
    const claim = await claimed(folder)
    const bridge = bridgeOver(await connected(folder))
    const answer = bridge.request('app/state', {})
    const app = standInApp()
    claim.serve(app)
    expect(await answer).toEqual({ ok: true, value: app.snapshot() })
  })

  it('sends each change, and answers whatever is asked with a value', async () => {
    const folder = temporaryFolder()
    const claim = await claimed(folder)
    const app = standInApp()
    claim.serve(app)
    const bridge = bridgeOver(await connected(folder))
    const told = new Promise((resolve) => {
      bridge.on('notices', (notices) => notices.length > 0 && resolve(notices))
    })
    await bridge.request('app/state', {})
    app.publish('notices', [{ id: 1, level: 'error', said: ['keptAside', 'Zeile\nzwei'] }])
    expect(await told).toEqual([{ id: 1, level: 'error', said: ['keptAside', 'Zeile\nzwei'] }])
    expect(await bridge.request('rig/ports', {})).toEqual({ ok: false, failure: { kind: 'no-rig' } })
    expect(await bridge.request('photos/open', { paths: 5 as never })).toMatchObject({
      ok: false,
      failure: { kind: 'bad-request' },
    })
  })

  it('ends a connection that sends nonsense, and serves the next', async () => {
    const folder = temporaryFolder()
    const claim = await claimed(folder)
    claim.serve(standInApp())
    const nonsense = await connected(folder)
    nonsense.resume()
    const closed = new Promise((resolve) => nonsense.once('close', resolve))
    nonsense.write('GET / HTTP/1.1\r\n\r\n')
    await closed
    const bridge = bridgeOver(await connected(folder))
    expect((await bridge.request('app/state', {})).ok).toBe(true)
  })

  it('answers what is under way with “disconnected” when the app goes', async () => {
    const folder = temporaryFolder()
    const claim = await claimed(folder)
    const app = standInApp({ 'rig/ports': () => new Promise(() => {}) })
    claim.serve(app)
    const bridge = bridgeOver(await connected(folder))
    await bridge.request('app/state', {})
    const answer = bridge.request('rig/ports', {})
    await claim.close()
    expect(await answer).toEqual({ ok: false, failure: { kind: 'disconnected' } })
    expect(await bridge.request('app/state', {})).toEqual({ ok: false, failure: { kind: 'disconnected' } })
  })

  it('is not there when nobody listens', async () => {
    const folder = temporaryFolder()
    expect(await tryConnect(controlPath(folder))).toBeNull()
    writeFileSync(join(folder, 'control.sock'), 'not a socket')
    expect(await tryConnect(controlPath(folder))).toBeNull()
  })
})
