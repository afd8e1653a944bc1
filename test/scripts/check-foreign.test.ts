import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkForeign, foreignPieces } from '../support/photos/check-foreign'
import { exifSegment, makeJpeg, segment } from '../support/photos/jpeg-builder'
import { cameraJpeg, putFiles, tag } from '../support/photos/photo-files'
import { lightRecord } from '../support/photos/record'
import { makeTiff } from '../support/photos/tiff-builder'
import { temporaryFolder } from '../support/temporary-folder'

describe('the check of foreign photos', () => {
  it('tags copies, finds nothing harmed, and leaves the folder as it was', async () => {
    const folder = temporaryFolder()
    putFiles(folder, {
      'a photo.JPG': cameraJpeg(1),
      'damaged.jpg': cameraJpeg(2).subarray(0, 40),
      'notes.txt': new TextEncoder().encode('no photo'),
    })
    const before = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'hex'))
    expect(await checkForeign(folder)).toMatchObject({
      files: 2,
      actions: { append: 1, refused: 1 },
      harmed: [],
      notCarried: [],
      notRestored: [],
    })
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'hex'))).toEqual(before)
  })

  it('sees a segment or a byte of the image that another writer has changed, and passes over the light', async () => {
    const root = temporaryFolder()
    const comment = (text: string) => segment(0xfe, new TextEncoder().encode(text))
    const photo = (text: string) => makeJpeg({ segments: [exifSegment(makeTiff({})), comment(text)] })
    const whole = foreignPieces(photo('by hand'))
    expect(foreignPieces(photo('by haNd'))).not.toBe(whole)
    const bent = photo('by hand')
    bent[bent.length - 3] = (bent[bent.length - 3] ?? 0) ^ 1
    expect(foreignPieces(bent)).not.toBe(whole)
    const path = join(root, 'tagged.jpg')
    writeFileSync(path, photo('by hand'))
    await tag([path], lightRecord(), join(root, 'data'))
    expect(readFileSync(path).equals(photo('by hand'))).toBe(false)
    expect(foreignPieces(readFileSync(path))).toBe(whole)
  })
})
