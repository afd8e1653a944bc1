import { expect, it } from 'vitest'
import { firmwareBench } from '../firmware-bench'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** The rig puts what waits into files after 5 s of silence. */
const SILENCE_MS = 7000

it('logs once, under their own boot and with their light, what the rig took alone and kept over a power cut', {
  timeout: 60_000,
}, async () => {
  const bench = await firmwareBench()
  const { boot } = await bench.shoot()
  await bench.sim.command('unplug')
  for (const turn of [-1, -2, 1]) {
    await bench.sim.command(`knob ${turn}`)
    await bench.sim.shutter(1 / 250)
    await sleep(40)
  }
  await sleep(SILENCE_MS)
  await bench.sim.command('power-cycle')
  await bench.sim.command('replug')
  await bench.until(() => bench.service.shots().total === 4)
  await bench.shoot()
  // Asked for again on the next connection, nothing comes twice.
  await bench.restartApp()
  await bench.confirmed()
  await bench.service.written()
  const { lines, duplicates } = await bench.shots()
  expect(duplicates).toBe(0)
  expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 1])
  expect(lines.slice(0, 4).every((line) => line.boot === boot)).toBe(true)
  expect(lines[4]?.boot).not.toBe(boot)
  const [first, ...alone] = lines.slice(0, 4)
  expect(new Set(alone.map(({ light }) => light.frame)).size).toBeGreaterThan(1)
  expect(alone.every(({ light }) => light.frame.length === 192 && light.zones.length > 0)).toBe(true)
  // The boot had been read before the cable was pulled, so its times are still good.
  for (const { time, timeErrorMs } of alone) {
    expect(timeErrorMs).toBeLessThan(200)
    expect(Date.parse(time)).toBeGreaterThan(Date.parse(first?.time ?? ''))
  }
  expect(bench.notices.join()).toContain('The rig took 3 shots on its own')
})
