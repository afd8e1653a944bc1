import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jpeg from 'jpeg-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureText, type Outcome } from '../../../core/api/failure'
import type { MeasuredFrame } from '../../../core/api/measured-frame'
import { fail } from '../../../core/result'
import { toFailure } from '../../../electron/failures'
import { measureOnThread } from '../../../electron/profiles/frame-thread'
import { Measuring } from '../../../electron/profiles/measuring'
import { bundle } from '../../../scripts/build.mjs'
import { madeFrame, plainFrame } from '../../core/optics/measure/made-frame'
import { cameraExif, makeTiff } from '../../support/photos/tiff-builder'
import { temporaryFolder } from '../../support/temporary-folder'

const picture = madeFrame({ ...plainFrame, cycles: 20.3 })
const bytes = jpeg.encode({ ...picture, data: Buffer.from(picture.data) }, 90).data
const path = (name: string) => ({ photo: { kind: 'path' as const, path: name } })
const sentence = (answer: Outcome<unknown>) => (answer.ok ? 'fine' : failureText(answer.failure))

describe('measuring by a photo', () => {
  it('reads a file, or bytes where the page may not know where they lie', async () => {
    const file = join(temporaryFolder(), 'DSC_0001.JPG')
    writeFileSync(file, bytes)
    const measuring = new Measuring()
    const byPath = await measuring.by(path(file))
    const photo = { kind: 'bytes' as const, name: 'DSC_0001.JPG', base64: bytes.toString('base64') }
    expect(await measuring.by({ photo })).toEqual(byPath)
    if (!byPath.ok) return expect.fail(sentence(byPath))
    const { value } = byPath
    expect(value).toMatchObject({
      name: 'DSC_0001.JPG',
      width: 120,
      height: 600,
      exposureS: null,
      light: null,
    })
    expect(value.bands).toMatchObject({ ok: true })
    expect(value.preview).toMatch(/^data:image\/jpeg;base64,/)
  })

  it('reads the preview of a RAW, and what the RAW around it says of camera and exposure', async () => {
    const { width, height, data } = madeFrame({ ...plainFrame, cycles: 20.3 })
    const preview = jpeg.encode({ width, height, data: Buffer.from(data) }, 90).data
    const tiff = makeTiff({ littleEndian: true, exif: cameraExif(true) })
    const sensor = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256)
    const raw = Buffer.concat([tiff, sensor, preview, sensor])
    const photo = { kind: 'bytes' as const, name: 'DSC_0001.NEF', base64: raw.toString('base64') }
    const read = await new Measuring().by({ photo })
    if (!read.ok) return expect.fail(sentence(read))
    expect(read.value).toMatchObject({
      name: 'DSC_0001.NEF',
      width: 120,
      height: 600,
      camera: 'Model One',
      exposureS: 1 / 125,
      fNumber: 5.6,
      iso: 400,
      bands: { ok: true },
    })
  })

  it.skipIf(!process.env['LUMACRO_PHOTOS'])('is frank about the previews of real RAW files', async () => {
    const folder = join(process.env['LUMACRO_PHOTOS'] ?? '', 'exiftool')
    const said = await Promise.all(
      ['FujiFilm.raf', 'Panasonic.rw2', 'Nikon.nef', 'CanonRaw.cr2', 'CanonRaw.cr3', 'DNG.dng'].map(
        async (name) =>
          sentence(
            await new Measuring()
              .by(path(join(folder, name)))
              .catch((error: unknown) => fail(toFailure(error))),
          ),
      ),
    )
    // These stubs have lost their data behind the head: previews that remain are cut or small.
    for (const one of said) expect(one).toMatch(/^fine$|preview|could not be read as a picture/)
  })

  it('says what to do with a file that is no JPEG, half of one, empty or gone', async () => {
    const folder = temporaryFolder()
    const at = (name: string, content: Uint8Array) => {
      writeFileSync(join(folder, name), content)
      return path(join(folder, name))
    }
    const say = async (args: ReturnType<typeof path>) => {
      const measuring = new Measuring()
      return sentence(await measuring.by(args).catch((error: unknown) => fail(toFailure(error))))
    }
    expect(await say(at('a.txt', Buffer.from('hello')))).toMatch(/^a\.txt is no JPEG and no RAW\. Let the/)
    expect(await say(at('a.cr3', Buffer.from('ftypcrx ')))).toMatch(
      /^a\.cr3 carries no preview .* take the JPEG/,
    )
    const small = jpeg.encode({ width: 160, height: 120, data: Buffer.alloc(160 * 120 * 4, 90) }, 80).data
    expect(await say(at('b.nef', Buffer.concat([Buffer.alloc(900), small])))).toMatch(
      /^The preview in b\.nef is too small/,
    )
    expect(await say(at('b.jpg', bytes.subarray(0, 300)))).toMatch(/^b\.jpg could not be read as a picture/)
    expect(await say(at('c.jpg', new Uint8Array()))).toMatch(/^c\.jpg is empty/)
    expect(await say(path(join(folder, 'gone.jpg')))).toMatch(/gone\.jpg/)
    mkdirSync(join(folder, 'folder'))
    expect(await say(path(join(folder, 'folder')))).toBe('folder is a folder. Choose one photo in it.')
  })

  it('ends the older measurement when a newer one comes, or when it is cancelled', async () => {
    const seen: AbortSignal[] = []
    const measuring = new Measuring(
      (_, signal) =>
        new Promise((resolve) => {
          seen.push(signal)
          signal.addEventListener('abort', () => resolve({ ok: false, failure: { kind: 'cancelled' } }))
        }),
    )
    const photo = { kind: 'bytes' as const, name: 'a.jpg', base64: bytes.toString('base64') }
    const first = measuring.by({ photo })
    await Promise.resolve()
    const second = measuring.by({ photo })
    expect(await first).toEqual({ ok: false, failure: { kind: 'cancelled' } })
    measuring.cancel()
    expect(await second).toEqual({ ok: false, failure: { kind: 'cancelled' } })
    expect(seen.every(({ aborted }) => aborted)).toBe(true)
  })
})

describe('the measuring thread', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'lumacro-frame-'))
  const worker = join(outDir, 'frame-worker.js')
  const entry = join(process.cwd(), 'electron', 'profiles', 'frame-worker.ts')
  beforeAll(() => bundle({ name: 'frame-worker', entry, outDir, format: 'cjs' }), 120_000)
  afterAll(() => rmSync(outDir, { recursive: true, force: true }))

  it('answers as the main thread would, and is ended at once where it is cancelled', async () => {
    const job = { name: 'x.jpg', bytes }
    const here = await measureOnThread(job, new AbortController().signal, join(outDir, 'none.js'))
    const there: Outcome<MeasuredFrame> = await measureOnThread(job, new AbortController().signal, worker)
    expect(there).toEqual(here)
    const aborting = new AbortController()
    const cancelled = measureOnThread(job, aborting.signal, worker)
    aborting.abort()
    expect(await cancelled).toEqual({ ok: false, failure: { kind: 'cancelled' } })
  })
})
