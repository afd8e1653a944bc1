import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runNode } from './support/run-node'
import { importsOf, projectRoot, sourceFiles, withoutComments } from './support/source-files'
import { temporaryFolder } from './support/temporary-folder'

/** Where an import leads: a path of the project after a slash, or a package's name. */
function target(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join('/', posix.dirname(from), specifier) : specifier
}

const edges = sourceFiles('core', 'electron', 'renderer', 'test').flatMap(({ path, text }) =>
  importsOf(text).map((specifier) => ({ from: path, to: target(path, specifier) })),
)

const importersOf = (isTarget: (to: string) => boolean) => [
  ...new Set(edges.filter(({ to }) => isTarget(to)).map(({ from }) => from)),
]
const inFolder = (folder: string) => (path: string) => path.startsWith(`${folder}/`)
const isIn = (folder: string) => inFolder(`/${folder}`)
const isPackage = (name: string) => (to: string) => to === name || to.startsWith(`${name}/`)
const outsideTests = (path: string) => !path.startsWith('test/')

describe('the four worlds', () => {
  it('are read: a scan that finds nothing would hold every rule', () => {
    expect(edges.length).toBeGreaterThan(300)
    expect(importersOf(isIn('core')).length).toBeGreaterThan(50)
  })

  it('core imports core and pure packages only', () => {
    const pure = ['zod', 'culori', 'piexifjs']
    const foreign = edges.filter(
      ({ from, to }) =>
        from.startsWith('core/') && !isIn('core')(to) && !pure.some((name) => isPackage(name)(to)),
    )
    expect(foreign).toEqual([])
  })

  it('core has no clock and no chance', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\b|\bcrypto\b|\bsetTimeout\b|\bsetInterval\b/
    const found = sourceFiles('core')
      .map(({ path, text }) => ({ path, use: impure.exec(withoutComments(text))?.[0] }))
      .filter(({ use }) => use !== undefined)
    expect(found).toEqual([])
  })

  it('electron and renderer never import each other', () => {
    expect(importersOf(isIn('electron')).filter(inFolder('renderer'))).toEqual([])
    expect(importersOf(isIn('renderer')).filter(inFolder('electron'))).toEqual([])
  })

  it('the page uses nothing of Node', () => {
    expect(importersOf((to) => to.startsWith('node:')).filter(inFolder('renderer'))).toEqual([])
  })

  it('nothing but tests imports test/', () => {
    expect(importersOf(isIn('test')).filter(outsideTests)).toEqual([])
  })

  it.each([
    ['electron', ['electron/ipc.ts', 'electron/main.ts', 'electron/preload.ts']],
    ['serialport', ['electron/rig/link/serial-port.ts']],
    ['exiftool-vendored', ['electron/photos/exiftool/exiftool.ts']],
  ])('only its own files import %s', (name, allowed) => {
    const importers = importersOf(isPackage(name)).filter(outsideTests)
    expect(importers.filter((path) => !allowed.includes(path))).toEqual([])
    expect(importers.length).toBeGreaterThan(0)
  })
})

describe('the lint rules', () => {
  /** Lints one file, which stands in a copy of the tree that holds nothing else. */
  async function lint(folder: string, code: string): Promise<string> {
    const root = temporaryFolder()
    for (const name of ['.biome.json', '.gitignore']) copyFileSync(join(projectRoot, name), join(root, name))
    mkdirSync(join(root, folder, 'probe'), { recursive: true })
    writeFileSync(join(root, folder, 'probe', 'probe.ts'), code)
    const biome = join(projectRoot, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
    const {
      code: status,
      stdout,
      stderr,
    } = await runNode([biome, 'lint', '--error-on-warnings', '.'], { cwd: root })
    return status === 0 ? '' : stdout + stderr
  }
  const using = (specifier: string) => `import * as probe from '${specifier}'\nexport const used = probe\n`

  it.each([
    ['core', 'node:fs'],
    ['core', '../../electron/handle'],
    ['core', 'react'],
    ['renderer', '../../electron/handle'],
    ['renderer', 'node:path'],
    ['renderer', 'electron'],
    ['electron', '../../renderer/bridge'],
    ['electron', 'electron'],
    ['electron', 'serialport'],
    ['electron', 'exiftool-vendored'],
    ['electron', '../../test/support/stand-in-app'],
  ])('refuse in %s an import of %s', async (folder, specifier) => {
    expect(await lint(folder, using(specifier))).toContain('noRestrictedImports')
  })

  it('refuse an “any”, and let allowed imports pass', async () => {
    expect(await lint('core', 'export const loose = (value: any) => value\n')).toContain('noExplicitAny')
    expect(await lint('core', using('zod'))).toBe('')
    expect(await lint('electron', using('node:fs'))).toBe('')
  })
})
