import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser, rigReady, type Visit, visit } from './page'
import { type RunningApp, removeFolder, startApp } from './running-app'

/** An app on the simulated rig with one page open, for all tests of a `describe`. */
export interface OpenedApp {
  readonly app: RunningApp
  readonly browser: Browser
  readonly visited: Visit
}

/**
 * Starts the app before the tests around it and ends it after them. To be called once within a `describe`; what it gives
 * is there when the first test runs.
 */
export function openedApp(options: Parameters<typeof startApp>[0] = {}): OpenedApp {
  let opened: OpenedApp | null = null
  beforeAll(async () => {
    const app = await startApp(options)
    const browser = await openBrowser()
    const visited = await visit(browser, app.address)
    await rigReady(visited)
    opened = { app, browser, visited }
  })
  afterAll(async () => {
    await opened?.browser.close()
    await opened?.app.stop()
    if (opened) removeFolder(opened.app.dataDir)
  })
  const now = (): OpenedApp => {
    if (!opened) throw new Error('expected an app that has started: read it within a test')
    return opened
  }
  return {
    get app() {
      return now().app
    },
    get browser() {
      return now().browser
    },
    get visited() {
      return now().visited
    },
  }
}
