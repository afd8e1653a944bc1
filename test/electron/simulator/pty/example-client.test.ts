import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { assetRoot } from '../../../../electron/platform/asset-root'
import { openPty } from '../../../../electron/simulator/pty/pty'
import { createVirtualRig, type VirtualRig } from '../../../../electron/simulator/rig/virtual-rig'
import { field } from '../../../support/firmware/fields'

const hasPython = spawnSync('python3', ['--version']).status === 0
const SHOTS = 3

/** A rig that took shots in the field, lost its power, and is at a computer again; and the start that took them. */
async function homeFromTheField(): Promise<{ rig: VirtualRig; boot: string }> {
  const rig = await createVirtualRig({ pixelCount: 4 })
  rig.connect()
  const boot = field(rig.ask('hello v=1'), 'boot') ?? ''
  rig.ask('power ev=-1000')
  rig.run(30_000)
  rig.disconnect()
  rig.board.usbConnected = false
  for (let shot = 0; shot < SHOTS; shot++) {
    rig.close(1000)
    rig.run(5000)
    rig.idle(50_000)
  }
  rig.idle(6_000_000)
  await rig.powerCycle()
  return { rig, boot }
}

/** What the client says to the end, over a serial port; the rig's own time goes on with each byte that comes. */
async function clientSays(rig: VirtualRig, ...options: string[]): Promise<string> {
  const pty = await openPty()
  onTestFinished(() => pty.close())
  pty.onClient((open) => (open ? rig.board.channel.open((bytes) => pty.write(bytes)) : rig.disconnect()))
  pty.onBytes((bytes) => {
    rig.board.channel.send(bytes)
    rig.run(8000)
  })
  const client = spawn('python3', [
    join(assetRoot(), 'docs/examples/lumacro_client.py'),
    pty.path,
    ...options,
  ])
  let said = ''
  client.stdout.on('data', (data: Buffer) => (said += data.toString()))
  client.stderr.on('data', (data: Buffer) => (said += data.toString()))
  const code = await new Promise<number | null>((resolve) => client.on('close', resolve))
  expect(code, said).toBe(0)
  return said
}

const title = 'Q9 the client of docs/examples takes the shots of an earlier start, once'
test.skipIf(!hasPython)(title, { timeout: 60_000 }, async () => {
  const { rig, boot } = await homeFromTheField()
  const first = await clientSays(rig, '--shots', '0')
  const shots = first.split('\n').filter((line) => line.startsWith('shot '))
  expect(shots.map((line) => line.split(' ')[1])).toEqual(
    Array.from({ length: SHOTS }, (_, at) => String(at + 1)),
  )
  for (const line of shots)
    expect(line).toMatch(new RegExp(`ev -1000, first pixel 00000080, of start ${boot}$`))
  expect(await clientSays(rig, '--shots', '0')).not.toContain('of start')
})
