import { readdir, readFile, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { SerialPortInfo } from './serial-port'

/** USB serial ports only: a board of ours is never on another bus. */
const USB_TTY = /^tty(ACM|USB)\d+$/

/**
 * The USB serial ports of a Linux without `udevadm` (containers, small systems), read from the kernel's own tree.
 *
 * @param root of sysfs
 */
export async function listFromSysfs(root = '/sys'): Promise<readonly SerialPortInfo[]> {
  const folder = join(root, 'class', 'tty')
  const names = await readdir(folder).catch(() => [])
  const ports = names.filter((name) => USB_TTY.test(name)).map((name) => portOf(folder, name))
  return Promise.all(ports)
}

async function portOf(folder: string, name: string): Promise<SerialPortInfo> {
  const device = await realpath(join(folder, name, 'device')).catch(() => null)
  const usb = device === null ? null : await usbDeviceAbove(device)
  const attribute = async (file: string) => (usb ? textOf(join(usb.folder, file)) : null)
  const [vendorId, productId, serialNumber, manufacturer] = await Promise.all(
    ['idVendor', 'idProduct', 'serial', 'manufacturer'].map(attribute),
  )
  return {
    path: `/dev/${name}`,
    manufacturer: manufacturer ?? null,
    vendorId: vendorId?.toLowerCase() ?? null,
    productId: productId?.toLowerCase() ?? null,
    serialNumber: serialNumber ?? null,
    // As udev words it in /dev/serial/by-id: which interface tells the rig's own port from the console.
    pnpId: usb?.interfaceNumber ? `usb-if${usb.interfaceNumber}` : null,
  }
}

/** Up from a port's interface to its USB device: the first folder that has a vendor. */
async function usbDeviceAbove(
  device: string,
): Promise<{ readonly folder: string; readonly interfaceNumber: string | null } | null> {
  let interfaceNumber: string | null = null
  for (let folder = device; basename(folder) !== ''; folder = dirname(folder)) {
    interfaceNumber ??= await textOf(join(folder, 'bInterfaceNumber'))
    if ((await textOf(join(folder, 'idVendor'))) !== null) return { folder, interfaceNumber }
  }
  return null
}

async function textOf(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : text.trim()
}
