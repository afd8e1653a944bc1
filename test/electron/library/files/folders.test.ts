import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFolder, locateFolder } from '../../../../electron/library/files/folders'
import { temporaryFolder } from '../../../support/temporary-folder'

describe('listFolder', () => {
  it('lists folders by number, links to folders too, and counts photos; hidden and temporary files do not count', async () => {
    const folder = temporaryFolder()
    for (const name of ['day 10', 'day 9', '.git']) mkdirSync(join(folder, name))
    for (const name of ['a.JPG', 'b.cr3', '.c.jpg', 'notes.txt', 'line\nbreak.jpg'])
      writeFileSync(join(folder, name), '')
    symlinkSync(join(folder, 'day 9'), join(folder, 'link'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'))
    const listing = await listFolder(folder)
    expect(listing).toMatchObject({ folder, folders: ['day 9', 'day 10', 'link'], photos: 3 })
    expect((await listFolder('/')).parent).toBeNull()
  })

  it('starts at home', async () => {
    expect((await listFolder(null)).folder).toBe(process.env['HOME'])
  })

  it('rejects with the system’s error for what is missing or no folder', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    await expect(listFolder(join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(listFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})

describe('locateFolder', () => {
  it('finds a folder by all its files’ names and sizes, below a candidate too', async () => {
    const home = temporaryFolder()
    const day = join(home, '2026', '11-23')
    mkdirSync(day, { recursive: true })
    mkdirSync(join(home, '2025'))
    writeFileSync(join(day, 'a.jpg'), 'four')
    writeFileSync(join(day, 'b.jpg'), 'five!')
    writeFileSync(join(home, '2025', 'a.jpg'), 'four')
    const files = [
      { name: 'a.jpg', size: 4 },
      { name: 'b.jpg', size: 5 },
    ]
    expect(await locateFolder(files, ['/is/not/here', home])).toBe(day)
    expect(await locateFolder([...files, { name: 'c.jpg', size: 1 }], [home])).toBeNull()
    expect(await locateFolder([{ name: 'a.jpg', size: 3 }], [home])).toBeNull()
    expect(await locateFolder([], [home])).toBeNull()
  })

  it('takes no name that is a path', async () => {
    const home = temporaryFolder()
    const inside = join(home, 'inside')
    mkdirSync(inside)
    writeFileSync(join(home, 'secret'), 'four')
    for (const name of ['../secret', '..', '.', '', '..\\secret', 'a\0b', join(home, 'secret')]) {
      expect(await locateFolder([{ name, size: 4 }], [inside])).toBeNull()
    }
  })
})
