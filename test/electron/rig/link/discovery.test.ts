import { describe, expect, it } from 'vitest'
import { listPorts, SerialTarget } from '../../../../electron/rig/link/discovery'
import { createDuplexLink } from '../../../../electron/rig/link/duplex-link'
import type { SerialPortInfo } from '../../../../electron/rig/link/serial-port'
import { FakeClock, settle } from '../fake-clock'
import { ScriptedRig } from '../scripted-rig'

const port = (path: string, more: Partial<SerialPortInfo> = {}): SerialPortInfo => ({
  path,
  manufacturer: null,
  vendorId: null,
  productId: null,
  serialNumber: null,
  pnpId: null,
  ...more,
})
const feather = { manufacturer: 'Adafruit', vendorId: '239a', productId: '8026', serialNumber: 'ABC' }
const console0 = port('/dev/ttyACM0', { ...feather, pnpId: 'usb-Adafruit_Feather_M4-if00' })
const data2 = port('/dev/ttyACM1', { ...feather, pnpId: 'usb-Adafruit_Feather_M4-if02' })
const modem = port('/dev/ttyS0')

async function find(
  ports: readonly SerialPortInfo[],
  ask: 'likely' | 'all' | 'none',
  rigs: readonly string[],
) {
  const clock = new FakeClock()
  const opened: string[] = []
  const found = listPorts({
    clock,
    ask,
    list: async () => ports,
    openLink: (path) => {
      opened.push(path)
      return rigs.includes(path) ? new ScriptedRig(clock).connect(path) : createDuplexLink(path).link
    },
  })
  await settle()
  await clock.advance(3000)
  expect(clock.pendingTimers).toBe(0)
  return { found: await found, opened }
}

describe('discovery', () => {
  it('puts the data port of a Feather first and asks it for its hello; no other device is sent a byte', async () => {
    const { found, opened } = await find([modem, console0, data2], 'likely', ['/dev/ttyACM1'])
    expect(opened).toEqual(['/dev/ttyACM1'])
    expect(found.map(({ path, likelyRig }) => [path, likelyRig])).toEqual([
      ['/dev/ttyACM1', true],
      ['/dev/ttyACM0', false],
      ['/dev/ttyS0', false],
    ])
    expect(found[0]?.answersAsRig).toMatchObject({ uid: 'e661a4d3', pixels: 24 })
    expect(found[1]).not.toHaveProperty('answersAsRig')
  })

  it('knows the data port on Windows and macOS too', async () => {
    const windows = ['MI_00', 'MI_02'].map((part, at) =>
      port(`COM${at + 3}`, { ...feather, pnpId: `USB\\VID_239A&PID_8026&${part}\\7` }),
    )
    const mac = [1, 3].map((at) => port(`/dev/tty.usbmodem1401${at}`, feather))
    const { found } = await find([...windows, ...mac], 'none', [])
    expect(found.filter(({ likelyRig }) => likelyRig).map(({ path }) => path)).toEqual([
      '/dev/tty.usbmodem14013',
      'COM4',
    ])
  })

  it('asks every port when told to, and says of a device that is silent that it is no rig', async () => {
    const { found, opened } = await find([modem, data2], 'all', [])
    expect(opened).toHaveLength(2)
    expect(found.every(({ answersAsRig }) => answersAsRig === undefined)).toBe(true)
  })

  it('finds a board again under another name by its serial number', async () => {
    let ports = [console0, data2]
    const opened: string[] = []
    const target = new SerialTarget(
      '/dev/ttyACM1',
      async () => ports,
      (path) => {
        opened.push(path)
        return createDuplexLink(path).link
      },
    )
    await target.newLink()
    ports = [
      port('/dev/ttyACM2', { ...console0, path: '/dev/ttyACM2' }),
      port('/dev/ttyACM3', { ...data2, path: '/dev/ttyACM3' }),
    ]
    await target.newLink()
    ports = []
    await target.newLink()
    expect(opened).toEqual(['/dev/ttyACM1', '/dev/ttyACM3', '/dev/ttyACM1'])
  })

  it('opens a port that no list shows, such as a pseudo-terminal', async () => {
    const target = new SerialTarget(
      '/tmp/rig',
      () => Promise.reject(new Error('no udev')),
      (path) => createDuplexLink(path).link,
    )
    expect((await target.newLink()).name).toBe('/tmp/rig')
  })
})
