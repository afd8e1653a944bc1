import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readLight } from '../../../electron/photos/read/read-light'
import { recoverBatches } from '../../../electron/photos/undo/recover'
import { undoBatch } from '../../../electron/photos/undo/undo'
import { seeded } from '../firmware/random'
import { cameraJpeg, hashOfFile, largeJpeg, putFiles, tag } from '../photos/photo-files'
import { lightRecord } from '../photos/record'

export interface KilledReport {
  readonly kills: number
  /** Programs that were through before their time had come. */
  readonly survived: number
  /** Photos that were neither as before nor as after. */
  readonly harmed: number
  /** Files that nobody put there. */
  readonly leftovers: number
  /** Photos that undo did not bring back to the byte. */
  readonly notRestored: number
}

const PHOTOS = 10
const JOBS = 4

/** What the program does that is going to be killed: tags photos anew, or undoes the last batch. */
export async function work(dataDir: string, batch: string, power: number, paths: readonly string[]) {
  writeSync(1, 'begun\n')
  if (batch === '') await undoBatch(dataDir, null)
  else await tag(paths, lightRecord({ power }), dataDir, { batch })
  process.exit(0)
}

/** Runs `work` in a process of its own and kills it so many ms after it has begun. True where it came to that. */
async function killed(args: Parameters<typeof work>, afterMs: number): Promise<boolean> {
  const program = `const { work } = await import(${JSON.stringify(import.meta.url)}); await work(...${JSON.stringify(args)})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<boolean>((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal === 'SIGKILL'))
  })
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended])
  await Promise.race([wait(afterMs), ended])
  child.kill('SIGKILL')
  return ended
}

/**
 * Batches on real files, killed at a moment that no step of theirs decides, one on top of the other: after each, the next
 * start must leave every photo as before or as after, and undo of all of them the bytes of the beginning.
 */
export async function killedBatches(seed: number, rounds: number): Promise<KilledReport> {
  const random = seeded(seed)
  const report = { kills: 0, survived: 0, harmed: 0, leftovers: 0, notRestored: 0 }
  const root = mkdtempSync(join(tmpdir(), 'lumacro-killed-'))
  let longestMs = 60
  for (let round = 0; round < rounds; round++) {
    const photos = join(root, `photos-${round}`)
    const data = join(root, `data-${round}`)
    mkdirSync(photos)
    const names = Array.from({ length: PHOTOS }, (_, i) => `IMG_${i}.JPG`)
    const paths = putFiles(
      photos,
      Object.fromEntries(names.map((name, i) => [name, i % 3 === 0 ? largeJpeg() : cameraJpeg(i)])),
    )
    const original = paths.map(hashOfFile)
    const powers = new Set<number>()
    for (let job = 0; job < JOBS; job++) {
      const undoes = job > 0 && random() < 0.3
      const power = -1 - job
      if (!undoes) powers.add(power)
      const batch = undoes ? '' : `batch-${job}`
      const dead = await killed([data, batch, power, paths], random() * longestMs)
      if (dead) report.kills++
      else report.survived++
      // Moments are spread over the time that the work takes here, whatever the machine.
      longestMs *= dead ? 1.1 : 0.8
      await recoverBatches(data)
      report.leftovers += readdirSync(photos).filter((name) => !names.includes(name)).length
      for (const [i, path] of paths.entries()) {
        if (hashOfFile(path) === original[i]) continue
        const light = await readLight(path).catch(() => null)
        if (light === null || !powers.has(light.power)) report.harmed++
      }
    }
    while ((await undoBatch(data, null)) !== null);
    report.notRestored += paths.filter((path, i) => hashOfFile(path) !== original[i]).length
    rmSync(photos, { recursive: true })
    rmSync(data, { recursive: true, force: true })
  }
  rmSync(root, { recursive: true, force: true })
  return report
}
