import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type DriveFiles, driveFiles } from '../../../electron/firmware-install/drive-files'
import { InstallError } from '../../../electron/firmware-install/install-error'
import { type InstallOptions, installFirmware } from '../../../electron/firmware-install/install-firmware'
import { readShippedFirmware } from '../../../electron/firmware-install/shipped-firmware'
import { projectRoot } from '../../support/source-files'
import { temporaryFolder } from '../../support/temporary-folder'
import { asTexts, boardDrive, bootOut, contentsOf, firmware, helloUid } from './board-drive'

const install = (drive: string, more: Partial<InstallOptions> = {}) =>
  installFirmware({ drive, shipped: firmware(), files: driveFiles, ...more })

const troubleOf = async (work: Promise<unknown>): Promise<InstallError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof InstallError)) throw new Error(`expected an InstallError, got ${error}`)
  return error
}

/** Notes what is done to the drive, in order. */
function watched(done: string[], before: (what: string) => void = () => {}): DriveFiles {
  const note = (what: string) => {
    before(what)
    done.push(what)
  }
  const nameOf = (path: string) => path.split(/[\\/]CIRCUITPY[\\/]/)[1]?.replaceAll('\\', '/') ?? path
  return {
    ...driveFiles,
    write: async (path, bytes) => {
      note(`write ${nameOf(path)}`)
      await driveFiles.write(path, bytes)
    },
    remove: async (path) => {
      note(`remove ${nameOf(path)}`)
      await driveFiles.remove(path)
    },
    rename: async (from, to) => {
      note(`rename ${nameOf(from)} ${nameOf(to)}`)
      await driveFiles.rename(from, to)
    },
  }
}

describe('putting the firmware on a board', () => {
  it('puts every file on an empty drive, the modules before code.py, and names the board', async () => {
    const drive = boardDrive()
    const done: string[] = []
    const report = await install(drive, { files: watched(done) })
    expect(contentsOf(drive)).toEqual(asTexts(firmware()))
    expect(done.at(-1)).toBe('write code.py')
    expect(report).toMatchObject({
      before: null,
      version: '0.2.0',
      written: 7,
      needsReset: true,
      uid: helloUid,
    })
  })

  it('puts the firmware of this project there whole', async () => {
    const drive = boardDrive()
    const shipped = await readShippedFirmware(projectRoot)
    await install(drive, { shipped })
    expect(contentsOf(drive)).toEqual(asTexts(shipped))
    expect(shipped.files.size).toBeGreaterThan(20)
  })

  it('takes code.py away before it changes a module, so that no mix of versions ever runs', async () => {
    const drive = boardDrive(asTexts(firmware('0.1.0')))
    const done: string[] = []
    const report = await install(drive, { files: watched(done) })
    expect(done).toEqual([
      'remove code.py',
      'write lumacro/light/chain.py',
      'write lumacro/main.py',
      'write lumacro/version.py',
      'write code.py',
    ])
    expect(report).toMatchObject({ before: '0.1.0', written: 4, needsReset: false })
  })

  it('touches nothing where all is there already', async () => {
    const drive = boardDrive(asTexts(firmware()))
    const done: string[] = []
    expect(await install(drive, { files: watched(done) })).toMatchObject({ written: 0, needsReset: false })
    expect(done).toEqual([])
  })

  it('removes modules that are no longer part of the firmware, and nothing else', async () => {
    const drive = boardDrive({
      ...asTexts(firmware('0.1.0')),
      'lumacro/gone.py': 'x = 1\n',
      'lumacro/old.mpy': 'x',
      'lumacro/light/gone.py': 'x = 1\n',
      'lumacro/older/gone.py': 'x = 1\n',
      'lib/neopixel.py': 'mine',
      'lumacro/notes.txt': 'mine',
      'data.csv': '1,2',
    })
    await install(drive)
    expect(contentsOf(drive)).toEqual({
      ...asTexts(firmware()),
      'lumacro/notes.txt': 'mine',
      'lib/neopixel.py': 'mine',
      'data.csv': '1,2',
    })
  })

  it('keeps the builder’s config.py to the byte and names the lines it lacks', async () => {
    const own = 'PIXELS = 60 # my strip\r\n'
    const drive = boardDrive({ ...asTexts(firmware('0.1.0')), 'config.py': own })
    const report = await install(drive)
    expect(contentsOf(drive)['config.py']).toBe(own)
    expect(report.missingSettings).toEqual(['ORDER = "GRBW"  # channel order'])
  })

  it('keeps another project’s code.py and boot.py under names that nothing runs', async () => {
    const drive = boardDrive({
      'code.py': 'print("mine")\n',
      'boot.py': '# mine\n',
      'code_before_lumacro.py': 'x',
    })
    const report = await install(drive)
    expect([...report.setAside].sort()).toEqual(['boot_before_lumacro.py', 'code_before_lumacro_2.py'])
    expect(contentsOf(drive)).toMatchObject({
      'code_before_lumacro_2.py': 'print("mine")\n',
      'boot_before_lumacro.py': '# mine\n',
      'code_before_lumacro.py': 'x',
      ...asTexts(firmware()),
    })
  })

  it('goes on where it was unplugged, whichever step that was', async () => {
    const before = { 'code.py': 'print("mine")\n', 'boot.py': '# mine\n' }
    const whole = boardDrive(before)
    const all: string[] = []
    await install(whole, { files: watched(all) })
    expect(all.length).toBe(9)
    for (let cut = 0; cut < all.length; cut++) {
      const folder = temporaryFolder()
      const drive = boardDrive(before, folder)
      const away = join(folder, 'unplugged')
      const done: string[] = []
      const pull = () => {
        if (done.length === cut) renameSync(drive, away)
      }
      const error = await troubleOf(install(drive, { files: watched(done, pull) }))
      expect(error.why[0]).toBe('unplugged')
      expect(error.message).toContain('Plug the board in again')
      // Nothing runs on a board that has only half of it.
      renameSync(away, drive)
      expect(contentsOf(drive)['code.py']).not.toBe(asTexts(firmware())['code.py'])
      await install(drive)
      expect(contentsOf(drive)).toEqual(contentsOf(whole))
      rmSync(drive, { recursive: true })
    }
  })

  it('does not make the folder of a drive that is gone anew on the disk', async () => {
    const folder = temporaryFolder()
    const drive = boardDrive({}, folder)
    const done: string[] = []
    const pull = () => {
      if (done.length === 2) renameSync(drive, join(folder, 'unplugged'))
    }
    await troubleOf(install(drive, { files: watched(done, pull) }))
    expect(() => contentsOf(drive)).toThrow('ENOENT')
  })

  it.each([['EIO'], ['ENXIO'], ['ENODEV']])('calls a drive that answers %s unplugged', async (code) => {
    const drive = boardDrive()
    const files = watched([], () => {
      throw Object.assign(new Error(code), { code })
    })
    expect((await troubleOf(install(drive, { files }))).why[0]).toBe('unplugged')
  })

  it('says that the bytes on the drive are not those that were written', async () => {
    const drive = boardDrive()
    const files: DriveFiles = {
      ...driveFiles,
      write: (path, bytes) =>
        driveFiles.write(path, path.endsWith('main.py') ? bytes.subarray(0, 100) : bytes),
    }
    const error = await troubleOf(install(drive, { files }))
    expect(error.why[0]).toBe('notVerified')
    expect(error.message).toContain('lumacro/main.py')
  })

  it.each([
    ['otherBootOut', 'boot_out.txt', 'something else'],
    ['otherBoard', 'boot_out.txt', bootOut('9.2.1', 'raspberry_pi_pico')],
    ['oldCircuitPython', 'boot_out.txt', bootOut('8.2.10')],
    ['newerFirmware', 'lumacro/version.py', 'FIRMWARE = "0.10.0"\n'],
  ])('refuses with a sentence and leaves the drive as it was: %s', async (trouble, path, text) => {
    const drive = boardDrive({ 'code.py': 'print("mine")\n', [path]: text })
    const before = contentsOf(drive)
    const error = await troubleOf(install(drive))
    expect(error.why[0]).toBe(trouble)
    expect(error.message).toMatch(/^[A-Z/].{40,}\.$/)
    expect(contentsOf(drive)).toEqual(before)
  })

  it('puts an older firmware there when told to', async () => {
    const drive = boardDrive(asTexts(firmware('0.10.0')))
    expect(await install(drive, { older: true })).toMatchObject({ before: '0.10.0', version: '0.2.0' })
  })

  it.each(['9.0.0', '9.0.0-beta.2', '10.0.0-alpha.1-12-gabc123'])(
    'takes CircuitPython %s',
    async (version) => {
      const drive = boardDrive({ 'boot_out.txt': bootOut(version) })
      expect((await install(drive)).circuitPython).toBe(version)
    },
  )

  it('tells a board in its bootloader from a drive of something else', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'INFO_UF2.TXT'), 'UF2 Bootloader v3.15\r\n')
    expect((await troubleOf(install(folder))).why[0]).toBe('bootloader')
    rmSync(join(folder, 'INFO_UF2.TXT'))
    expect((await troubleOf(install(folder))).why[0]).toBe('noBootOut')
    expect((await troubleOf(install(join(folder, 'nowhere')))).why[0]).toBe('noBootOut')
  })
})

/** A file system of its own, as a board's drive is one; only root may mount it. */
function mounted(options: string): string | null {
  const folder = join(temporaryFolder(), 'CIRCUITPY')
  mkdirSync(folder)
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'lumacro-test', folder]).status !== 0) return null
  onTestFinished(() => void spawnSync('umount', [folder]))
  return folder
}

const refusing = (code: string): DriveFiles => ({
  ...driveFiles,
  write: async () => {
    throw Object.assign(new Error(code), { code })
  },
})

describe('a drive that cannot be written to', () => {
  it('is said to be full before anything on it is touched, with how much is missing', async () => {
    const drive = mounted('size=12k')
    if (drive === null) {
      const files = { ...driveFiles, space: async () => ({ freeBytes: 8192, blockBytes: 4096 }) }
      const error = await troubleOf(install(boardDrive(), { files }))
      return expect([error.why[0], /\d+ KB more/.test(error.message)]).toEqual(['tooFull', true])
    }
    for (const [path, text] of Object.entries({ 'boot_out.txt': bootOut(), 'code.py': 'print("mine")\n' })) {
      writeFileSync(join(drive, path), text)
    }
    const error = await troubleOf(install(drive))
    expect(error.why[0]).toBe('tooFull')
    expect(error.message).toMatch(/: \d+ KB more are needed\./)
    expect(contentsOf(drive)).toEqual({ 'code.py': 'print("mine")\n' })
  })

  it('is said to be full when it fills in mid-copy all the same', async () => {
    expect((await troubleOf(install(boardDrive(), { files: refusing('ENOSPC') }))).why[0]).toBe('full')
  })

  it('is said to be read-only, with the way out', async () => {
    const drive = mounted('size=1m')
    if (drive === null) {
      const error = await troubleOf(install(boardDrive(), { files: refusing('EROFS') }))
      return expect(error.why[0]).toBe('readOnly')
    }
    writeFileSync(join(drive, 'boot_out.txt'), bootOut())
    execFileSync('mount', ['-o', 'remount,ro', drive])
    const error = await troubleOf(install(drive))
    expect(error.why[0]).toBe('readOnly')
    expect(error.message).toContain('safe mode')
  })
})
