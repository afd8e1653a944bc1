import type { Browser } from 'playwright-core'
import type { BenchLine } from './bench-line'
import { onBuiltPage, workClock } from './built-page'

const PHOTOS = 10_000
const MEASURED_S = 4
/** Rows that pass with each frame: a flick of the hand. */
const ROWS_A_FRAME = 2

interface Scrolled {
  readonly fps: number
  /** Share of frames that came a whole frame late, or later. */
  readonly dropped: number
  /** Milliseconds that the page's thread worked for a frame. */
  readonly cpuMs: number
  readonly seen: string
}

/** The Photos room with many photos, each with its ring, its words and its picture, scrolled from the top. */
async function scroll(browser: Browser, address: string): Promise<Scrolled> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(`${address}?scene=photos&room=photos`)
  await page.locator('.table-photos .table-body .table-row').first().waitFor()
  await page.evaluate(async (total) => {
    type Row = { readonly path: string; readonly name: string }
    const { fake } = window as unknown as {
      // The made-up app of `test/support/page`: it is there to be moved.
      fake: {
        snapshots: { photos: object }
        answers: Record<string, (args: { from: number; count: number }) => unknown>
        request(channel: string, args: object): Promise<{ readonly value: readonly Row[] }>
        publish(topic: string, snapshot: unknown): void
      }
    }
    const { value: rows } = await fake.request('photos/page', { from: 0, count: 100 })
    fake.answers['photos/page'] = ({ from, count }) => ({
      ok: true,
      value: Array.from({ length: Math.min(count, total - from) }, (_, at) => {
        const name = `DSC_${String(from + at).padStart(5, '0')}.JPG`
        return { ...rows[(from + at) % rows.length], name, path: `/photos/${name}` }
      }),
    })
    fake.publish('photos', { ...fake.snapshots.photos, total, version: 2 })
  }, PHOTOS)
  await page.locator(`[aria-rowcount="${PHOTOS + 1}"]`).waitFor()
  const busyS = await workClock(page)
  const run = (seconds: number) =>
    page.evaluate(
      async ({ byPx, ms }) => {
        const scroller = document.querySelector('.table-photos .table-scroll')
        const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
        const startMs = await nextFrame()
        const steps: number[] = []
        for (let lastMs = startMs; lastMs - startMs < ms; ) {
          if (scroller) scroller.scrollTop += byPx
          const nowMs = await nextFrame()
          steps.push(nowMs - lastMs)
          lastMs = nowMs
        }
        const rows = [...document.querySelectorAll('.table-body .table-row')]
        return { steps, seen: rows.at(-1)?.textContent ?? '' }
      },
      { byPx: ROWS_A_FRAME * 56, ms: seconds * 1000 },
    )
  // The first second warms the code up.
  await run(1)
  const before = await busyS()
  const { steps, seen } = await run(MEASURED_S)
  const spentS = (await busyS()) - before
  await page.close()
  const wholeMs = steps.reduce((sum, step) => sum + step, 0)
  return {
    fps: (1000 * steps.length) / wholeMs,
    dropped: steps.filter((step) => step > 25).length / steps.length,
    cpuMs: (1000 * spentS) / steps.length,
    seen,
  }
}

async function measure(browser: Browser, address: string): Promise<readonly BenchLine[]> {
  const { fps, dropped, cpuMs, seen } = await scroll(browser, address)
  const against = `${ROWS_A_FRAME} rows a frame, ${fps.toFixed(1)} fps; at the end ${seen.slice(0, 13)}`
  return [
    {
      name: 'scrolling 10,000 photos, work of the page for a frame',
      unit: 'ms',
      figure: cpuMs,
      better: 'lower',
      // A frame of a screen of 60.
      goal: 1000 / 60,
      against,
    },
    {
      name: 'scrolling 10,000 photos, frames that come late',
      unit: '%',
      figure: 100 * dropped,
      better: 'lower',
      goal: 5,
      against,
    },
  ]
}

export const lines = await onBuiltPage(measure)
