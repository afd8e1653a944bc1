import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { readExposure } from '../../../core/photos/xmp/xmp-exposure'
import { cameraJpeg } from '../../support/photos/photo-files'
import { temporaryFolder } from '../../support/temporary-folder'
import { answered, appBench } from '../app-bench'

const run = promisify(execFile)

const lightroom = `<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
   crs:ProcessVersion="11.0" crs:Exposure2012="-0.35" crs:Contrast2012="+12"/>
 </rdf:RDF>
</x:xmpmeta>
`

/** exiftool, which knows nothing of us, is the judge. */
async function exposureByExifTool(path: string): Promise<unknown> {
  const program = join(process.cwd(), 'node_modules', 'exiftool-vendored.pl', 'bin', 'exiftool')
  const { stdout } = await run('perl', [program, '-j', '-n', '-XMP-crs:all', path])
  const [tags] = JSON.parse(stdout) as readonly Readonly<Record<string, unknown>>[]
  return tags
}

it('corrections go into sidecars, journaled: exiftool reads them, undo brings every byte back', async () => {
  const folder = temporaryFolder()
  const at = (name: string) => join(folder, name)
  for (const n of [1, 2, 3, 4]) writeFileSync(at(`IMG_${n}.JPG`), cameraJpeg(n))
  writeFileSync(at('IMG_2.xmp'), lightroom)
  writeFileSync(at('IMG_3.xmp'), '<xml>torn')
  // RAW and JPEG of one shot share their sidecar.
  writeFileSync(at('IMG_4.CR2'), cameraJpeg(4))
  writeFileSync(at('IMG_1.CR2'), cameraJpeg(1))
  const before = new Map(readdirSync(folder).map((name) => [name, readFileSync(at(name), 'utf8')]))
  const { ask } = await appBench()
  answered(await ask('photos/open', { paths: [folder] }))
  const corrections = ['IMG_1.JPG', 'IMG_2.JPG', 'IMG_3.JPG', 'IMG_4.CR2', 'IMG_4.JPG', 'gone.JPG'].map(
    (name) => ({ path: at(name), correctionEv: 0.23 }),
  )
  const summary = answered(await ask('photos/develop', { corrections, sidecar: 'adobe' }))
  const files = answered(await ask('photos/report', { report: summary.report, from: 0, count: 10 }))
  expect(files.map(({ action, verified }) => [action, verified])).toEqual([
    ['sidecar', true],
    ['sidecar', true],
    ['refused', false],
    ['sidecar', true],
    ['unchanged', true],
    ['refused', false],
  ])
  expect(files[2]?.reason).toEqual({ kind: 'file', code: 'sidecar-damaged', detail: null })
  expect(files[5]?.reason).toEqual({ kind: 'file', code: 'missing', detail: null })
  expect(await exposureByExifTool(at('IMG_1.xmp'))).toMatchObject({
    Exposure2012: '+0.23',
    HasSettings: true,
  })
  expect(await exposureByExifTool(at('IMG_2.xmp'))).toMatchObject({
    Exposure2012: -0.12,
    Contrast2012: '+12',
  })
  for (const [name, bytes] of before) {
    if (name !== 'IMG_2.xmp') expect(readFileSync(at(name), 'utf8')).toBe(bytes)
  }
  // The same again changes nothing: a correction is not added to itself.
  const again = answered(
    await ask('photos/develop', { corrections: corrections.slice(0, 2), sidecar: 'adobe' }),
  )
  expect(again.batch).toBeNull()
  expect(readExposure(readFileSync(at('IMG_2.xmp')))).toEqual({ exposureEv: -0.12, correctionEv: 0.23 })
  answered(await ask('photos/undo', { batch: summary.batch }))
  expect(existsSync(at('IMG_1.xmp'))).toBe(false)
  for (const [name, bytes] of before) expect(readFileSync(at(name), 'utf8')).toBe(bytes)
})
