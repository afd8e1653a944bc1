import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noticeText } from '../../../core/api/causes/notice-words'
import { defaultRigSettings, type RigSettings } from '../../../core/light/layouts/rig-settings'
import { parseShotLog, parseTimeline } from '../../../core/shots/parse-log'
import { silentLogger } from '../../../electron/platform/logger'
import { type SavedRig, savedRigSchema } from '../../../electron/rig/light/saved-light'
import type { RigTarget } from '../../../electron/rig/link/rig-connection'
import { openRig, type RigService } from '../../../electron/rig/rig-service'
import { FakeClock, settle } from './fake-clock'
import { ScriptedRig } from './scripted-rig'

/** A scripted rig, a folder on disk and the service between them; the app can be closed and opened again. */
export class RigBench {
  readonly clock = new FakeClock()
  readonly rig = new ScriptedRig(this.clock)
  readonly dataDir: string
  notices: string[] = []
  saved: SavedRig | null = null
  settings: RigSettings = defaultRigSettings
  service!: RigService
  readonly target: RigTarget = {
    port: 'scripted',
    simulated: true,
    newLink: () => this.rig.connect('scripted'),
  }

  private constructor(dataDir: string) {
    this.dataDir = dataDir
  }

  static async make(): Promise<RigBench> {
    const bench = new RigBench(await mkdtemp(join(tmpdir(), 'lumacro-rig-')))
    await bench.openApp()
    return bench
  }

  async openApp(): Promise<void> {
    this.service = await openRig({
      dataDir: this.dataDir,
      clock: this.clock,
      log: silentLogger,
      // Through JSON and the schema, as it goes over the disk.
      saved: this.saved ? savedRigSchema.parse(JSON.parse(JSON.stringify(this.saved))) : null,
      save: async (saved) => {
        this.saved = saved
      },
      settings: () => this.settings,
      onNotice: (_level, said) => this.notices.push(noticeText(said)),
    })
  }

  async closeApp(): Promise<void> {
    await this.service.close()
  }

  async connect(): Promise<void> {
    const done = this.service.connect(this.target)
    await settle(10)
    await done
    await this.rest()
  }

  /** Passes time in small steps, with the disk given all it needs in between. */
  async rest(ms = 400): Promise<void> {
    for (let passed = 0; passed < ms; passed += 20) {
      await this.clock.advance(20)
      // The disk takes real time, which is waited for without passing any on the clock.
      while (this.service.writing) {
        await new Promise((resolve) => setTimeout(resolve, 1))
        await settle()
      }
    }
  }

  get shotsPath(): string {
    return join(this.dataDir, 'shots.jsonl')
  }

  async shots() {
    return parseShotLog(await readFile(this.shotsPath, 'utf8').catch(() => ''))
  }

  async timeline() {
    return parseTimeline(await readFile(join(this.dataDir, 'timeline.jsonl'), 'utf8').catch(() => ''))
  }

  async clear(): Promise<void> {
    await this.service.close()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
