import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openBrowser, until } from '../support/e2e/page'
import { dataFolder, removeFolder, root } from '../support/e2e/running-app'
import { standInApp } from '../support/stand-in-app'

type Electron = typeof import('../support/electron-stand-in')

/** Chromium knows no `app://` of its own: what the page would ask there it asks here, and gets from the same handler. */
const STAND_IN_ORIGIN = 'http://lumacro.localhost'

const inside = standInApp()
vi.mock('electron', () => import('../support/electron-stand-in'))
vi.mock('../../electron/app', () => ({ openApp: async () => inside }))

/**
 * The real main.ts, preload.ts, protocol handler and built page, with Chromium's own engine holding the policy that the
 * shell sends; the `electron` module between them is a stand-in.
 */
describe('the page of the window, in Chromium', () => {
  let electron: Electron
  let page: Page
  const complaints: string[] = []
  const argv = process.argv
  const data = dataFolder()

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    electron = (await import('electron')) as unknown as Electron
    electron.app.path = root
    process.argv = ['electron', root, '--data', data]
    await import('../../electron/main')
    await vi.waitFor(() => expect(electron.BrowserWindow.all.at(-1)?.loaded).toHaveLength(1))
    await import('../../electron/preload')

    page = await (await openBrowser()).newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.route('**/*', async (route) => {
      const url = route.request().url()
      const serve = electron.protocol.handlers.get('app')
      if (!url.startsWith(`${STAND_IN_ORIGIN}/`) || !serve) return route.abort()
      const answer = await serve(new Request(url.replace(STAND_IN_ORIGIN, 'app://lumacro')))
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      })
    })
    await exposeBridge(page, electron)
    await page.goto(`${STAND_IN_ORIGIN}/index.html`)
    await page.getByRole('listbox').waitFor()
  })
  afterAll(async () => {
    await page.close()
    const exited = new Promise((resolve) => electron.app.once('stand-in-exit', resolve))
    electron.app.quit()
    await exited
    process.argv = argv
    vi.restoreAllMocks()
    removeFolder(data)
  })

  test('shows the app’s state through the bridge, opens no socket and breaks no rule of its policy', async () => {
    await page.getByRole('button', { name: 'No rig' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('follows a snapshot and sends what a hand does', async () => {
    const { rig } = inside.snapshot()
    inside.publish('rig', { ...rig, link: { kind: 'connecting', port: '/dev/ttyACM0' } })
    await page.getByRole('button', { name: 'connecting…' }).waitFor()
    await page.keyboard.press('b')
    await until(
      () => inside.asked.map(({ channel }) => channel),
      (channels) => expect(channels).toContain('light/blackout'),
    )
  })

  test.each([
    [
      'a script written into the page',
      () => {
        const script = document.createElement('script')
        script.textContent = 'window.hurt = true'
        document.body.append(script)
      },
    ],
    [
      'a script from another host',
      () => {
        const script = document.createElement('script')
        script.src = 'https://example.com/x.js'
        document.body.append(script)
      },
    ],
    [
      'text run as code',
      () => {
        try {
          setTimeout('window.hurt = true', 0)
        } catch {
          // Refused at once is refused too.
        }
      },
    ],
    ['a request to another host', () => void fetch('https://example.com/').catch(() => {})],
    [
      'a socket to this computer',
      () => {
        try {
          new WebSocket('ws://127.0.0.1:1/')
        } catch {
          // Some versions throw, others report.
        }
      },
    ],
    [
      'a picture from another host',
      () => {
        const image = new Image()
        image.src = 'https://example.com/x.png'
      },
    ],
    [
      'a frame of another page',
      () => {
        const frame = document.createElement('iframe')
        frame.src = 'https://example.com/'
        document.body.append(frame)
      },
    ],
    [
      'a form sent elsewhere',
      () => {
        const form = document.createElement('form')
        form.action = 'https://example.com/'
        document.body.append(form)
        form.submit()
      },
    ],
  ])('the policy stops %s', async (_what, attack) => {
    complaints.length = 0
    await page.evaluate(attack)
    await until(
      () => complaints.join('\n'),
      (said) => expect(said).toContain('Content Security Policy'),
    )
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
    expect(page.url()).toBe(`${STAND_IN_ORIGIN}/index.html`)
  })

  test('there is no Node in the page, and the bridge is three functions', async () => {
    const reach = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
      bridge: Object.keys(window.lumacro ?? {}).sort(),
    }))
    expect(reach).toEqual({ node: [], bridge: ['on', 'pathForFile', 'request'] })
  })
})

/** The three functions of the real preload, as Electron's context bridge would copy them into the page. */
async function exposeBridge(page: Page, electron: Electron): Promise<void> {
  const bridge = electron.contextBridge.exposed['lumacro'] as NonNullable<Window['lumacro']>
  await page.exposeFunction('__request', (channel: never, args: never) => bridge.request(channel, args))
  await page.exposeFunction('__follow', (topic: never) => {
    bridge.on(topic, (snapshot: unknown) => {
      void page.evaluate(
        ([name, value]) => window.dispatchEvent(new CustomEvent(`snapshot ${name}`, { detail: value })),
        [topic, snapshot] as const,
      )
    })
  })
  await page.addInitScript(() => {
    const { __request, __follow } = window as unknown as Record<
      string,
      (...args: unknown[]) => Promise<unknown>
    >
    Object.defineProperty(window, 'lumacro', {
      value: {
        request: (channel: string, args: unknown) => __request?.(channel, args),
        on: (topic: string, listen: (snapshot: unknown) => void) => {
          window.addEventListener(`snapshot ${topic}`, (event) => listen((event as CustomEvent).detail))
          void __follow?.(topic)
          return () => {}
        },
        pathForFile: () => '',
      },
    })
  })
}
