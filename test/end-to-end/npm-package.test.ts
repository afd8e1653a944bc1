import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dataFolder, removeFolder } from '../support/e2e/running-app'
import { runNode } from '../support/run-node'
import { projectRoot } from '../support/source-files'

const manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
})

/** The packages that npm would install with the one in this folder, and with those in turn: no developer's tools. */
function installed(folder: string, found = new Set<string>()): ReadonlySet<string> {
  const { dependencies, optionalDependencies } = manifest.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  )
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const lies = join(projectRoot, 'node_modules', name)
    if (found.has(name) || !existsSync(lies)) continue
    found.add(name)
    installed(lies, found)
  }
  return found
}

/** The tarball as it lies unpacked beside what it depends on; `npm run test:packaged` has npm install it. */
describe.skipIf(process.platform === 'win32')('the command line out of the npm tarball', () => {
  const folder = dataFolder()
  afterAll(() => removeFolder(folder))
  const lumacro = (...args: readonly string[]) =>
    runNode([join(folder, 'package', 'scripts', 'lumacro.mjs'), ...args], { cwd: folder })

  beforeAll(() => {
    // What it is made of was built for all end-to-end tests.
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
      cwd: projectRoot,
      stdio: 'pipe',
    })
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
    execFileSync('tar', ['-xzf', tarball], { cwd: folder })
    for (const name of installed(projectRoot)) {
      const to = join(folder, 'package', 'node_modules', name)
      mkdirSync(dirname(to), { recursive: true })
      symlinkSync(join(projectRoot, 'node_modules', name), to)
    }
  })

  test('brings no sources and no tests', () => {
    const files = readdirSync(join(folder, 'package'), { recursive: true, encoding: 'utf8' })
    const own = files.filter((path) => !path.startsWith('node_modules'))
    expect(own).toContain(join('firmware', 'code.py'))
    expect(own.filter((path) => /\.tsx?$|\.map$|^(test|core|docs|renderer)\b/.test(path))).toEqual([])
  })

  test('lists its commands, and finds its own exiftool, simulator and data folder in order', async () => {
    const help = await lumacro('--help')
    expect([help.code, help.stderr, /^ {2}tag /m.test(help.stdout)]).toEqual([0, '', true])
    const doctor = await lumacro('doctor', '--json', '--data', join(folder, 'data'))
    const { checks } = z
      .object({ checks: z.array(z.object({ id: z.string(), state: z.string() })) })
      .parse(JSON.parse(doctor.stdout))
    const stateOf = (id: string) => checks.find((check) => check.id === id)?.state
    expect(['exiftool', 'simulator', 'data'].map(stateOf)).toEqual(['ok', 'ok', 'ok'])
  })
})
