import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openCameraClocks } from '../../electron/library/look/camera-clocks'
import { MatchThread } from '../../electron/library/match/match-thread'
import { PhotosService } from '../../electron/library/photos-service'
import { openExifTool } from '../../electron/photos/exiftool/exiftool'
import { silentLogger } from '../../electron/platform/logger'
import { bundle } from '../../scripts/build.mjs'
import { datedPhoto } from '../support/photos/dated-photo'
import { bootMs, makeLight, makeShot } from '../support/shots/make-shot'
import { projectRoot } from '../support/source-files'
import type { BenchLine } from './bench-line'

const PHOTOS = Number(process.env['LUMACRO_BENCH_PHOTOS'] ?? 100_000)
const PER_FOLDER = 5000

/** Irregular, so that the clock's offset is beyond doubt. */
const timeOf = (n: number) => bootMs + 3_600_000 + n * 7000 + ((n * n * 137) % 4000)

const heap = () => {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + external + arrayBuffers
}

/**
 * How long this thread was ready and no processor was free, in ms since it began: what a busy machine adds. The second
 * number of Linux's `schedstat` (Documentation/scheduler/sched-stats); 0 where the system does not tell.
 */
function queuedMs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}

/** So many photos are in before a batch is cancelled. */
const BEFORE_CANCEL = Math.min(1000, PHOTOS / 4)

/** Writes all that waits until so many photos are in, and cancels. */
async function writeAndCancel(service: PhotosService, wanted: number) {
  const startedMs = performance.now()
  let [firstMs, cancelledMs, stoppedMs] = [Number.NaN, Number.NaN, Number.NaN]
  const unheard = service.onChange(({ activity }) => {
    const nowMs = performance.now()
    if (activity.kind === 'writing' && activity.done > 0) {
      if (Number.isNaN(firstMs)) firstMs = nowMs
      if (Number.isNaN(cancelledMs) && activity.done >= wanted) {
        cancelledMs = nowMs
        service.cancel()
      }
    } else if (!Number.isNaN(cancelledMs) && Number.isNaN(stoppedMs)) stoppedMs = nowMs
  })
  const summary = await service.writer.write({ sidecarStyle: 'adobe' })
  unheard()
  if (!summary.ok || !summary.value.cancelled) throw new Error('expected a cancelled batch, got a whole one')
  return {
    firstMs: firstMs - startedMs,
    stopMs: stoppedMs - cancelledMs,
    overMs: performance.now() - cancelledMs,
  }
}

/** A batch of all photos that is cancelled, and another that goes on where it stopped. */
async function cancelAndResume(service: PhotosService): Promise<readonly BenchLine[]> {
  const first = await writeAndCancel(service, BEFORE_CANCEL)
  const waiting = service.snapshot().ready
  const again = await writeAndCancel(service, 100)
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  return [
    {
      name: `a batch of ${PHOTOS.toLocaleString('en')} photos is cancelled: the last one is written`,
      unit: 'ms',
      figure: Math.max(first.stopMs, again.stopMs),
      better: 'lower',
      goal: 1000,
      against: `the slower of two; all photos looked at again after ${seconds(first.overMs)}`,
    },
    {
      name: 'it goes on where it stopped: the next photo is written',
      unit: 's',
      figure: again.firstMs / 1000,
      better: 'lower',
      goal: Math.max(2, (60 * PHOTOS) / 100_000),
      against: `${waiting} photos waited and were planned; from the start ${seconds(first.firstMs)}`,
    },
  ]
}

async function measure(): Promise<readonly BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lumacro-bench-'))
  const dataDir = mkdtempSync(join(tmpdir(), 'lumacro-bench-'))
  for (let n = 0; n < PHOTOS; n++) {
    const inside = join(folder, String(Math.floor(n / PER_FOLDER)).padStart(3, '0'))
    if (n % PER_FOLDER === 0) mkdirSync(inside)
    writeFileSync(
      join(inside, `IMG_${String((n % PER_FOLDER) + 1).padStart(4, '0')}.JPG`),
      datedPhoto(timeOf(n)),
    )
  }
  const shots = Array.from({ length: PHOTOS }, (_, n) =>
    makeShot(n + 1, timeOf(n), { light: makeLight(n % 40) }),
  )
  const outDir = join(projectRoot, '.vite', 'bench')
  await bundle({
    name: 'match-worker',
    entry: join(projectRoot, 'electron', 'library', 'match', 'match-worker.ts'),
    outDir,
    format: 'cjs',
  })
  const thread = new MatchThread(join(outDir, 'match-worker.js'))
  let matchedMs = 0
  const exiftool = openExifTool(dataDir)
  const service = new PhotosService({
    dataDir,
    exiftool,
    clocks: await openCameraClocks(dataDir),
    matcher: {
      close: () => thread.close(),
      async match(task, signal) {
        const startedMs = performance.now()
        const found = await thread.match(task, signal)
        matchedMs = performance.now() - startedMs
        return found
      },
    },
    shots: async () => shots,
    timeline: async () => [],
    now: () => new Date(),
    random: Math.random,
    log: silentLogger,
  })
  try {
    const before = heap()
    const startedMs = performance.now()
    await service.open([folder])
    const openedMs = performance.now() - startedMs
    const { total, ready } = service.snapshot()
    if (total !== PHOTOS) throw new Error(`expected ${PHOTOS} photos open, got ${total}`)
    const bytes = (heap() - before) / PHOTOS
    const { hand } = service
    const first = join(folder, '000', 'IMG_0001.JPG')
    const latency: BenchLine[] = []
    // What a hand decides, with somebody scrolling until it is shown, and a while longer.
    for (const [name, decide] of [
      ['a photo is pinned', () => hand.pin(first, 'none')],
      ['a photo is moved by one shot', () => hand.pin(join(folder, '000', 'IMG_0300.JPG'), 'next')],
      ['the time axis is drawn', () => hand.axis(null, null, 400)],
      ['all photos are shifted by one', () => hand.shift(null, 1)],
      ['that is taken back', () => hand.undo()],
      ['the runs are listed', () => service.runs()],
      ['the clock of the camera is set', () => hand.setOffset(service.snapshot().cameras[0]?.id ?? '', 0)],
    ] as const) {
      matchedMs = 0
      const waits: { readonly ms: number; readonly queuedMs: number }[] = []
      let over = false
      const decided = Promise.resolve(decide()).finally(() => {
        over = true
      })
      for (let more = 3; more > 0; more -= over ? 1 : 0) {
        // Counted from when somebody would have asked, had the thread not been busy.
        const queuedBeforeMs = queuedMs()
        const dueMs = performance.now() + 10
        await setTimeout(10)
        await service.page((waits.length * 30) % (PHOTOS - 30), 30)
        waits.push({ ms: performance.now() - dueMs, queuedMs: queuedMs() - queuedBeforeMs })
      }
      await decided
      waits.sort((a, b) => a.ms - b.ms)
      const slowest = waits.at(-1)
      latency.push({
        name: `slowest page of 30 rows while ${name}`,
        unit: 'ms',
        figure: slowest?.ms ?? Number.NaN,
        better: 'lower',
        goal: 100,
        against: `${waits.length} pages, ${(matchedMs / 1000).toFixed(1)} s of matching, median ${(waits[waits.length >> 1]?.ms ?? 0).toFixed(0)} ms; the slowest waited ${(slowest?.queuedMs ?? 0).toFixed(0)} ms for a free processor`,
      })
    }
    await hand.undo()
    const batch = await cancelAndResume(service)
    return [
      {
        name: `${PHOTOS.toLocaleString('en')} photos open, memory a photo in their thread`,
        unit: 'bytes',
        figure: bytes,
        better: 'lower',
        goal: 1500,
        against: `read and matched in ${(openedMs / 1000).toFixed(0)} s, ${ready} ready`,
      },
      ...latency,
      ...batch,
    ]
  } finally {
    await service.close()
    await thread.close()
    await exiftool.close()
    for (const each of [folder, dataDir]) rmSync(each, { recursive: true, force: true })
  }
}

export const lines = await measure()
