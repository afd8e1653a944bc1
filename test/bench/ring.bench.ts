import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { findChromium } from '../../scripts/lib/chromium.mjs'
import { root } from '../support/e2e/running-app'
import type { BenchLine } from './bench-line'

const PIXELS = 1000
const MEASURED_S = 5
const FPS = 60

/** The page on a made-up app, as the browser of a photographer would run it but for the app behind it. */
async function pageServer(): Promise<{ readonly address: string; readonly server: ViteDevServer }> {
  const server = await createServer({
    configFile: join(root, 'scripts', 'vite.renderer.mts'),
    root: join(root, 'test', 'support', 'page'),
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', fs: { allow: [root] } },
  })
  await server.listen()
  const [address] = server.resolvedUrls?.local ?? []
  if (!address) throw new Error('expected an address to open, got none')
  return { address, server }
}

interface Turned {
  /** Of the frames that were drawn while the knob turned, how many a second. */
  readonly fps: number
  /** Milliseconds from one frame to the next that one in a hundred exceeds. */
  readonly slow: number
  /** New lights that came in meanwhile. */
  readonly lights: number
}

/** The knob turns: a new light of all pixels with every frame of the screen, as snapshots come. */
async function turnKnob(browser: Browser, address: string, pixels: number): Promise<Turned> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(address)
  await page.locator('.ring-canvas').waitFor()
  const turned = await page.evaluate(
    async ({ count, seconds }) => {
      const { fake } = window as unknown as {
        // The made-up app of `test/support/page`: it is there to be moved.
        fake: {
          snapshots: { rig: { layout: object }; light: object }
          publish(topic: string, snapshot: unknown): void
        }
      }
      const places = Array.from({ length: count }, (_, pixel) => {
        const turn = (pixel * 2 * Math.PI) / count
        return { x: 60 * Math.sin(turn), y: 60 * Math.cos(turn), z: 0 }
      })
      const { rig, light } = fake.snapshots
      fake.publish('rig', { ...rig, layout: { name: `ring-${count}`, shape: 'ring', places } })
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const steps: number[] = []
      const startMs = await nextFrame()
      let lastMs = startMs
      let lights = 0
      while (lastMs - startMs < seconds * 1000) {
        const drive = 60 + Math.round(120 * (1 + Math.sin(lights / 20)))
        const hex = drive.toString(16).padStart(2, '0')
        const frame = `${hex}20${hex}40`.repeat(count)
        fake.publish('light', { ...light, lookFrame: frame, shownFrame: frame, movedBy: 'knob' })
        lights++
        const nowMs = await nextFrame()
        steps.push(nowMs - lastMs)
        lastMs = nowMs
      }
      steps.sort((a, b) => a - b)
      return {
        fps: (1000 * steps.length) / (lastMs - startMs),
        slow: steps[Math.floor(steps.length * 0.99)] ?? 0,
        lights,
      }
    },
    { count: pixels, seconds: MEASURED_S },
  )
  await page.close()
  return turned
}

async function measure(): Promise<readonly BenchLine[]> {
  const executablePath = findChromium(process.env)
  if (executablePath === null)
    throw new Error('expected a Chromium, found none: LUMACRO_CHROMIUM may name one')
  const { address, server } = await pageServer()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    // The first time, modules are fetched and code is warmed up.
    await turnKnob(browser, address, 24)
    const few = await turnKnob(browser, address, 24)
    const { fps, slow, lights } = await turnKnob(browser, address, PIXELS)
    return [
      {
        name: `ring of ${PIXELS} pixels while a knob turns`,
        unit: 'fps',
        figure: fps,
        better: 'higher',
        // A screen gives 60 frames a second, and a run is not an even number of them.
        goal: FPS - 1,
        against: `24 pixels: ${few.fps.toFixed(1)} fps; ${lights} lights in ${MEASURED_S} s, 1 % of the frames above ${slow.toFixed(1)} ms`,
      },
    ]
  } finally {
    await browser.close()
    await server.close()
  }
}

export const lines = await measure()
