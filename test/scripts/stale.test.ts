import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isStale, markBuilt, sourceHash } from '../../scripts/lib/stale.mjs'
import { temporaryFolder } from '../support/temporary-folder'

function builtProject(): string {
  const root = temporaryFolder()
  mkdirSync(join(root, 'core', 'light'), { recursive: true })
  mkdirSync(join(root, 'renderer'))
  writeFileSync(join(root, 'core', 'light', 'look.ts'), 'export {}')
  for (const part of ['node', 'renderer'] as const) markBuilt(root, part, sourceHash(root, part))
  return root
}

describe('a bundle', () => {
  it('is stale before the first build and fresh after it', () => {
    const root = builtProject()
    expect(isStale(root, 'node')).toBe(false)
    rmSync(join(root, '.vite'), { recursive: true })
    expect(isStale(root, 'node')).toBe(true)
  })

  it('is stale once a source is changed, added, renamed or removed', () => {
    const look = join('core', 'light', 'look.ts')
    const changes: ((root: string) => void)[] = [
      (root) => writeFileSync(join(root, look), 'export const changed = 1'),
      (root) => writeFileSync(join(root, 'core', 'new.ts'), ''),
      (root) => rmSync(join(root, look)),
    ]
    for (const change of changes) {
      const root = builtProject()
      change(root)
      expect([isStale(root, 'node'), isStale(root, 'renderer')]).toEqual([true, true])
    }
  })

  it('of the app is not stale for a change of the page', () => {
    const root = builtProject()
    writeFileSync(join(root, 'renderer', 'App.tsx'), '')
    expect([isStale(root, 'node'), isStale(root, 'renderer')]).toEqual([false, true])
  })

  it('is judged by content, not by time', () => {
    const root = builtProject()
    utimesSync(join(root, 'core', 'light', 'look.ts'), new Date(), new Date(Date.now() + 60_000))
    expect(isStale(root, 'node')).toBe(false)
  })
})
