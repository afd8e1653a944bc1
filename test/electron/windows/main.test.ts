import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bridge } from '../../../core/api/contract'
import type { StandInApp } from '../../support/stand-in-app'
import { allTopics, standInApp } from '../../support/stand-in-app'
import { temporaryFolder } from '../../support/temporary-folder'

type Electron = typeof import('../../support/electron-stand-in')

let electron: Electron
let inside: StandInApp
let root: string
const argv = process.argv
const signals = ['SIGINT', 'SIGTERM'] as const
const before = signals.map((signal) => process.listeners(signal))

beforeEach(() => {
  // Anew for each test: main.ts runs as it is loaded, and the stand-in holds what it registered.
  vi.resetModules()
  vi.doMock('electron', () => import('../../support/electron-stand-in'))
  vi.doMock('../../../electron/app', () => ({ openApp: async () => inside }))
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(async () => {
  if (electron.app.exitCode === null) {
    const exited = new Promise((resolve) => electron.app.once('stand-in-exit', resolve))
    electron.app.quit()
    await exited
  }
  process.argv = argv
  signals.forEach((signal, index) => {
    for (const listener of process.listeners(signal)) {
      if (!before[index]?.includes(listener)) process.off(signal, listener)
    }
  })
  vi.restoreAllMocks()
})

/** Runs the real main.ts on the stand-in until its window is there or it has ended. */
async function start(flags: readonly string[] = [], onlyCopy = true) {
  root = temporaryFolder()
  const page = join(root, '.vite', 'renderer', 'main_window')
  mkdirSync(page, { recursive: true })
  writeFileSync(join(page, 'index.html'), '<title>page</title>')
  writeFileSync(join(root, 'secret.json'), '1')
  inside = standInApp()
  electron = (await import('electron')) as unknown as Electron
  electron.app.path = root
  electron.app.onlyCopy = onlyCopy
  process.argv = ['electron', root, '--data', join(root, 'data'), ...flags]
  await import('../../../electron/main')
  await vi.waitFor(() => {
    const shown = (electron.BrowserWindow.all.at(-1)?.loaded.length ?? 0) > 0
    expect(shown || electron.app.exitCode !== null).toBe(true)
  })
}

async function startPage(): Promise<Bridge & { pathForFile(file: unknown): string }> {
  await import('../../../electron/preload')
  return electron.contextBridge.exposed['lumacro'] as Bridge & { pathForFile(file: unknown): string }
}

function theWindow() {
  const window = electron.BrowserWindow.all.at(-1)
  if (!window) throw new Error('expected a window')
  return window
}

describe('the Electron shell', () => {
  it('opens one sandboxed, isolated page without Node from its own scheme', async () => {
    await start()
    expect(electron.BrowserWindow.all).toHaveLength(1)
    expect(theWindow().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(electron.app.sandboxed).toBe(true)
    expect(theWindow().loaded).toEqual(['app://lumacro/index.html'])
  })

  it('gives its scheme an origin and nothing beyond it', async () => {
    await start()
    expect(electron.protocol.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  it('serves the built page with a policy, and nothing outside it', async () => {
    await start()
    const serve = electron.protocol.handlers.get('app')
    if (!serve) throw new Error('expected a handler')
    const page = await serve(new Request('app://lumacro/index.html'))
    expect(await page.text()).toBe('<title>page</title>')
    expect(page.headers.get('Content-Security-Policy')).toContain("connect-src 'self';")
    expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff')
    for (const url of [
      'app://lumacro/%2e%2e/%2e%2e/%2e%2e/secret.json',
      'app://lumacro/..%2f..%2f..%2fsecret.json',
    ]) {
      expect((await serve(new Request(url))).status).toBe(404)
    }
    expect((await serve(new Request('app://elsewhere/index.html'))).status).toBe(403)
    expect((await serve(new Request('app://lumacro/index.html', { method: 'POST' }))).status).toBe(405)
  })

  it('denies every permission and every request that leaves it', async () => {
    await start()
    const { permissionRequest, permissionCheck, devicePermission, beforeRequest } =
      electron.session.defaultSession
    for (const permission of ['media', 'geolocation', 'serial', 'hid', 'clipboard-read', 'openExternal']) {
      const answer = vi.fn()
      permissionRequest?.({}, permission, answer)
      expect(answer.mock.calls).toEqual([[false]])
    }
    expect([permissionCheck?.(), devicePermission?.()]).toEqual([false, false])
    const isCancelled = (url: string) => {
      const answer = vi.fn()
      beforeRequest?.({ url }, answer)
      return answer.mock.calls[0]?.[0].cancel
    }
    expect(isCancelled('app://lumacro/index.html')).toBe(false)
    expect(isCancelled('data:image/png;base64,AA')).toBe(false)
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'ws://localhost/',
      'app://lumacro.evil/',
    ]) {
      expect(isCancelled(url)).toBe(true)
    }
  })

  it('lets the page go nowhere, open nothing and embed nothing', async () => {
    await start()
    const { webContents } = theWindow()
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn()
      webContents.emit(name, { preventDefault })
      expect(preventDefault).toHaveBeenCalledTimes(1)
    }
    expect(webContents.windowOpenHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
  })

  it('gives the page the bridge and nothing else', async () => {
    await start()
    const bridge = await startPage()
    expect(Object.keys(electron.contextBridge.exposed)).toEqual(['lumacro'])
    expect(Object.keys(bridge).sort()).toEqual(['on', 'pathForFile', 'request'])
    expect(bridge.pathForFile({ name: 'IMG_1.JPG' })).toBe('/photos/IMG_1.JPG')
  })

  it('carries requests, failures and snapshots as values', async () => {
    await start()
    const bridge = await startPage()
    expect(await bridge.request('app/state', {})).toEqual({ ok: true, value: inside.snapshot() })
    expect(await bridge.request('rig/ports', {})).toEqual({ ok: false, failure: { kind: 'no-rig' } })
    expect(await bridge.request('photos/open', { paths: 1 as never })).toMatchObject({
      ok: false,
      failure: { kind: 'bad-request' },
    })
    const heard: unknown[] = []
    const remove = bridge.on('notices', (notices) => heard.push(notices))
    await vi.waitFor(() => expect(heard).toEqual([[]]))
    inside.publish('notices', [{ id: 1, level: 'info', said: ['tornLog'] }])
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    remove()
    const late: unknown[] = []
    bridge.on('notices', (notices) => late.push(notices))
    expect(late).toEqual([[{ id: 1, level: 'info', said: ['tornLog'] }]])
  })

  it.each([
    ['another origin', { origin: 'https://example.com', parent: null }],
    ['an origin that begins like ours', { origin: 'app://lumacro.evil', parent: null }],
    ['no origin', { origin: 'null', parent: null }],
    ['a sub-frame of our own origin', { origin: 'app://lumacro', parent: {} }],
    ['a frame that is gone', null],
  ])('answers nobody but its own page: %s', async (_name, frame) => {
    await start()
    const { sender } = electron
    sender.frame = frame
    const bridge = await startPage()
    expect(await bridge.request('app/state', {})).toMatchObject({
      ok: false,
      failure: { kind: 'bad-request' },
    })
    expect(inside.asked).toEqual([])
    expect(inside.listenerCount()).toBe(0)
  })

  it('follows the app once, however often the page is loaded', async () => {
    await start()
    await startPage()
    electron.ipcRenderer.send('lumacro/follow')
    electron.ipcRenderer.send('lumacro/follow')
    expect(inside.listenerCount()).toBe(allTopics.length)
  })

  it('closes the app before the process ends', async () => {
    await start()
    const exited = new Promise((resolve) => electron.app.once('stand-in-exit', resolve))
    electron.app.quit()
    await exited
    expect([inside.closed(), electron.app.exitCode]).toEqual([true, 0])
  })

  it('leaves the data folder to the copy that has it', async () => {
    await start([], false)
    expect(electron.app.exitCode).toBe(1)
    expect(electron.BrowserWindow.all).toHaveLength(0)
  })

  it('says in a sentence that a flag is unknown', async () => {
    await start(['--nope'])
    expect(electron.app.exitCode).toBe(2)
    expect(vi.mocked(console.error).mock.calls.flat().join()).toContain("Unknown option '--nope'")
  })

  it('answers the page with “disconnected” when the app’s side is gone', async () => {
    await start()
    const bridge = await startPage()
    electron.ipcMain.handlers.clear()
    expect(await bridge.request('app/state', {})).toEqual({ ok: false, failure: { kind: 'disconnected' } })
  })
})
