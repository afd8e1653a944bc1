import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { findChromium } from '../../scripts/lib/chromium.mjs'
import { root } from '../support/e2e/running-app'

/** The page on a made-up app, built as the page of the app is built: the browser of a photographer runs no other. */
async function pageServer(): Promise<{ readonly address: string; readonly server: PreviewServer }> {
  const outDir = mkdtempSync(join(tmpdir(), 'lumacro-page-'))
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }))
  const config = {
    configFile: join(root, 'scripts', 'vite.renderer.mts'),
    root: join(root, 'test', 'support', 'page'),
    logLevel: 'error',
  } as const
  await build({ ...config, build: { outDir } })
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const [address] = server.resolvedUrls?.local ?? []
  if (!address) throw new Error('expected an address to open, got none')
  return { address, server }
}

/** Measures on that page in a browser of its own. @throws where no Chromium is found */
export async function onBuiltPage<T>(measure: (browser: Browser, address: string) => Promise<T>): Promise<T> {
  const executablePath = findChromium(process.env)
  if (executablePath === null)
    throw new Error('expected a Chromium, found none: LUMACRO_CHROMIUM may name one')
  const { address, server } = await pageServer()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    return await measure(browser, address)
  } finally {
    await browser.close()
    await server.close()
  }
}

/**
 * Seconds that the page's thread has worked, by the processor's time: what other programs take of it meanwhile is not
 * in them.
 */
export async function workClock(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
}
