import { afterEach, expect, test } from 'vitest'
import { crc32Hex } from '../../../core/wire/crc32'
import type { Link } from '../../../electron/rig/link/link'
import type { SimulatedRig } from '../../../electron/simulator/simulated-rig'
import { startSimulatedRig } from '../../../electron/simulator/start-simulated-rig'

let rig: SimulatedRig | null = null
afterEach(async () => {
  await rig?.dispose()
  rig = null
})

const utf8 = new TextEncoder()

/** Sends a request and waits for the reply to it. */
function ask(link: Link, body: string): Promise<string> {
  const id = body.split(' ')[0]
  let text = ''
  return new Promise((resolve, reject) => {
    const off = link.onBytes((bytes) => {
      text += new TextDecoder().decode(bytes)
      const line = text.split('\n').find((one) => one.startsWith(`${id} `))
      if (!line || !text.endsWith('\n')) return
      off()
      resolve(line)
    })
    link.write(utf8.encode(`${body} *${crc32Hex(utf8.encode(body))}\n`)).catch(reject)
  })
}

async function started(pixelCount?: number): Promise<{ rig: SimulatedRig; link: Link }> {
  rig = await startSimulatedRig(pixelCount === undefined ? {} : { pixelCount })
  const link = rig.connect()
  await link.open()
  return { rig, link }
}

test('a rig starts, says hello, takes a picture and ends', async () => {
  const { rig, link } = await started(8)
  expect(await ask(link, '1 hello v=1')).toMatch(/^1 ok v=1\.\d+ .* px=8 /)
  await ask(link, '2 mode m=flash delay=0 on=20000')
  const exposure = await rig.shutter(0.05)
  expect(exposure.exposureUs).toBe(50_000)
  expect(exposure.frames[0]?.atUs).toBe(0)
  const [, lit, dark] = exposure.frames
  // 8 pixels: 320 us on the wire, 80 us to latch, and the loop.
  expect(lit?.atUs).toBeGreaterThan(390)
  expect(lit?.atUs).toBeLessThan(700)
  expect(Math.abs((dark?.atUs ?? 0) - (lit?.atUs ?? 0) - 20_000)).toBeLessThan(200)
  expect(lit?.rgbw.length).toBe(32)
})

test('frames are told as they change, by whatever hand', async () => {
  const { rig } = await started()
  const frames: Uint8Array[] = []
  rig.onFrame((rgbw) => frames.push(rgbw))
  await rig.command('knob -3')
  expect(frames.length).toBeGreaterThan(0)
  expect(await rig.command('frame')).toBe(Buffer.from(frames.at(-1) ?? []).toString('hex'))
})

test('unplugged, the link is lost and cannot be had until the cable is back; the rig goes on', async () => {
  const { rig, link } = await started()
  const boot = /boot=(\w+)/.exec(await ask(link, '1 hello v=1'))?.[1]
  const lost = new Promise<Error | undefined>((resolve) => link.onClosed(resolve))
  await rig.command('unplug')
  expect(await lost).toMatchObject({ name: 'LinkError' })
  await expect(link.write(utf8.encode('x'))).rejects.toMatchObject({ name: 'LinkError' })
  await expect(rig.connect().open()).rejects.toMatchObject({ kind: 'missing' })
  await rig.shutter(0.002)
  await rig.command('replug')
  const again = rig.connect()
  await again.open()
  expect(await ask(again, '1 hello v=1')).toMatch(new RegExp(`boot=${boot} .* seq=1 kept=1 `))
})

test('a power cut is a new boot', async () => {
  const { rig, link } = await started()
  const before = /boot=(\w+)/.exec(await ask(link, '1 hello v=1'))?.[1]
  await rig.command('power-cycle')
  const again = rig.connect()
  await again.open()
  const after = /boot=(\w+)/.exec(await ask(again, '1 hello v=1'))?.[1]
  expect(after).not.toBe(before)
})

test('one connection at a time; a wrong command is a sentence', async () => {
  const { rig, link } = await started()
  await expect(rig.connect().open()).rejects.toMatchObject({ kind: 'in-use' })
  await link.close()
  await link.close()
  await rig.connect().open()
  await expect(rig.command('shutter often')).rejects.toThrow(/exposure such as 1\/125/)
})

test('exposures asked for at once follow one another as a camera takes them: each is a shot', async () => {
  const { rig, link } = await started()
  await Promise.all([rig.shutter(0.008), rig.shutter(0.008), rig.command('shutter 1/125')])
  await rig.command('knob +1')
  expect(await ask(link, '1 hello v=1')).toMatch(/ seq=3 /)
})

test('a key of the remote is obeyed', async () => {
  const { rig, link } = await started()
  // Once the first light has been written: a frame that overlaps a write is dropped (K7).
  await rig.command('knob +1')
  await rig.command('ir 0x00FF02FD')
  expect(await ask(link, '1 state')).toMatch(/ black=1 /)
})
