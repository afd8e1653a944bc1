import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/lib/chromium.mjs'
import { root, startApp } from '../support/e2e/running-app'
import type { BenchLine } from './bench-line'

const built = join(root, '.vite', 'renderer', 'main_window')
const IDLE_S = 10
/** Of `/proc/PID/stat`, on every Linux that Node runs on. */
const TICKS_PER_S = 100

/** Gzipped bytes of all that the first view needs: the page, its styles, its script and what that imports at once. */
function firstViewBytes(): number {
  const wanted = ['index.html']
  for (const name of wanted) {
    const text = readFileSync(join(built, name), 'utf8')
    const found =
      name === 'index.html'
        ? text.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)
        : name.endsWith('.js')
          ? text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)
          : []
    for (const [, path = ''] of found) {
      const full = name === 'index.html' ? path : `assets/${path}`
      if (!wanted.includes(full)) wanted.push(full)
    }
  }
  return wanted.reduce((sum, name) => sum + gzipSync(readFileSync(join(built, name))).length, 0)
}

/** Milliseconds from the key to the frame that shows the other room, the slowest of all six on a second visit. */
async function slowestSwitch(page: Page): Promise<{ readonly room: string; readonly ms: number }> {
  const change = (digit: number) =>
    page.evaluate(async (code) => {
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      await nextFrame()
      const before = document.querySelector('main')
      const startMs = performance.now()
      window.dispatchEvent(new KeyboardEvent('keydown', { altKey: true, code, key: code.slice(-1) }))
      while (document.querySelector('main') === before || !document.querySelector('main h1'))
        await nextFrame()
      await nextFrame()
      return { room: document.querySelector('main h1')?.textContent ?? '', ms: performance.now() - startMs }
    }, `Digit${digit}`)
  for (let digit = 2; digit <= 6; digit++) await change(digit)
  let slowest = await change(1)
  for (let digit = 2; digit <= 6; digit++) {
    const { room, ms } = await change(digit)
    if (ms > slowest.ms) slowest = { room, ms }
  }
  await change(1)
  return slowest
}

/** Per cent of one core that the app's process uses, its threads and the simulated rig among them. */
async function idleCpu(pid: number): Promise<number> {
  const ticks = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return Number(fields[11]) + Number(fields[12])
  }
  const before = ticks()
  await new Promise((resolve) => setTimeout(resolve, IDLE_S * 1000))
  return ((ticks() - before) / TICKS_PER_S / IDLE_S) * 100
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(address)
  await page.locator('.header-rig', { hasText: 'simulated' }).waitFor()
  return page
}

async function measure(): Promise<readonly BenchLine[]> {
  const executablePath = findChromium(process.env)
  if (executablePath === null)
    throw new Error('expected a Chromium, found none: LUMACRO_CHROMIUM may name one')
  const app = await startApp()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await openPage(browser, app.address)
    const slowest = await slowestSwitch(page)
    const lines: BenchLine[] = [
      {
        name: 'what the first view loads, gzipped',
        unit: 'KB',
        figure: firstViewBytes() / 1000,
        better: 'lower',
        goal: 300,
        against: 'the page, its styles and all scripts before it can be used',
      },
      {
        name: 'from the key to another room, slowest of six',
        unit: 'ms',
        figure: slowest.ms,
        better: 'lower',
        goal: 100,
        against: `${slowest.room}, visited before`,
      },
    ]
    if (process.platform === 'linux') {
      // What follows a start has come to rest.
      await new Promise((resolve) => setTimeout(resolve, 5000))
      lines.push({
        name: 'idle app with its simulated rig and an open page',
        unit: '% of a core',
        figure: await idleCpu(app.pid),
        better: 'lower',
        goal: 5,
        against: `${IDLE_S} s of the app’s own process`,
      })
    }
    return lines
  } finally {
    await browser.close()
    await app.stop()
  }
}

export const lines = await measure()
