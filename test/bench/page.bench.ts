import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/lib/chromium.mjs'
import { root, startApp } from '../support/e2e/running-app'
import type { BenchLine } from './bench-line'

const built = join(root, '.vite', 'renderer', 'main_window')
/** The quietest of several: what follows a start takes its time on a busy computer. */
const WINDOWS = 4
const WINDOW_S = 5
const VISITS = 5
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

/** Milliseconds from the key to the frame that shows the other room, the slowest of all six by their medians. */
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
  const times = new Map<string, number[]>()
  // The first round fetches what is fetched on demand.
  for (let round = 0; round <= VISITS; round++) {
    for (let digit = 1; digit <= 6; digit++) {
      const { room, ms } = await change((digit % 6) + 1)
      if (round > 0) times.set(room, [...(times.get(room) ?? []), ms])
    }
  }
  return [...times]
    .map(([room, all]) => ({ room, ms: all.sort((a, b) => a - b)[Math.floor(VISITS / 2)] ?? Number.NaN }))
    .reduce((worst, one) => (one.ms > worst.ms ? one : worst))
}

/** Per cent of one core that the app's process uses, its threads and the simulated rig among them. */
async function idleCpu(pid: number): Promise<number> {
  const ticks = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return Number(fields[11]) + Number(fields[12])
  }
  let least = Number.POSITIVE_INFINITY
  for (let window = 0; window < WINDOWS; window++) {
    const before = ticks()
    await new Promise((resolve) => setTimeout(resolve, WINDOW_S * 1000))
    least = Math.min(least, ((ticks() - before) / TICKS_PER_S / WINDOW_S) * 100)
  }
  return least
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
        against: `${slowest.room}, median of ${VISITS} visits`,
      },
    ]
    if (process.platform === 'linux') {
      lines.push({
        name: 'idle app with its simulated rig and an open page',
        unit: '% of a core',
        figure: await idleCpu(app.pid),
        better: 'lower',
        goal: 5,
        against: `the app’s own process, quietest of ${WINDOWS} times ${WINDOW_S} s`,
      })
    }
    return lines
  } finally {
    await browser.close()
    await app.stop()
  }
}

export const lines = await measure()
