import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser, rigReady, type Visit, visit } from './page'
import { dataFolder, type RunningApp, removeFolder, type StartOptions, startApp } from './running-app'

/** An app with one page open, for all tests of a `describe`. */
export interface OpenedApp {
  readonly app: RunningApp
  readonly browser: Browser
  readonly visited: Visit
  /** Starts it again over the same data once it has ended, with a page of its own beside the one that is left. */
  again(): Promise<void>
}

/**
 * Starts the app on the simulated rig before the tests around it and ends it after them. To be called once within a
 * `describe`; what it gives is there when the first test runs. `prepare` fills the folder of its data beforehand.
 */
export function openedApp(
  options: StartOptions & { readonly prepare?: (dataDir: string) => void } = {},
): OpenedApp {
  let opened: Omit<OpenedApp, 'again'> | null = null
  const open = async (dataDir: string, browser: Browser) => {
    const app = await startApp({ ...options, dataDir })
    opened = { app, browser, visited: await visit(browser, app.address) }
    if (options.rig !== 'none') await rigReady(opened.visited)
  }
  beforeAll(async () => {
    const dataDir = options.dataDir ?? dataFolder()
    options.prepare?.(dataDir)
    await open(dataDir, await openBrowser())
  })
  afterAll(async () => {
    await closePages(opened)
    await opened?.app.stop()
    if (opened) removeFolder(opened.app.dataDir)
  })
  const now = () => {
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
    again: () => open(now().app.dataDir, now().browser),
  }
}

/** The browser itself stays for the next app. */
async function closePages(opened: Pick<OpenedApp, 'browser'> | null): Promise<void> {
  for (const context of opened?.browser.contexts() ?? []) await context.close()
}
