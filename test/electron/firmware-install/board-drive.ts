import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { ShippedFirmware } from '../../../electron/firmware-install/shipped-firmware'
import { temporaryFolder } from '../../support/temporary-folder'

export const uid = '6A2B11C0534D3350202020310D1B0CFF'
/** As the rig's hello folds it. */
export const helloUid = '4a0b31f15e563faf'

export function bootOut(version = '9.2.1', board = 'feather_m4_express'): string {
  return `Adafruit CircuitPython ${version} on 2025-01-01; Adafruit Feather M4 Express with samd51j19\r\nBoard ID:${board}\r\nUID:${uid}\r\n`
}

/** A folder that looks like a CIRCUITPY drive. */
export function boardDrive(files: Readonly<Record<string, string>> = {}, folder = temporaryFolder()): string {
  const drive = join(folder, 'CIRCUITPY')
  mkdirSync(join(drive, 'lumacro'), { recursive: true })
  for (const [path, text] of Object.entries({ 'boot_out.txt': bootOut(), ...files })) {
    mkdirSync(dirname(join(drive, path)), { recursive: true })
    writeFileSync(join(drive, path), text)
  }
  return drive
}

/** Every file on the drive but boot_out.txt. */
export function contentsOf(drive: string): Readonly<Record<string, string>> {
  const paths = readdirSync(drive, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    paths
      .filter((path) => path !== 'boot_out.txt' && statSync(join(drive, path)).isFile())
      .map((path) => [relative('.', path).replaceAll('\\', '/'), readFileSync(join(drive, path), 'utf8')]),
  )
}

/** A small firmware: what it does is not what these tests are about. */
export function firmware(version = '0.2.0', more: Readonly<Record<string, string>> = {}): ShippedFirmware {
  const files = {
    'boot.py': 'import usb_cdc\n',
    'code.py': 'from lumacro import main\n\nwhile True:\n    main.step()\n',
    'config.py': 'PIXELS = 24\nORDER = "GRBW"  # channel order\n',
    'lumacro/__init__.py': '',
    'lumacro/light/chain.py': `# ${version}: the chain\n`,
    'lumacro/main.py': `# ${version}\n${'pass\n'.repeat(400)}`,
    'lumacro/version.py': `FIRMWARE = "${version}"\nPROTOCOL = "1.1"\n`,
    ...more,
  }
  return {
    version,
    files: new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
  }
}

export const asTexts = (shipped: ShippedFirmware): Readonly<Record<string, string>> =>
  Object.fromEntries([...shipped.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
