import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../support/source-files'

const page = readFileSync(join(projectRoot, 'docs', 'security.md'), 'utf8')

/** Rows of the page's tables: what, where, which tests. */
const rows = page
  .split('\n')
  .filter((line) => /^\| \w+\d+ /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('docs/security.md', () => {
  it('has a row for each of Electron’s twenty items and for each rule of the browser shell', () => {
    const ids = rows.map(([, id]) => id)
    expect(ids.filter((id) => id?.startsWith('E'))).toEqual(
      Array.from({ length: 20 }, (_, at) => `E${at + 1}`),
    )
    expect(ids.filter((id) => id?.startsWith('B')).length).toBeGreaterThanOrEqual(8)
  })

  it.each(rows.map(([, id = '', , held = '', test = '']) => [id, held, test]))(
    '%s names files and tests that exist',
    (_id, held, test) => {
      const files = [...held.matchAll(/`([\w./-]+\.\w+)`/g)].map(([, path = '']) => path)
      expect(files.length).toBeGreaterThan(0)
      for (const path of files) expect([path, existsSync(join(projectRoot, path))]).toEqual([path, true])
      const named = test.split('; ').map((one) => /^`(test\/[\w./-]+)` “(.+)”$/.exec(one) ?? [one, '', ''])
      for (const [, path = '', title = ''] of named) {
        const text = readFileSync(join(projectRoot, path), 'utf8')
        expect([path, title, text.includes(title)]).toEqual([path, title, true])
      }
    },
  )
})
