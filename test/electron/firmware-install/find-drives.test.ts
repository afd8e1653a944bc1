import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findDrives } from '../../../electron/firmware-install/find-drives'
import { chooseDrive } from '../../../electron/firmware-install/read-drive'
import { temporaryFolder } from '../../support/temporary-folder'

function withDrives(...drives: readonly string[]): string {
  const root = temporaryFolder()
  for (const drive of drives) {
    mkdirSync(join(root, drive), { recursive: true })
    writeFileSync(join(root, drive, 'boot_out.txt'), '')
  }
  return root
}

describe('finding a board’s drive', () => {
  it.each([
    ['linux', 'media/robin/CIRCUITPY'],
    ['linux', 'media/CIRCUITPY'],
    ['linux', 'run/media/robin/CIRCUITPY'],
    ['linux', 'mnt/circuitpy'],
    ['darwin', 'Volumes/CIRCUITPY'],
  ] as const)('looks where %s mounts one: /%s', async (platform, drive) => {
    const root = withDrives(drive)
    mkdirSync(join(root, 'media', 'robin', 'SD card', 'DCIM'), { recursive: true })
    expect(await findDrives(platform, root)).toEqual([join(root, drive)])
  })

  it('finds one in its bootloader, to say so', async () => {
    const root = temporaryFolder()
    mkdirSync(join(root, 'Volumes', 'FEATHERBOOT'), { recursive: true })
    writeFileSync(join(root, 'Volumes', 'FEATHERBOOT', 'INFO_UF2.TXT'), '')
    expect(await findDrives('darwin', root)).toHaveLength(1)
  })

  it('finds none where nothing is mounted', async () => {
    expect(await findDrives('linux', temporaryFolder())).toEqual([])
  })

  it('takes the drive that is named, whatever was found', () => {
    expect(chooseDrive([], '/x')).toBe('/x')
    expect(chooseDrive(['/a', '/b'], '/x')).toBe('/x')
  })

  it('takes the only one, and asks in a sentence where there is none or several', () => {
    expect(chooseDrive(['/a'], null)).toBe('/a')
    expect(() => chooseDrive([], null)).toThrow(/no CIRCUITPY drive.*data cable/)
    expect(() => chooseDrive(['/a', '/b'], null)).toThrow('/a, /b')
  })
})
