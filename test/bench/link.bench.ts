import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { SerialPort } from 'serialport'
import { frameToHex } from '../../core/light/frame'
import { silentLogger } from '../../electron/platform/logger'
import { systemClock } from '../../electron/rig/link/clock'
import { SerialLink } from '../../electron/rig/link/serial-port'
import { RigSession } from '../../electron/rig/link/session'
import { openRig } from '../../electron/rig/rig-service'
import { startSimulatedRig } from '../../electron/simulator/start-simulated-rig'
import type { BenchLine } from './bench-line'

// The simulator finds its files from the folder of the app's bundle; a bench runs from another.
Object.assign(globalThis, { __dirname: join(process.cwd(), '.vite', 'build') })

const ROUNDS = 21
const REQUESTS = 200

/** In milliseconds. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

async function timed(times: number[], run: () => Promise<unknown>): Promise<void> {
  for (let request = 0; request < REQUESTS; request++) {
    const from = performance.now()
    await run()
    times.push(performance.now() - from)
  }
}

/** A bare SerialPort: a line out, the same line back. */
async function echoes(path: string, times: number[]): Promise<void> {
  const port = new SerialPort({ path, baudRate: 115_200, autoOpen: false })
  await new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(error) : resolve())))
  // As long as the request that it is compared with.
  const line = Buffer.from('echo time *00000000\n')
  let came = 0
  let done = () => {}
  port.on('data', (chunk: Buffer) => {
    came += chunk.length
    if (came >= line.length) done()
  })
  await timed(times, () => {
    came = 0
    return new Promise<void>((resolve) => {
      done = resolve
      port.write(line)
    })
  })
  await new Promise<void>((resolve) => port.close(() => resolve()))
}

/** The whole way: session, codec, link and port. */
async function requests(path: string, times: number[]): Promise<void> {
  const link = new SerialLink(path)
  await link.open()
  const session = new RigSession(link, { clock: systemClock, onEvent: () => {}, firstId: 1000 })
  await timed(times, () => session.request({ verb: 'time' }))
  session.end()
  await link.close()
}

async function requestLine(): Promise<BenchLine> {
  const peer: ChildProcess = spawn('python3', ['-u', join('test', 'bench', 'link-peer.py')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!peer.stdout) throw new Error('expected a pipe')
  const path = await new Promise<string>((resolve) => {
    createInterface({ input: peer.stdout ?? process.stdin }).once('line', resolve)
  })
  const raw: number[] = []
  const ours: number[] = []
  try {
    // The first rounds warm up; then by turns, and compared within each turn, so that both see the same machine.
    for (let round = -3; round < ROUNDS; round++) {
      const echo: number[] = []
      const request: number[] = []
      await echoes(path, echo)
      await requests(path, request)
      if (round < 0) continue
      raw.push(median(echo))
      ours.push(median(request))
    }
  } finally {
    peer.kill()
  }
  const [echoMs, requestMs] = [median(raw), median(ours)]
  return {
    name: 'request → reply through serialport on a PTY, median',
    unit: '× a raw echo',
    figure: median(ours.map((ms, round) => ms / (raw[round] ?? Number.NaN))),
    better: 'lower',
    goal: 1.5,
    against: `raw serialport echo: ${echoMs.toFixed(3)} ms; request: ${requestMs.toFixed(3)} ms`,
  }
}

/** A zone's power moved 1,000 times in a second, as a slider does it: how long the rig takes to show the last. */
async function sliderLine(): Promise<BenchLine> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lumacro-bench-'))
  const sim = await startSimulatedRig()
  const service = await openRig({
    dataDir,
    clock: systemClock,
    log: silentLogger,
    saved: null,
    save: async () => {},
    onNotice: () => {},
  })
  let shown = ''
  let changes = 0
  sim.onFrame((rgbw) => {
    shown = frameToHex(rgbw)
    changes++
  })
  await service.connect({ port: 'sim', simulated: true, newLink: () => sim.connect() })
  while (!service.light.snapshot().confirmed) await sleep(5)
  const zone = service.light.snapshot().look.zones[0]?.id ?? ''
  const startMs = performance.now()
  for (let move = 0; move < 1000; move++) {
    const wait = startMs + move - performance.now()
    if (wait > 0) await sleep(wait)
    // Ends brighter than ever before, so that the last value cannot be taken for an earlier one.
    const power = move === 999 ? 0 : -1 - (move % 300) / 100
    service.light.edit({ kind: 'zone-power', zone, power }, 'drag')
  }
  const lastMs = performance.now()
  const wanted = service.light.snapshot().shownFrame
  while (shown !== wanted && performance.now() - lastMs < 2000) await sleep(1)
  const tookMs = performance.now() - lastMs
  await service.close()
  await sim.dispose()
  await rm(dataDir, { recursive: true })
  return {
    name: '1,000 slider moves in 1 s: last value shown',
    unit: 'ms after the last move',
    figure: tookMs,
    better: 'lower',
    goal: 50,
    against: `${changes} frames shown on the way, at most 1 waiting`,
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function measure(): Promise<readonly BenchLine[]> {
  return [await requestLine(), await sliderLine()]
}

export const lines = measure()
