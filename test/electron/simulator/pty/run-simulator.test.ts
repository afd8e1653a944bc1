import { spawn, spawnSync } from 'node:child_process'
import { lstatSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assetRoot } from '../../../../electron/platform/asset-root'
import { openPty } from '../../../../electron/simulator/pty/pty'
import { runSimulator } from '../../../../electron/simulator/pty/run-simulator'

const hasPython = spawnSync('python3', ['--version']).status === 0

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lumacro-sim-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Text as it comes, and a promise for the moment it holds something. */
class Said {
  text = ''
  #waiting: { pattern: RegExp; resolve: () => void }[] = []

  add(piece: string): void {
    this.text += piece
    this.#waiting = this.#waiting.filter(({ pattern, resolve }) => {
      if (!pattern.test(this.text)) return true
      resolve()
      return false
    })
  }

  until(pattern: RegExp): Promise<void> {
    if (pattern.test(this.text)) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push({ pattern, resolve }))
  }
}

function simulator(options: { pty: boolean; link?: string; pixels?: number }) {
  const input = new PassThrough()
  const output = new PassThrough()
  const said = new Said()
  output.on('data', (data: Buffer) => said.add(data.toString()))
  const running = runSimulator({ ...options, input, output })
  return { said, running, type: (line: string) => input.write(`${line}\n`) }
}

test('commands are obeyed one by one, wrong ones answered with a sentence, until quit', async () => {
  const sim = simulator({ pty: false, pixels: 2 })
  await sim.said.until(/ready, 2 pixels/)
  sim.type('frame')
  sim.type('fly')
  sim.type('quit')
  await sim.running
  expect(sim.said.text).toMatch(/^[0-9a-f]{16}$/m)
  expect(sim.said.text).toMatch(/There is no command "fly"/)
})

test('a shutter goes to the camera that was given', async () => {
  const input = new PassThrough()
  const output = new PassThrough()
  const said = new Said()
  output.on('data', (data: Buffer) => said.add(data.toString()))
  const running = runSimulator({
    pty: false,
    input,
    output,
    onExposure: async (exposure, exposureS) => `photo-${exposure.exposureUs}-${exposureS}.jpg`,
  })
  input.write('shutter 1/100\nquit\n')
  await running
  expect(said.text).toMatch(/saved photo-10000-0\.01\.jpg/)
})

test.skipIf(!hasPython)(
  'the client of docs/examples works over a serial port as the protocol says',
  async () => {
    const link = join(folder, 'rig')
    const sim = simulator({ pty: true, link })
    await sim.said.until(/ready/)
    expect(sim.said.text).toContain(`port ${link}`)
    const client = spawn('python3', [
      join(assetRoot(), 'docs/examples/lumacro_client.py'),
      link,
      '--rgbw',
      '255,0,0,0',
      '--ev',
      '-1.3',
      '--shots',
      '2',
    ])
    const heard = new Said()
    client.stdout.on('data', (data: Buffer) => heard.add(data.toString()))
    client.stderr.on('data', (data: Buffer) => heard.add(data.toString()))
    const ended = new Promise<number | null>((resolve) => client.on('exit', resolve))
    await heard.until(/mode steady, ev -1300/)
    sim.type('shutter 1/125')
    await heard.until(/shot 1 /)
    sim.type('shutter 1/60')
    expect(await ended, heard.text).toBe(0)
    expect(heard.text.match(/first pixel 68000000/g)).toHaveLength(2)
    sim.type('quit')
    await sim.running
    expect(lstatSync(link, { throwIfNoEntry: false })).toBeUndefined()
  },
)

test.skipIf(!hasPython)('pulled, the port goes; put back, it is there again', async () => {
  const link = join(folder, 'rig')
  const sim = simulator({ pty: true, link })
  await sim.said.until(/ready/)
  sim.type('unplug')
  await sim.said.until(/unplugged/)
  sim.type('frame')
  await sim.said.until(/^[0-9a-f]{192}$/m)
  expect(lstatSync(link, { throwIfNoEntry: false })).toBeUndefined()
  sim.type('replug')
  await sim.said.until(/port [\s\S]*port /)
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  sim.type('quit')
  await sim.running
})

test('with neither python3 nor socat there is one sentence', async () => {
  await expect(openPty(undefined, folder)).rejects.toThrow(/needs python3 or socat/)
})

test.skipIf(!hasPython)('a file in the way of the link is kept', async () => {
  const link = join(folder, 'taken')
  writeFileSync(link, 'mine')
  await expect(openPty(link)).rejects.toThrow(/cannot be made/)
  expect(lstatSync(link).isFile()).toBe(true)
})
