import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type DoctorWords, doctorWords } from '../../../core/api/doctor-words'
import type { Failure } from '../../../core/api/failure'
import type { BoardDrive } from '../../../core/api/firmware-report'
import {
  checkDataFolder,
  checkExifTool,
  checkNode,
  checkPerl,
  checkPhotosFolder,
} from '../../../electron/doctor/check-computer'
import { checkDrives } from '../../../electron/doctor/check-drive'
import {
  checkPermission,
  checkPorts,
  feathersAmong,
  groupName,
  permissionDenied,
} from '../../../electron/doctor/check-ports'
import { checkClosing } from '../../../electron/doctor/check-shutter'
import { checkPty } from '../../../electron/doctor/check-simulator'
import type { SerialPortInfo } from '../../../electron/rig/link/serial-port'
import { en } from '../../../renderer/strings/en'
import { temporaryFolder } from '../../support/temporary-folder'
import { worded } from '../../support/worded-check'

const port = (path: string, more: Partial<SerialPortInfo> = {}): SerialPortInfo => ({
  path,
  manufacturer: null,
  vendorId: '239a',
  productId: '8026',
  serialNumber: 'A1',
  pnpId: null,
  ...more,
})

describe('the doctor on this computer', () => {
  it('names a Node that is too old, and where to get another', () => {
    expect(checkNode('20.19.0').state).toBe('ok')
    expect(checkNode('22.1.0').state).toBe('ok')
    expect(worded(checkNode('20.18.3'))).toMatchObject({
      state: 'bad',
      remedy: expect.stringContaining('nodejs.org'),
    })
  })

  it('misses a Perl that is not on the PATH, except on Windows', () => {
    const empty = temporaryFolder()
    expect(worded(checkPerl('linux', empty))).toMatchObject({
      state: 'bad',
      remedy: expect.stringContaining('apt install perl'),
    })
    expect(checkPerl('win32', empty).state).toBe('ok')
  })

  it('asks exiftool itself for an answer', async () => {
    expect(worded(await checkExifTool())).toMatchObject({
      state: 'ok',
      sentence: expect.stringMatching(/^exiftool \d+\.\d+ answers/),
    })
  })

  it('says of a data folder that cannot be used why', async () => {
    const file = join(temporaryFolder(), 'data')
    writeFileSync(file, '')
    const [check] = await checkDataFolder(() => {
      mkdirSync(join(file, 'inside'))
      return file
    })
    expect(check && worded(check)).toMatchObject({
      id: 'data',
      state: 'bad',
      remedy: expect.stringContaining('--data'),
    })
    const folder = temporaryFolder()
    expect((await checkDataFolder(() => folder)).map(({ state }) => state)).toEqual(['ok', 'ok'])
  })

  it('finds a photos folder that is read-only, missing or a file', async () => {
    const folder = temporaryFolder()
    expect((await checkPhotosFolder(folder)).state).toBe('ok')
    writeFileSync(join(folder, 'IMG_1.JPG'), '')
    expect((await checkPhotosFolder(join(folder, 'IMG_1.JPG'))).state).toBe('bad')
    expect(worded(await checkPhotosFolder(join(folder, 'gone'))).sentence).toContain('There is no folder')
    const card = join(folder, 'card')
    mkdirSync(card)
    if (process.getuid?.() === 0) {
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'lumacro-test', card]).status !== 0) return
      onTestFinished(() => void spawnSync('umount', [card]))
    } else if (process.platform === 'win32') return
    else chmodSync(card, 0o500)
    expect(worded(await checkPhotosFolder(card))).toMatchObject({
      state: 'bad',
      remedy: expect.stringContaining('memory card'),
    })
  })

  it('says what a serial port of its own would need', async () => {
    expect(await checkPty('linux', temporaryFolder())).toMatchObject({ state: 'note' })
    expect((await checkPty('win32')).state).toBe('note')
  })
})

describe('the doctor on the ports', () => {
  const both = [port('/dev/ttyACM0', { pnpId: 'x-if00' }), port('/dev/ttyACM1', { pnpId: 'x-if02' })]
  const isData = (path: string) => path === '/dev/ttyACM1'

  it('finds the data port of a Feather', () => {
    expect(worded(checkPorts(both, feathersAmong(both, isData), null))).toMatchObject({
      state: 'ok',
      sentence: 'A Feather is on /dev/ttyACM1.',
    })
  })

  it('knows the console from the data port, and names the right one', () => {
    expect(worded(checkPorts(both, feathersAmong(both, isData), '/dev/ttyACM0'))).toMatchObject({
      state: 'bad',
      remedy: 'Use /dev/ttyACM1.',
    })
  })

  it('tells a board without our boot.py by its only port', () => {
    const [only] = both
    const feathers = feathersAmong(only ? [only] : [], () => false)
    expect(worded(checkPorts(both.slice(0, 1), feathers, null))).toMatchObject({
      state: 'bad',
      remedy: expect.stringContaining('firmware install'),
    })
  })

  it('calls it no fault that no rig is plugged in', () => {
    expect(checkPorts([], [], null).state).toBe('note')
    const other = port('/dev/ttyS0', { vendorId: null })
    expect(
      worded(
        checkPorts(
          [other],
          feathersAmong([other], () => true),
          null,
        ),
      ),
    ).toMatchObject({
      state: 'note',
      sentence: expect.stringContaining('None of the 1'),
    })
  })

  it('names the group that owns the port, which differs between systems', () => {
    expect(groupName('root:x:0:\nuucp:x:986:robin\n', 986)).toBe('uucp')
    expect(groupName('root:x:0:\n', 986)).toBeNull()
    expect(worded(permissionDenied('/dev/ttyACM1', 'uucp', 'robin')).remedy).toContain(
      'sudo usermod -aG uucp robin',
    )
    expect(worded(permissionDenied('/dev/ttyACM1', null, 'robin')).remedy).toContain('dialout')
  })

  it('tries what the user may do', async () => {
    const file = join(temporaryFolder(), 'ttyACM1')
    writeFileSync(file, '')
    expect((await checkPermission(file))?.state).toBe(process.platform === 'win32' ? undefined : 'ok')
    expect(await checkPermission(`${file}x`)).toBeNull()
    if (process.platform === 'win32' || process.getuid?.() === 0) return
    chmodSync(file, 0)
    expect((await checkPermission(file))?.state).toBe('bad')
  })
})

it('the doctor’s remedies name what is at hand where they are read', () => {
  const all = ({ remedy }: DoctorWords) => [
    remedy.installFirmware(null),
    remedy.installFirmware('E:'),
    remedy.otherProtocol(),
    remedy.openDataPort(),
    remedy.waitForShutter(),
  ]
  for (const remedy of all(doctorWords))
    expect(remedy).toMatch(/`lumacro (firmware install|doctor --shutter)/)
  for (const remedy of all(en.doctor)) expect(remedy).toMatch(/Rig room|“Look, and wait for the shutter”/)
  expect(all(en.doctor).join()).not.toContain('`')
  expect(en.doctor.remedy.waitForShutter()).toContain(en.help.wrong.shutter)
})

describe('the doctor on a board’s drive', () => {
  const drive = { path: '/media/CIRCUITPY', firmware: '0.2.0', circuitPython: '9.2.1', problem: null }
  const stateOf = (more: Partial<BoardDrive>) =>
    checkDrives({ shipped: '0.2.0', drives: [{ ...drive, ...more }] }).map((check) => worded(check))[0]

  it('tells current, older and no firmware, and a board that takes none', () => {
    expect(stateOf({})?.state).toBe('ok')
    expect(stateOf({ firmware: '0.1.9' })?.state).toBe('note')
    expect(stateOf({ firmware: null })?.remedy).toContain('firmware install /media/CIRCUITPY')
    const problem: Failure = { kind: 'drive', why: ['otherBootOut', '/media/CIRCUITPY'] }
    expect(stateOf({ problem })).toMatchObject({
      state: 'bad',
      sentence: expect.stringContaining('is not CircuitPython’s'),
      remedy: expect.stringContaining('docs/troubleshooting.md'),
    })
    expect(checkDrives({ shipped: '0.2.0', drives: [] })[0]?.state).toBe('note')
  })
})

describe('the doctor on the shutter', () => {
  it('tells not seen, stuck closed, only pulsed and well', () => {
    expect(worded(checkClosing(null, 30_000))).toMatchObject({
      state: 'bad',
      remedy: expect.stringContaining('mechanical'),
    })
    expect(worded(checkClosing({}, 30_000))).toMatchObject({
      state: 'bad',
      sentence: expect.stringContaining('not opened'),
    })
    expect(checkClosing({ closedMs: null }, 30_000).state).toBe('note')
    expect(worded(checkClosing({ closedMs: 8.12 }, 30_000)).sentence).toContain('8.1 ms')
  })
})
