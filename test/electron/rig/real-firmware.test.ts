import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseShotLog } from '../../../core/shots/parse-log'
import { silentLogger } from '../../../electron/platform/logger'
import { systemClock } from '../../../electron/rig/link/clock'
import type { Link } from '../../../electron/rig/link/link'
import { SerialLink } from '../../../electron/rig/link/serial-port'
import { openRig, type RigService } from '../../../electron/rig/rig-service'
import type { SimulatedRig } from '../../../electron/simulator/simulated-rig'
import { startSimulatedRig } from '../../../electron/simulator/start-simulated-rig'
import { hasPython, openPty } from './pty'

/** The real firmware in its simulator, with the link the app uses for it, and through serialport and a real terminal. */
const ways = [
  { name: 'in process', there: true, wire: async (sim: SimulatedRig) => () => sim.connect() },
  { name: 'through serialport on a pseudo-terminal (needs python3)', there: hasPython, wire: overPty },
]

async function overPty(sim: SimulatedRig): Promise<() => Promise<Link>> {
  return async () => {
    const pty = await openPty()
    const inner = sim.connect()
    await inner.open().catch((error: unknown) => {
      pty.unplug()
      throw error
    })
    inner.onBytes(pty.send)
    inner.onClosed(pty.unplug)
    pty.onBytes((bytes) => void inner.write(bytes).catch(() => {}))
    const link = new SerialLink(pty.path)
    link.onClosed(() => {
      void inner.close()
      pty.unplug()
    })
    return link
  }
}

for (const { name, there, wire } of ways) {
  describe.skipIf(!there)(`the real firmware, ${name}`, () => {
    let sim: SimulatedRig
    let service: RigService
    let dataDir: string
    const until = (check: () => boolean) => expect.poll(check, { timeout: 10_000, interval: 5 }).toBe(true)

    beforeEach(async () => {
      sim = await startSimulatedRig()
      dataDir = await mkdtemp(join(tmpdir(), 'lumacro-firmware-'))
      service = await openRig({
        dataDir,
        clock: systemClock,
        log: silentLogger,
        saved: null,
        save: async () => {},
        onNotice: () => {},
      })
      await service.connect({ port: 'sim', simulated: true, newLink: await wire(sim) })
      await until(() => service.light.snapshot().confirmed)
    })
    afterEach(async () => {
      await service.close()
      await sim.dispose()
      await rm(dataDir, { recursive: true, force: true })
    })

    const shots = async () => parseShotLog(await readFile(join(dataDir, 'shots.jsonl'), 'utf8'))

    it('shows what the screen shows: an edit, a mode, blackout and the knob', async () => {
      const [zone] = service.light.snapshot().look.zones
      service.light.edit({ kind: 'zone-color', zone: zone?.id ?? '', color: { rgbw: [255, 128, 0, 7] } })
      service.light.edit({ kind: 'power', power: -1.3 })
      await until(() => service.light.snapshot().confirmed)
      expect(await sim.command('frame')).toBe(service.light.snapshot().shownFrame)
      expect(service.light.snapshot().shownFrame).toBe('68340003'.repeat(24))
      await sim.command('knob +3')
      await until(() => service.light.snapshot().movedBy === 'knob' && service.light.snapshot().confirmed)
      expect(await sim.command('frame')).toBe(service.light.snapshot().shownFrame)
      service.light.setBlackout(true)
      await until(() => service.light.snapshot().confirmed)
      expect(await sim.command('frame')).toBe('00000000'.repeat(24))
    })

    it('applies what the host predicts, limiter included, for looks of every kind', async () => {
      service.light.edit({ kind: 'power', power: 0 })
      const [zone] = service.light.snapshot().look.zones
      for (const rgbw of [
        [255, 255, 255, 255],
        [255, 3, 77, 255],
        [1, 2, 3, 4],
      ] as const) {
        service.light.edit({ kind: 'zone-color', zone: zone?.id ?? '', color: { rgbw: [...rgbw] } })
        const { lookFrame, limited } = service.light.snapshot()
        await until(() => service.light.snapshot().confirmed)
        expect(service.light.snapshot()).toMatchObject({ lookFrame, limited })
      }
    })

    it('hands over every shot once, with its own light, over an unplug and a power cut', async () => {
      const fire = async () => {
        await sim.shutter(1 / 1000)
        // Q6: what follows within 30 ms is bounce.
        await new Promise((resolve) => setTimeout(resolve, 35))
      }
      await fire()
      await until(() => service.shots().total === 1)
      await sim.command('unplug')
      for (let shot = 0; shot < 10; shot++) {
        await sim.command('knob +1')
        await fire()
      }
      await sim.command('replug')
      await until(() => service.shots().total === 11)
      const { lines, duplicates, bad } = await shots()
      expect([duplicates, bad.length]).toEqual([0, 0])
      expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
      expect(new Set(lines.map(({ boot }) => boot)).size).toBe(1)
      const powers = lines.map(({ light }) => light.power)
      expect(powers).toEqual([...powers].sort((a, b) => a - b))
      expect(lines.every(({ light }) => light.frame.length === 192)).toBe(true)
      await sim.command('power-cycle')
      await until(
        () => service.rig().link.kind === 'connected' && service.rig().info?.boot !== lines[0]?.boot,
      )
      await fire()
      await until(() => service.shots().total === 12)
      expect((await shots()).lines.at(-1)).toMatchObject({ seq: 1 })
    })
  })
}
