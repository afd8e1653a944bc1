import type { Browser } from 'playwright-core'
import type { BenchLine } from './bench-line'
import { onBuiltPage, workClock } from './built-page'

const PIXELS = 1000
const WARM_S = 1
const MEASURED_S = 5
const FPS = 60

interface Turned {
  /** Of the frames that were drawn while the knob turned, how many a second. */
  readonly fps: number
  /** Milliseconds from one frame to the next that one in a hundred exceeds. */
  readonly slow: number
  /** New lights that came in meanwhile. */
  readonly lights: number
  /** What the page's thread is at work for one frame: what is left of 16.7 ms is room on a slower computer. */
  readonly cpuMs: number
}

/** `alike`: all pixels change together, as by a knob; `each`: a colour wheel turns, no two pixels alike. */
type Light = 'alike' | 'each'

/** The made-up app of `test/support/page`: it is there to be moved. */
interface Made {
  readonly fake: {
    snapshots: { rig: { layout: object }; light: { look: object } }
    publish(topic: string, snapshot: unknown): void
  }
}

/** The knob turns: a new light of all pixels with every frame of the screen, as snapshots come. */
async function turnKnob(
  browser: Browser,
  address: string,
  pixels: number,
  colors: Light = 'alike',
): Promise<Turned> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(address)
  await page.locator('.ring-canvas').waitFor()
  // A ring of another size is another rig: it is plugged in before the knob is turned.
  await page.evaluate((count) => {
    const { fake } = window as unknown as Made
    const places = Array.from({ length: count }, (_, pixel) => {
      const turn = (pixel * 2 * Math.PI) / count
      return { x: 60 * Math.sin(turn), y: 60 * Math.cos(turn), z: 0 }
    })
    const { rig } = fake.snapshots
    fake.publish('rig', { ...rig, layout: { name: `ring-${count}`, shape: 'ring', places } })
  }, pixels)
  await page
    .locator('.ring [role=option]')
    .nth(pixels - 1)
    .waitFor({ state: 'attached' })
  const workedS = await workClock(page)
  const turn = (seconds: number) =>
    page.evaluate(
      async ({ count, seconds, each }) => {
        const { fake } = window as unknown as Made
        const { light } = fake.snapshots
        const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
        const steps: number[] = []
        const startMs = await nextFrame()
        let lastMs = startMs
        let lights = 0
        while (lastMs - startMs < seconds * 1000) {
          const drive = 60 + Math.round(120 * (1 + Math.sin(lights / 20)))
          const hex = drive.toString(16).padStart(2, '0')
          let frame = ''
          if (each) {
            for (let pixel = 0; pixel < count; pixel++) {
              const at = (pixel / count + lights / 200) * 2 * Math.PI
              for (const turn of [0, 2.1, 4.2, 1])
                frame += Math.round(127 * (1 + Math.sin(at + turn)))
                  .toString(16)
                  .padStart(2, '0')
            }
          } else frame = `${hex}20${hex}40`.repeat(count)
          // A snapshot that comes over a wire is another object each time.
          fake.publish('light', {
            ...light,
            look: structuredClone(light.look),
            lookFrame: frame,
            shownFrame: frame,
            movedBy: 'knob',
          })
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
      { count: pixels, seconds, each: colors === 'each' },
    )
  await turn(WARM_S)
  const beforeS = await workedS()
  const turned = await turn(MEASURED_S)
  const cpuMs = (1000 * ((await workedS()) - beforeS)) / turned.lights
  await page.close()
  return { ...turned, cpuMs }
}

async function measure(browser: Browser, address: string): Promise<readonly BenchLine[]> {
  // The first time, modules are fetched.
  await turnKnob(browser, address, 24)
  const few = await turnKnob(browser, address, 24)
  const alike = await turnKnob(browser, address, PIXELS)
  const each = await turnKnob(browser, address, PIXELS, 'each')
  const says = ({ fps, slow, lights, cpuMs }: Turned) =>
    `${fps.toFixed(1)} fps, ${cpuMs.toFixed(1)} ms CPU a frame, ${lights} lights in ${MEASURED_S} s, 1 % of the frames above ${slow.toFixed(1)} ms`
  const line = (name: string, turned: Turned): BenchLine => ({
    name,
    unit: 'fps',
    figure: turned.fps,
    better: 'higher',
    // A screen gives 60 frames a second, and a run is not an even number of them.
    goal: FPS - 1,
    against: `${says(turned)}; 24 pixels: ${says(few)}`,
  })
  return [
    line(`ring of ${PIXELS} pixels while a knob turns`, alike),
    line(`ring of ${PIXELS} pixels, each of another colour, all changing`, each),
  ]
}

export const lines = await onBuiltPage(measure)
