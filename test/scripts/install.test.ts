import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { needsInstall, nodeTooOld } from '../../scripts/lib/install.mjs'
import { temporaryFolder } from '../support/temporary-folder'

type Packages = Record<string, { version: string; optional?: boolean }>

function project(wanted: Packages, installed: Packages | null): string {
  const root = temporaryFolder()
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': { version: '1.0.0' }, ...wanted } }),
  )
  if (installed) {
    mkdirSync(join(root, 'node_modules'))
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
  }
  return root
}

describe('installing', () => {
  const zod = { 'node_modules/zod': { version: '4.6.7' } }

  it('is needed on a fresh clone, and not again', () => {
    expect(needsInstall(project(zod, null))).toBe(true)
    expect(needsInstall(project(zod, zod))).toBe(false)
  })

  it('is needed when the lock asks for another version or one package more', () => {
    expect(needsInstall(project(zod, { 'node_modules/zod': { version: '4.6.6' } }))).toBe(true)
    expect(needsInstall(project({ ...zod, 'node_modules/ws': { version: '8.23.0' } }, zod))).toBe(true)
  })

  it('is not needed for packages of other systems', () => {
    const other = { 'node_modules/@biomejs/cli-win32-x64': { version: '2.5.15', optional: true } }
    expect(needsInstall(project({ ...zod, ...other }, zod))).toBe(false)
  })

  it.each([
    ['18.20.0', true],
    ['20.18.9', true],
    ['20.19.0', false],
    ['22.0.0', false],
  ])('on Node %s is refused: %s', (version, refused) => {
    const sentence = nodeTooOld(version)
    expect(sentence !== null).toBe(refused)
    if (sentence) expect(sentence).toContain(version)
  })
})
