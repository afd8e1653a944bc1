import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDataDir } from '../../../electron/platform/data-dir'
import { openFileLogger } from '../../../electron/platform/file-logger'
import { temporaryFolder } from '../../support/temporary-folder'

describe('the data folder', () => {
  it('is made where it is asked for, for this user alone', () => {
    const folder = openDataDir(join(temporaryFolder(), 'a', 'b'))
    expect(statSync(folder).isDirectory()).toBe(true)
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0)
  })

  it('is the same by whatever name it is called', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'real'))
    symlinkSync(join(folder, 'real'), join(folder, 'link'), 'dir')
    expect(openDataDir(join(folder, 'link'))).toBe(openDataDir(join(folder, 'real')))
  })
})

describe('the log', () => {
  it('is one JSON object a line, and rolls over at the next start once it is large', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'lumacro.log')
    openFileLogger(folder, () => new Date(0)).warn('a port vanished', { port: '/dev/ttyACM1' })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      time: '1970-01-01T00:00:00.000Z',
      level: 'warn',
      message: 'a port vanished',
      port: '/dev/ttyACM1',
    })
    writeFileSync(path, 'x'.repeat((1 << 20) + 1))
    openFileLogger(folder).info('started')
    expect(readFileSync(path, 'utf8')).toContain('started')
    expect(statSync(`${path}.1`).size).toBe((1 << 20) + 1)
  })

  it('that cannot be written does not stop the app', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'lumacro.log'))
    expect(() => openFileLogger(folder).error('lost')).not.toThrow()
  })
})
