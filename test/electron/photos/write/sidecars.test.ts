import { readdirSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planBatch } from '../../../../electron/photos/plan/plan'
import { readLight } from '../../../../electron/photos/read/read-light'
import { undoBatch } from '../../../../electron/photos/undo/undo'
import { cameraJpeg, folders, hashOfFile, putFiles, tag } from '../../../support/photos/photo-files'
import { lightRecord } from '../../../support/photos/record'

const light = lightRecord()

describe('sidecars', () => {
  it('stand beside RAW files in either naming, and undo takes a new one away', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'IMG.CR3': new Uint8Array(64), 'IMG.jpg': cameraJpeg() })
    const { batch, files } = await tag(paths, light, data)
    expect(files.map(({ action }) => action)).toEqual(['sidecar', 'append'])
    expect(readdirSync(photos).sort()).toEqual(['IMG.CR3', 'IMG.jpg', 'IMG.xmp'])
    expect(await readLight(paths[0] ?? '')).toEqual(light)
    await undoBatch(data, batch)
    expect(readdirSync(photos).sort()).toEqual(['IMG.CR3', 'IMG.jpg'])
    await tag(paths.slice(0, 1), light, data, { tagOptions: { sidecarStyle: 'darktable' } })
    expect(readdirSync(photos).sort()).toEqual(['IMG.CR3', 'IMG.CR3.xmp', 'IMG.jpg'])
  })

  it('that exist are used whatever their naming, and come back as they were', async () => {
    const { photos, data } = folders()
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="5"/></rdf:RDF></x:xmpmeta>'
    const paths = putFiles(photos, {
      'A.NEF': new Uint8Array(64),
      'A.NEF.xmp': new Uint8Array(Buffer.from(xmp)),
    })
    const { batch, files } = await tag(paths.slice(0, 1), light, data)
    expect(files[0]).toMatchObject({ action: 'sidecar', verified: true })
    expect(readdirSync(photos).sort()).toEqual(['A.NEF', 'A.NEF.xmp'])
    expect(readFileSync(paths[1] ?? '', 'utf8')).toContain('xmp:Rating="5"')
    expect((await tag(paths.slice(0, 1), light, data)).files[0]?.action).toBe('unchanged')
    await undoBatch(data, batch)
    expect(readFileSync(paths[1] ?? '', 'utf8')).toBe(xmp)
  })

  it('whose name would be longer than a name may be are refused with the reason; the other naming has room', async () => {
    const { photos, data } = folders()
    const [path = ''] = putFiles(photos, { [`${'n'.repeat(251)}.CR3`]: new Uint8Array(64) })
    const darktable = await tag([path], light, data, { tagOptions: { sidecarStyle: 'darktable' } })
    expect(darktable.files[0]).toMatchObject({ action: 'refused', code: 'name-too-long', verified: false })
    expect(readdirSync(photos)).toHaveLength(1)
    expect((await tag([path], light, data)).files[0]).toMatchObject({ action: 'sidecar', verified: true })
  })

  it('are not shared by two photos of different light', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'A.CR3': new Uint8Array(64), 'A.DNG': new Uint8Array(64) })
    const planned = await planBatch(
      paths.map((path, i) => ({ path, light: lightRecord({ power: -i }) })),
      { sidecarStyle: 'adobe' },
    )
    expect(planned.map(({ action, code }) => [action, code])).toEqual([
      ['sidecar', 'raw-untouched'],
      ['refused', 'sidecar-taken'],
    ])
    expect((await tag(paths, light, data)).files.map(({ action }) => action)).toEqual([
      'sidecar',
      'unchanged',
    ])
  })

  it('that cannot be read are refused, not replaced', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, {
      'A.CR3': new Uint8Array(64),
      'A.xmp': new Uint8Array(Buffer.from('<rdf:RDF')),
    })
    expect((await tag(paths.slice(0, 1), light, data)).files[0]).toMatchObject({
      action: 'refused',
      code: 'sidecar-damaged',
    })
    expect(readFileSync(paths[1] ?? '', 'utf8')).toBe('<rdf:RDF')
  })

  it('are written for JPEGs too when asked for', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'A.jpg': cameraJpeg() })
    const before = hashOfFile(paths[0] ?? '')
    await tag(paths, light, data, { tagOptions: { sidecarOnly: true } })
    expect(hashOfFile(paths[0] ?? '')).toBe(before)
    expect(await readLight(paths[0] ?? '')).toEqual(light)
  })

  it('stand beside a RAW file of 4 GB, which is neither read nor written', async () => {
    const { photos, data } = folders()
    const [path = ''] = putFiles(photos, { 'film.CR3': new Uint8Array(64) })
    truncateSync(path, 4 * 2 ** 30 + 17)
    const { mtimeMs, size } = statSync(path)
    const { files } = await tag([path], light, data)
    expect(files[0]).toMatchObject({ action: 'sidecar', verified: true })
    expect(statSync(path)).toMatchObject({ mtimeMs, size })
    expect(await readLight(path)).toEqual(light)
  })
})
