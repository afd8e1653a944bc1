import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listPorts } from '../../../../electron/rig/link/discovery'
import { listFromSysfs } from '../../../../electron/rig/link/linux-ports'
import { listSerialPorts } from '../../../../electron/rig/link/serial-port'
import { temporaryFolder } from '../../../support/temporary-folder'
import { FakeClock } from '../fake-clock'

/** sysfs as it looks with a Feather (console on interface 0, data on 2) and a port that is not USB. */
function sysfsWithFeather(): string {
  const root = temporaryFolder()
  const device = join(root, 'devices', 'pci0', 'usb1', '1-2')
  mkdirSync(device, { recursive: true })
  const facts = { idVendor: '239A', idProduct: '8026', serial: 'E661A4', manufacturer: 'Adafruit LLC' }
  for (const [name, text] of Object.entries(facts)) writeFileSync(join(device, name), `${text}\n`)
  mkdirSync(join(root, 'class', 'tty', 'ttyS0'), { recursive: true })
  for (const [tty, number] of [
    ['ttyACM0', '00'],
    ['ttyACM1', '02'],
  ] as const) {
    const usbInterface = join(device, `1-2:1.${Number(number)}`)
    mkdirSync(usbInterface)
    writeFileSync(join(usbInterface, 'bInterfaceNumber'), `${number}\n`)
    mkdirSync(join(root, 'class', 'tty', tty))
    symlinkSync(usbInterface, join(root, 'class', 'tty', tty, 'device'))
  }
  return root
}

const noUdevadm = Object.assign(new Error('spawn udevadm ENOENT'), {
  code: 'ENOENT',
  syscall: 'spawn udevadm',
})

describe.skipIf(process.platform === 'win32')('a Linux without udevadm', () => {
  it('has its USB serial ports listed from sysfs', async () => {
    const ports = await listFromSysfs(sysfsWithFeather())
    expect(ports.map(({ path }) => path).sort()).toEqual(['/dev/ttyACM0', '/dev/ttyACM1'])
    expect(ports[0]).toMatchObject({
      vendorId: '239a',
      productId: '8026',
      serialNumber: 'E661A4',
      manufacturer: 'Adafruit LLC',
    })
  })

  it('tells the data port of a Feather from its console', async () => {
    const list = () =>
      listSerialPorts({ list: () => Promise.reject(noUdevadm) }, () => listFromSysfs(sysfsWithFeather()))
    const ports = await listPorts({ clock: new FakeClock(), list, ask: 'none' })
    expect(ports).toMatchObject([
      { path: '/dev/ttyACM1', likelyRig: true },
      { path: '/dev/ttyACM0', likelyRig: false },
    ])
  })

  it('has no ports where there is no sysfs either', async () => {
    expect(await listFromSysfs(join(temporaryFolder(), 'none'))).toEqual([])
  })

  it('still hears of every other trouble with the list', async () => {
    const broken = { list: () => Promise.reject(new Error('udevadm exited with error code: 2')) }
    await expect(listSerialPorts(broken)).rejects.toThrow('code: 2')
  })
})
