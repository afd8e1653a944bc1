import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextPhotoName, prepareFolder, savePhoto } from '../../../../electron/simulator/demo/files'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumacro-names-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('names of photos', () => {
  it('start at LUM_0001.JPG and pass by everything that is not such a name', () => {
    expect(nextPhotoName([])).toBe('LUM_0001.JPG')
    expect(nextPhotoName(['IMG_0007.JPG', 'LUM_12345.JPG', '.LUM_0009.JPG.part', 'LUM_0008.CR3'])).toBe(
      'LUM_0001.JPG',
    )
  })

  it('count on from the highest, whatever the case of the letters', () => {
    expect(nextPhotoName(['LUM_0003.JPG', 'lum_0017.jpg', 'LUM_0009.JPG'])).toBe('LUM_0018.JPG')
  })

  it('begin anew behind 9999 with the first that is free', () => {
    expect(nextPhotoName(['LUM_9999.JPG', 'LUM_0001.JPG', 'LUM_0002.JPG'])).toBe('LUM_0003.JPG')
  })

  it('run out when all 9999 are taken', () => {
    const all = Array.from({ length: 9999 }, (_, index) => `LUM_${String(index + 1).padStart(4, '0')}.JPG`)
    expect(nextPhotoName(all)).toBeNull()
  })
})

describe('saving', () => {
  it('leaves the whole photo and nothing else', async () => {
    const name = await prepareFolder(folder)
    await savePhoto(folder, name, Uint8Array.of(1, 2, 3))
    expect(await readdir(folder)).toEqual(['LUM_0001.JPG'])
  })

  it('says what went wrong and leaves no half file behind', async () => {
    await mkdir(join(folder, 'LUM_0001.JPG', 'in the way'), { recursive: true })
    await expect(savePhoto(folder, 'LUM_0001.JPG', Uint8Array.of(1))).rejects.toThrow(
      /could not be saved|not a folder/,
    )
    expect(await readdir(folder)).toEqual(['LUM_0001.JPG'])
  })

  it('says that the folder is gone', async () => {
    await rm(folder, { recursive: true })
    await expect(savePhoto(folder, 'LUM_0001.JPG', Uint8Array.of(1))).rejects.toThrow(`${folder} is gone`)
  })
})
