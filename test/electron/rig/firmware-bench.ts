import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { noticeText } from '../../../core/api/causes/notice-words'
import type { LightSnapshot } from '../../../core/api/light-snapshot'
import { parseShotLog, parseTimeline } from '../../../core/shots/parse-log'
import { silentLogger } from '../../../electron/platform/logger'
import { openMeasured } from '../../../electron/rig/care/measured-store'
import { type SavedRig, savedRigSchema } from '../../../electron/rig/light/saved-light'
import { systemClock } from '../../../electron/rig/link/clock'
import { openRig } from '../../../electron/rig/rig-service'
import { startSimulatedRig } from '../../../electron/simulator/start-simulated-rig'
import { temporaryFolder } from '../../support/temporary-folder'

/** The real firmware on a simulated board, and the app's service on it; the app can be closed and opened again. */
/** @param wired with a camera on the release contacts and a wire to the trigger */
export async function firmwareBench(wired = false) {
  const sim = await startSimulatedRig({ wired })
  const dataDir = temporaryFolder()
  let saved: SavedRig | null = null
  const notices: string[] = []
  const open = async () => {
    const service = await openRig({
      dataDir,
      clock: systemClock,
      log: silentLogger,
      measured: await openMeasured(dataDir),
      // Through JSON and the schema, as it goes over the disk.
      saved: saved && savedRigSchema.parse(JSON.parse(JSON.stringify(saved))),
      save: async (value) => {
        saved = value
      },
      onNotice: (_level, said) => notices.push(noticeText(said)),
    })
    await service.connect({ port: 'sim', simulated: true, newLink: () => sim.connect() })
    return service
  }
  let service = await open()
  onTestFinished(async () => {
    await service.close()
    await sim.dispose()
  })
  const until = (check: () => boolean) => expect.poll(check, { timeout: 10_000, interval: 5 }).toBe(true)
  const bench = {
    sim,
    notices,
    until,
    get service() {
      return service
    },
    light: (): LightSnapshot => service.light.snapshot(),
    /** A key of the remote, pressed again as a hand would: a frame that overlaps a pixel write is dropped (K7). */
    async press(code: string, heard: () => boolean) {
      for (let press = 1; press < 8; press++) {
        // Sooner, it would be the repeat of a key that is held (K4).
        await new Promise((resolve) => setTimeout(resolve, 200))
        await sim.command(`ir ${code}`)
        const giveUpMs = performance.now() + 1000
        while (!heard() && performance.now() < giveUpMs)
          await new Promise((resolve) => setTimeout(resolve, 5))
        if (heard()) return
      }
      expect(heard()).toBe(true)
    },
    /** Until the rig has, and shows, all that is desired. */
    confirmed: () => until(() => service.light.snapshot().confirmed),
    /** One shot and what the log says of it. */
    async shoot(exposureS = 1 / 250) {
      const before = service.shots().total
      await sim.shutter(exposureS)
      await until(() => service.shots().total > before)
      // Q6: what follows within 30 ms is bounce.
      await new Promise((resolve) => setTimeout(resolve, 40))
      const line = service.shots().recent.at(-1)
      if (!line) throw new Error('expected a shot, got none')
      return line
    },
    async shots() {
      return parseShotLog(await readFile(join(dataDir, 'shots.jsonl'), 'utf8'))
    },
    async timeline() {
      return parseTimeline(await readFile(join(dataDir, 'timeline.jsonl'), 'utf8'))
    },
    async restartApp() {
      await service.close()
      service = await open()
    },
  }
  await bench.confirmed()
  return bench
}
