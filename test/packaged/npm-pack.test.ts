import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../support/source-files'
import { makeTemporaryFolder } from './kept-folder'

// On Windows npm is a .cmd file, which only a shell can run.
const shell = process.platform === 'win32'

describe('the command line from npm', () => {
  const folder = makeTemporaryFolder()
  const project = join(folder, 'somewhere else')
  const lumacro = (args: readonly string[], input = '') =>
    spawnSync('npx', ['--no-install', 'lumacro', ...args], {
      cwd: project,
      input,
      encoding: 'utf8',
      shell,
      timeout: 60_000,
    })

  beforeAll(() => {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
      cwd: projectRoot,
      shell,
      stdio: 'pipe',
    })
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
    mkdirSync(project)
    writeFileSync(join(project, 'package.json'), '{"name":"somewhere-else","private":true}')
    const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', `../${tarball}`]
    execFileSync('npm', install, { cwd: project, shell, stdio: 'pipe' })
  }, 180_000)

  it('lists its commands', () => {
    const { status, stdout } = lumacro(['--help'])
    expect([status, /^ {2}tag /m.test(stdout), /^ {2}doctor /m.test(stdout)]).toEqual([0, true, true])
  })

  it('starts the simulated rig with the real firmware', () => {
    const { status, stdout } = lumacro(['sim'], 'frame\nquit\n')
    expect(stdout).toContain('ready, 24 pixels')
    expect(status).toBe(0)
  })

  it('finds nothing wrong with its own exiftool and its own simulator', () => {
    const { stdout } = lumacro(['doctor', '--json', '--data', join(folder, 'data')])
    const { checks } = JSON.parse(stdout) as { checks: readonly { id: string; state: string }[] }
    const stateOf = (id: string) => checks.find((check) => check.id === id)?.state
    expect([stateOf('exiftool'), stateOf('simulator'), stateOf('data')]).toEqual(['ok', 'ok', 'ok'])
  })

  it('brings the firmware to put on a board', () => {
    const drive = join(folder, 'CIRCUITPY')
    mkdirSync(drive)
    const bootOut = 'Adafruit CircuitPython 9.2.1 on 2025-01-01; Board\nBoard ID:feather_m4_express\n'
    writeFileSync(join(drive, 'boot_out.txt'), bootOut)
    const { status, stdout } = lumacro([
      'firmware',
      'install',
      drive,
      '--no-wait',
      '--data',
      join(folder, 'data'),
    ])
    expect([status, stdout.startsWith('Firmware ')]).toEqual([0, true])
    expect(existsSync(join(drive, 'lumacro', 'main.py'))).toBe(true)
  })

  it('brings no sources, no tests and no developer’s tools', () => {
    const installed = readdirSync(join(project, 'node_modules', 'lumacro'), {
      recursive: true,
      encoding: 'utf8',
    })
    expect(installed.filter((path) => /\.tsx?$|\.map$|^test|^core|^docs/.test(path))).toEqual([])
    const packages = readdirSync(join(project, 'node_modules'))
    expect(packages.filter((name) => ['vite', 'react', 'electron', 'zod', 'vitest'].includes(name))).toEqual(
      [],
    )
  })
})
