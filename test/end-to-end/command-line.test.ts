import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LightRecord } from '../../core/light/light-record'
import { readTags, recordOfComment } from '../support/e2e/exiftool'
import { photosIn, readShots, sha256 } from '../support/e2e/files'
import { dataFolder, lumacro, removeFolder } from '../support/e2e/running-app'
import { type Simulator, startSimulator } from '../support/e2e/simulator'

/** The photos' exposures differ and so do the pauses between them, as in any real shoot. */
const shoot = [
  { look: 'Even', shutter: '1/125' },
  { look: 'Key left', shutter: '1/30' },
  { look: 'Cross light', shutter: '1/8' },
  { look: 'Raking top', shutter: '1/60' },
  { look: 'Warm and cool', shutter: '1/2' },
  { look: 'Rim', shutter: '1/15' },
] as const

describe('the whole loop from the command line, without the app', () => {
  let folder: string
  let data: string
  let port: string
  let photosDir: string
  let log: string
  let simulator: Simulator

  beforeAll(async () => {
    folder = dataFolder()
    data = join(folder, 'data')
    port = join(folder, 'rig')
    photosDir = join(folder, 'photos')
    log = join(data, 'shots.jsonl')
    mkdirSync(photosDir)
    simulator = await startSimulator('--pty', port, '--photos', photosDir)
  })
  afterAll(() => removeFolder(folder))

  const run = (...args: readonly string[]) => lumacro(...args, '--data', data)
  /** One JSON value on stdout, and nothing else anywhere. */
  const json = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await run(...args, '--json')
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    return { code, stderr, value: JSON.parse(stdout) }
  }

  test('`light --rig` sets the rig’s light, as the rig itself says', async () => {
    for (const [index, { look, shutter }] of shoot.entries()) {
      const { code, stderr, value } = await json('light', '--rig', port, '--look', look)
      expect([code, stderr]).toEqual([0, ''])
      expect(value).toMatchObject({ look: { name: look }, blackout: false })
      expect(await simulator.say('frame')).toBe(value.frame)
      expect(await simulator.say(`shutter ${shutter}`)).toBe(
        `saved ${join(photosDir, `LUM_${String(index + 1).padStart(4, '0')}.JPG`)}`,
      )
    }
  })

  test('the shots the rig kept are fetched when a command next talks to it', async () => {
    expect((await json('light', '--rig', port)).code).toBe(0)
    const { code, value } = await json('shots')
    expect(code).toBe(0)
    expect(value.notes).toEqual([])
    expect(value.shots).toEqual(readShots(log))
    expect(readShots(log).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    const names = readShots(log).map(({ light }) => light.zones.map(({ name }) => name).join())
    expect(names).toEqual(['All', 'Key,Fill', 'Left,Right', 'Rake', 'Warm,Cool', 'Fill,Rim left,Rim right'])
  })

  test('`match` pairs each photo with its own shot and writes nothing', async () => {
    const before = photosIn(photosDir).map(sha256)
    const { code, stderr, value } = await json('match', photosDir, '--log', log)
    expect([code, stderr]).toEqual([0, ''])
    expect(value.pairs.map(({ photo, seq }: { photo: string; seq: number }) => [photo, seq])).toEqual(
      photosIn(photosDir).map((photo, index) => [photo, index + 1]),
    )
    expect(photosIn(photosDir).map(sha256)).toEqual(before)
  })

  test('`tag --dry-run` says what `tag` then does; `show` and exiftool read it; `undo` takes it back', async () => {
    const photos = photosIn(photosDir)
    const before = photos.map(sha256)
    const dry = await json('tag', photosDir, '--log', log, '--dry-run')
    expect([dry.code, dry.value.batch]).toEqual([0, null])
    expect(photos.map(sha256)).toEqual(before)

    const tag = await json('tag', photosDir, '--log', log)
    expect([tag.code, tag.stderr]).toEqual([0, ''])
    expect(
      tag.value.files.map(({ action, path }: { action: string; path: string }) => [action, path]),
    ).toEqual(dry.value.files.map(({ action, path }: { action: string; path: string }) => [action, path]))
    expect(tag.value.files.every(({ verified }: { verified: boolean }) => verified)).toBe(true)

    const lights = readShots(log).map(({ light }) => light)
    const tags = await readTags(photos)
    expect(tags.map(({ UserComment }) => recordOfComment(UserComment).record)).toEqual(lights)
    expect(tags.map(({ Record }) => JSON.parse(Record ?? 'null'))).toEqual(lights)
    const shown = await json('show', photos[2] ?? '')
    expect([shown.code, shown.value]).toEqual([0, lights[2]])

    const undo = await json('undo')
    expect([undo.code, undo.stderr]).toEqual([0, ''])
    expect(photos.map(sha256)).toEqual(before)
    const bare = await run('show', photos[2] ?? '')
    expect(bare).toMatchObject({ code: 3, stdout: '' })
    expect(bare.stderr).toMatch(/^.* carries no light record\.\n$/)
  })

  test('one record for all, and a stack’s result that takes its frames’ light', async () => {
    const [first = '', second = '', third = ''] = photosIn(photosDir)
    const record = join(folder, 'light.json')
    const light = readShots(log)[0]?.light as LightRecord
    writeFileSync(record, JSON.stringify(light))
    expect((await json('tag', first, second, '--light', record)).code).toBe(0)
    const stacked = await json('tag', third, '--from', first, second)
    expect(stacked.code).toBe(0)
    const shown = await json('show', third)
    const stack = { frames: 2, run: null, lights: [], others: 0 }
    expect(shown.value).toEqual({ ...light, source: 'given', shot: null, stack })
    expect((await json('undo')).code).toBe(0)
    expect((await json('undo')).code).toBe(0)
    const none = await run('undo')
    expect([none.code, none.stderr]).toEqual([1, 'No batch is left to undo.\n'])
  })

  test('photos that cannot be written are refused with a reason and not touched; the others are done', async () => {
    const hard = join(folder, 'hard')
    mkdirSync(hard)
    const [good = ''] = photosIn(photosDir)
    const light = join(folder, 'light.json')
    const named = (name: string) => join(hard, name)
    for (const name of ['good.jpg', 'readonly.jpg', 'cut.jpg']) copyFileSync(good, named(name))
    chmodSync(named('readonly.jpg'), 0o444)
    truncateSync(named('cut.jpg'), 900)
    writeFileSync(named('empty.jpg'), '')
    writeFileSync(named('text.jpg'), 'These are words and no picture.')
    const untouched = ['readonly.jpg', 'cut.jpg', 'empty.jpg', 'text.jpg'].map(named)
    const before = untouched.map(sha256)

    const { code, value } = await json('tag', hard, '--light', light)
    expect(code).toBe(3)
    const reasons = Object.fromEntries(
      value.files.map(({ path, action, reason }: { path: string; action: string; reason: string }) => [
        path.slice(hard.length + 1),
        `${action}: ${reason}`,
      ]),
    )
    expect(reasons).toEqual({
      'good.jpg': 'append: ',
      'readonly.jpg': 'refused: The file is read-only.',
      'cut.jpg': 'refused: The JPEG is damaged or cut off before its image data.',
      'empty.jpg': 'refused: The file is empty.',
      'text.jpg': 'refused: The file is not a JPEG, whatever its name says.',
    })
    expect(untouched.map(sha256)).toEqual(before)
    expect(statSync(named('readonly.jpg')).mode & 0o777).toBe(0o444)
  })

  test('a photo that is not there is said to be gone, and the rest is done', async () => {
    const gone = join(folder, 'gone.jpg')
    const { code, value } = await json('tag', gone, '--log', log)
    expect(code).toBe(3)
    expect(value.files).toEqual([
      { path: gone, action: 'refused', reason: 'The file is no longer there.', verified: false },
    ])
  })

  test('wrong usage ends with 2, failures with 1, each in one sentence on stderr', async () => {
    for (const [status, ...args] of [
      [2, 'tag', photosDir],
      [2, 'light', '--power', 'bright'],
      [2, 'paint'],
      [2, 'match', photosDir],
      [1, 'tag', photosDir, '--log', join(folder, 'nowhere.jsonl')],
      [1, 'light', '--rig', join(folder, 'no-port')],
    ] as const) {
      const { code, stdout, stderr } = await run(...args)
      expect([args, code, stdout]).toEqual([args, status, ''])
      expect(stderr).toMatch(/^[A-Z“`/–-].*[.]\n$/)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    }
  })

  test('a shot log with a torn last line is read up to there, and said', async () => {
    const torn = join(folder, 'torn.jsonl')
    writeFileSync(torn, readFileSync(log, 'utf8').slice(0, -40))
    const { code, value, stderr } = await json('shots', '--log', torn)
    expect(code).toBe(0)
    expect(value.shots).toHaveLength(5)
    expect(stderr).toMatch(/torn|cut|last line/i)
  })

  test('pulled and put back, the port is a port again; quit puts everything away', async () => {
    await simulator.say('unplug')
    const gone = await run('light', '--rig', port, '--power', '-1')
    expect(gone.code).toBe(1)
    await simulator.say('replug')
    await simulator.say('knob 0')
    expect((await json('light', '--rig', port, '--power', '-2')).value.look.power).toBe(-2)
    expect(await simulator.quit()).toBe(0)
    expect(existsSync(port)).toBe(false)
    expect(simulator.stderr()).toBe('')
  })
})
