import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import { findChromium } from '../../scripts/lib/chromium.mjs'
import type { BenchLine } from './bench-line'

const rounds = 5

/** Seconds from the command to a page whose light can be changed, in a browser that runs already. */
async function startOnce(open: (address: string) => Promise<void>): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'lumacro-start-'))
  const startedMs = performance.now()
  const args = ['scripts/start.mjs', '--browser', '--no-open', '--data', data]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('http')) continue
      await open(line)
      return (performance.now() - startedMs) / 1000
    }
    throw new Error('npm start ended before it served')
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill()
    await ended
    rmSync(data, { recursive: true, force: true })
  }
}

async function measure(): Promise<readonly BenchLine[]> {
  const executablePath = findChromium(process.env)
  if (executablePath === null)
    throw new Error('expected a Chromium, found none: LUMACRO_CHROMIUM may name one')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    times.push(
      await startOnce(async (address) => {
        await page.goto(address)
        await page.getByRole('slider', { name: 'Master power' }).waitFor()
      }),
    )
  }
  await browser.close()
  times.sort((a, b) => a - b)
  return [
    {
      name: 'npm start to a usable window, after the first time',
      unit: 's',
      figure: times[Math.floor(rounds / 2)] ?? Number.NaN,
      better: 'lower',
      goal: 3,
      against: `slowest of ${rounds}: ${times.at(-1)?.toFixed(2)} s`,
    },
  ]
}

export const lines = await measure()
