import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchElectron, fetchFailedLately, findElectron } from '../../scripts/lib/electron-binary.mjs'
import { temporaryFolder } from '../support/temporary-folder'

function project(options: { name?: string; program?: boolean } = {}): string {
  const root = temporaryFolder()
  const folder = join(root, 'node_modules', 'electron')
  mkdirSync(join(folder, 'dist'), { recursive: true })
  if (options.name) writeFileSync(join(folder, 'path.txt'), options.name)
  if (options.program) writeFileSync(join(folder, 'dist', options.name ?? 'electron'), '')
  return root
}

describe('Electron’s program', () => {
  it('is found where the package’s own installer puts it', () => {
    const root = project({ name: 'electron', program: true })
    expect(findElectron(root, {})).toBe(join(root, 'node_modules', 'electron', 'dist', 'electron'))
  })

  it('is missing before it was fetched, and after only its name was written', () => {
    expect(findElectron(project(), {})).toBeNull()
    expect(findElectron(project({ name: 'electron' }), {})).toBeNull()
  })

  it('is taken from the folder a variable names', () => {
    const elsewhere = temporaryFolder()
    writeFileSync(join(elsewhere, 'electron'), '')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere }
    expect(findElectron(project(), env)).toBe(join(elsewhere, 'electron'))
  })

  function installer(script: string): string {
    const path = join(temporaryFolder(), 'install.js')
    writeFileSync(path, script)
    return path
  }

  it('that cannot be fetched is not asked for again that day', async () => {
    const root = temporaryFolder()
    expect(fetchFailedLately(root, Date.now())).toBe(false)
    expect(await fetchElectron(root, () => {}, { installer: installer('process.exit(1)') })).toBe(false)
    expect(fetchFailedLately(root, Date.now())).toBe(true)
    expect(fetchFailedLately(root, Date.now() + 25 * 60 * 60 * 1000)).toBe(false)
  })

  it('that takes too long to fetch is given up', async () => {
    const root = temporaryFolder()
    const endless = installer('setInterval(() => {}, 1000)')
    expect(await fetchElectron(root, () => {}, { installer: endless, limitMs: 200 })).toBe(false)
  })

  it('that was fetched is used', async () => {
    const root = temporaryFolder()
    expect(await fetchElectron(root, () => {}, { installer: installer('') })).toBe(true)
    expect(fetchFailedLately(root, Date.now())).toBe(false)
  })
})
