import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import exifr from 'exifr'
import { exiftoolPath } from 'exiftool-vendored'
import jpeg from 'jpeg-js'
import piexif from 'piexifjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ringLayout } from '../../../../core/light/layouts/layout'
import {
  createDemoCamera,
  type DemoCamera,
  type DemoCameraOptions,
} from '../../../../electron/simulator/demo/demo-camera'
import {
  brightness,
  cct,
  DARK,
  frame,
  LEDS,
  meanLinear,
  PIXELS,
  pixelsOf,
  steady,
  WHITE,
} from './demo-photos'

const run = promisify(execFile)
let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lumacro-demo-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** The flanks of the beetle's shell: the leaf is flat and takes light from either side alike. */
const LEFT = { left: 0.32, right: 0.36, top: 0.5, bottom: 0.65 }
const RIGHT = { left: 0.6, right: 0.64, top: 0.45, bottom: 0.6 }
const isLeft = (pixel: number) => pixel > PIXELS / 2
const even = frame(() => WHITE)

function camera(folder: string, options: Partial<DemoCameraOptions> = {}): DemoCamera {
  const layout = ringLayout(PIXELS)
  return createDemoCamera({ folder: join(root, folder), layout, leds: LEDS, widthPx: 240, ...options })
}

async function exiftool(path: string, ...flags: string[]): Promise<Record<string, unknown>> {
  const { stdout } = await run(await exiftoolPath(), ['-j', '-a', '-G1', ...flags, path])
  return JSON.parse(stdout)[0]
}

/** Tag 0x0006 of the maker note: its sixth entry's offset counts from the TIFF header, 12 bytes into the file. */
function lensProfileIn(bytes: Buffer): string {
  const header = bytes.indexOf('Exif\0\0') + 6
  const directory = bytes.indexOf('LUMACRO\0') + 10
  const entry = directory + 2 + 5 * 12
  const value = header + bytes.readUInt32LE(entry + 8)
  return bytes.toString('latin1', value, value + bytes.readUInt32LE(entry + 4) - 1)
}

describe('the light in the picture', () => {
  let shared: DemoCamera
  const shoot = async (rgbw: Uint8Array) => pixelsOf((await shared.shoot(steady(rgbw))).path)
  beforeAll(() => {
    shared = camera('light', { settings: { iso: 400, fNumber: 5.6 } })
  })

  it('comes from the side where the pixels are lit', async () => {
    const fromLeft = await shoot(frame((pixel) => (isLeft(pixel) ? WHITE : DARK)))
    const fromRight = await shoot(frame((pixel) => (isLeft(pixel) ? DARK : WHITE)))
    expect(brightness(fromLeft, LEFT)).toBeGreaterThan(2 * brightness(fromRight, LEFT))
    expect(brightness(fromRight, RIGHT)).toBeGreaterThan(2 * brightness(fromLeft, RIGHT))
  })

  it('doubles with each stop until it clips', async () => {
    const half = await shoot(frame(() => [0, 0, 0, 64]))
    const full = await shoot(frame(() => [0, 0, 0, 128]))
    expect(brightness(full) / brightness(half)).toBeCloseTo(2, 1)
  })

  it('is warm or cool as the pixels are, and grey-balanced for the white die', async () => {
    const redOverBlue = async (rgbw: Uint8Array) => {
      const [red, , blue] = meanLinear(await shoot(rgbw))
      return red / blue
    }
    const neutral = await redOverBlue(even)
    expect(await redOverBlue(frame(() => cct(2800)))).toBeGreaterThan(1.5 * neutral)
    expect(await redOverBlue(frame(() => cct(9000)))).toBeLessThan(neutral / 1.3)
  })

  it('is well exposed for the full ring at 1/125 s, clearly darker at −3 EV and black without light', async () => {
    const metered = camera('metered')
    const photo = async (rgbw: Uint8Array) => pixelsOf((await metered.shoot(steady(rgbw))).path)
    const bright = await photo(even)
    const clipped = bright.data.filter((value, index) => index % 4 === 1 && value === 255).length
    expect(brightness(bright)).toBeGreaterThan(0.06)
    expect(clipped).toBeLessThan(0.02 * bright.width * bright.height)
    expect(brightness(await photo(frame(() => [0, 0, 0, 32])))).toBeLessThan(brightness(bright) / 6)
    expect(brightness(await photo(frame(() => DARK)))).toBeLessThan(0.003)
  })

  it('counts only while the shutter is open: a flash of half the exposure is one stop less', async () => {
    const dark = frame(() => DARK)
    const whole = await pixelsOf((await shared.shoot(steady(even, 8000))).path)
    const exposure = {
      ...steady(even, 8000),
      frames: [
        { atUs: -9000, rgbw: even },
        { atUs: -100, rgbw: dark },
        { atUs: 1000, rgbw: even },
        { atUs: 5000, rgbw: dark },
        { atUs: 9000, rgbw: even },
      ],
    }
    const flash = await pixelsOf((await shared.shoot(exposure)).path)
    expect(brightness(whole) / brightness(flash)).toBeCloseTo(2, 1)
  })

  it('is the same, noise and all, for the same exposure and number', async () => {
    const [first, second] = await Promise.all(
      ['same-a', 'same-b'].map((folder) => camera(folder).shoot(steady(even))),
    )
    expect(await readFile(first!.path)).toEqual(await readFile(second!.path))
  })
})

describe('what the camera writes into it', () => {
  it('is read by exiftool without a warning, maker note, Interop and thumbnail included', async () => {
    const { path } = await camera('exif', { utcOffsetMin: -210 }).shoot(steady(even))
    const { stdout } = await run(await exiftoolPath(), ['-validate', '-warning', '-error', '-a', '-s', path])
    expect(stdout.trim()).toBe('Validate                        : OK')
    expect(await exiftool(path, '-u')).toMatchObject({
      'IFD0:Make': 'Lumacro',
      'IFD0:Model': 'Demo camera',
      'ExifIFD:DateTimeOriginal': '2026:06:01 06:46:07',
      'ExifIFD:SubSecTimeOriginal': 98,
      'ExifIFD:OffsetTimeOriginal': '-03:30',
      'ExifIFD:ExposureTime': '1/125',
      'ExifIFD:FNumber': 5.6,
      'ExifIFD:ISO': 1250,
      'ExifIFD:Flash': 'Off, Did not fire',
      'ExifIFD:FocalLength': '90.0 mm',
      'ExifIFD:LensModel': 'Lumacro Demo 90mm F2.8 Macro',
      'ExifIFD:ExifImageWidth': 240,
      'MakerUnknown:Unknown_0x0006': 'Lumacro Demo 90mm F2.8 Macro',
      'InteropIFD:InteropIndex': 'R98 - DCF basic file (sRGB)',
      'IFD1:Compression': 'JPEG (old-style)',
    })
  })

  it('is read by exifr alike, and the thumbnail decodes to 160 × 120', async () => {
    const { path } = await camera('exifr', { clockOffsetS: 0, utcOffsetMin: 120 }).shoot(steady(even))
    const bytes = await readFile(path)
    const tags = await exifr.parse(bytes, { reviveValues: false })
    expect(tags).toMatchObject({
      Make: 'Lumacro',
      DateTimeOriginal: '2026:06:01 12:15:30',
      SubSecTimeOriginal: '98',
      OffsetTimeOriginal: '+02:00',
      ExposureTime: 1 / 125,
    })
    const thumbnail = await exifr.thumbnail(bytes)
    expect(jpeg.decode(thumbnail!, { useTArray: true })).toMatchObject({ width: 160, height: 120 })
  })

  it('has a maker note that a writer breaks by moving it', async () => {
    const { path } = await camera('moved').shoot(steady(even))
    const binary = (await readFile(path)).toString('binary')
    const tags = piexif.load(binary)
    tags.Exif = { ...tags.Exif, [piexif.ExifIFD.UserComment]: 'a comment'.repeat(60) }
    const moved = join(root, 'moved', 'moved.jpg')
    await writeFile(moved, piexif.insert(piexif.dump(tags), binary), 'binary')
    // exiftool guesses the right base again; a reader that goes by the note's documented shape does not.
    expect(lensProfileIn(await readFile(path))).toBe('Lumacro Demo 90mm F2.8 Macro')
    expect(lensProfileIn(await readFile(moved))).not.toBe('Lumacro Demo 90mm F2.8 Macro')
  })

  it('reserves 264 blank bytes for a comment', async () => {
    const { path } = await camera('comment').shoot(steady(even))
    const bytes = await readFile(path)
    const entry = bytes.indexOf(Buffer.from([0x86, 0x92, 0x07, 0x00, 0x08, 0x01, 0x00, 0x00]))
    const value = 12 + bytes.readUInt32LE(entry + 8)
    expect(entry).toBeGreaterThan(0)
    expect(bytes.subarray(value, value + 264).every((byte) => byte === 0)).toBe(true)
  })

  it('keeps the exposure while the shutter dial turns', async () => {
    const slow = camera('dial')
    const { path } = await slow.shoot(steady(even, 33_333))
    expect(await exiftool(path)).toMatchObject({ 'ExifIFD:ExposureTime': '1/30', 'ExifIFD:ISO': 320 })
    const long = await slow.shoot(steady(even, 250_000))
    expect(await exiftool(long.path)).toMatchObject({ 'ExifIFD:ISO': 100, 'ExifIFD:FNumber': 9 })
  })
})

describe('where the photos go', () => {
  it('makes the folder and goes on counting from the highest name, one photo after the other', async () => {
    const folder = 'new/dcim/100LUMAC'
    const first = camera(folder)
    await Promise.all([first.shoot(steady(even)), first.shoot(steady(even))])
    await writeFile(join(root, folder, 'LUM_0041.JPG'), 'taken elsewhere')
    await camera(folder).shoot(steady(even))
    expect((await readdir(join(root, folder))).sort()).toEqual([
      'LUM_0001.JPG',
      'LUM_0002.JPG',
      'LUM_0041.JPG',
      'LUM_0042.JPG',
    ])
  })

  it('says in a sentence that a file stands where the folder should be', async () => {
    await writeFile(join(root, 'a-file'), '')
    await expect(camera('a-file').shoot(steady(even))).rejects.toThrow(
      /a-file is not a folder: choose another/,
    )
    await expect(camera('a-file/deeper').shoot(steady(even))).rejects.toThrow(/is not a folder/)
  })
})
