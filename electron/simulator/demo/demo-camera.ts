import type { DemoSubjectKind } from '../../../core/api/snapshots'
import type { Layout } from '../../../core/light/layouts/layout'
import type { LedKind } from '../../../core/light/mixing/leds'
import type { Exposure } from '../simulated-rig'
import { type CameraSettings, developPhoto } from './develop'
import { cameraPrimaries, channelDoses, lightDoses } from './dose'
import { exifBlock } from './exif'
import { prepareFolder, savePhoto } from './files'
import { jpegWithExif, thumbnailOf } from './jpeg'
import { meteredSettings } from './program'
import { inSlices } from './slices'
import { FIELD_WIDTH_MM, modelDemoSubject } from './subject/subject'
import { createWhiteCard } from './subject/white-card'
import { LightTransport } from './transport'

export interface DemoCameraOptions {
  /** Where photos go; made when it is missing. */
  readonly folder: string
  readonly layout: Layout
  readonly leds: LedKind
  /** From the layout's plane to the leaf the subject sits on; default 60. */
  readonly workingDistanceMm?: number
  /**
   * Camera minus true time; default +37 s. Real cameras are never right, and finding the offset is part of what the
   * demo shows.
   */
  readonly clockOffsetS?: number
  /** What the camera's clock is set to, in minutes east of UTC; default the computer's own zone at that time. */
  readonly utcOffsetMin?: number
  /** The white the camera is set to, in kelvin; default the white die's own, else 5000. */
  readonly whiteBalanceK?: number
  /** ISO and f-number of every photo; default those of a camera metered once for the full ring. */
  readonly settings?: Omit<CameraSettings, 'exposureS'>
  /** Pixels across the photo, 3:2; default 960, fewer for layouts of more than 65 pixels. */
  readonly widthPx?: number
}

/** What the photographer has set besides the shutter. */
export interface DemoHand {
  readonly subject: DemoSubjectKind
  readonly compensationEv: number
}

export interface DemoCamera {
  /**
   * Takes the photo of an exposure and saves it as the next `LUM_nnnn.JPG`; photos are taken one after another.
   * Rejects with a `DemoCameraError` whose message is a sentence to show when the disk does not take it.
   */
  shoot(exposure: Exposure, hand?: DemoHand): Promise<{ readonly path: string }>
  /** Works out the light of every pixel ahead, so that the first photo is as quick as the rest. */
  warmUp(): Promise<void>
}

const APS_C = { widthMm: 23.5, cropFactor: 1.5 }
const LENS = { focalLengthMm: 90, model: 'Lumacro Demo 90mm F2.8 Macro' }
const SERIAL = '000024601'
const FIRMWARE = 'Demo camera 1.0'

/** Values of light transport to keep at most: four bytes each. */
const TRANSPORT_LIMIT = 40e6
const DEFAULT_WIDTH = 960

function widthFor(pixels: number): number {
  const fits = Math.sqrt((TRANSPORT_LIMIT * 3) / (2 * pixels))
  return Math.min(DEFAULT_WIDTH, Math.floor(fits / 48) * 48)
}

/** A camera above a small scene that the rig lights: takes real JPEGs with all a camera writes into them. */
export function createDemoCamera(options: DemoCameraOptions): DemoCamera {
  const { folder, layout, leds, clockOffsetS = 37, workingDistanceMm = 60 } = options
  const width = options.widthPx ?? widthFor(layout.places.length)
  const primaries = cameraPrimaries(leds, options.whiteBalanceK ?? leds.whiteKelvin ?? 5000)
  const scenes = new Map<DemoSubjectKind, Promise<LightTransport>>()
  const lightTransport = (kind: DemoSubjectKind): Promise<LightTransport> => {
    const known = scenes.get(kind)
    if (known) return known
    const scene = (
      kind === 'beetle' ? inSlices(modelDemoSubject(width)) : Promise.resolve(createWhiteCard(width))
    ).then((subject) => new LightTransport(subject, layout.places, workingDistanceMm))
    scenes.set(kind, scene)
    return scene
  }

  async function take(
    exposure: Exposure,
    { subject, compensationEv }: DemoHand,
  ): Promise<{ readonly path: string }> {
    if (!(exposure.exposureUs > 0))
      throw new Error(`expected an exposure above 0 µs, got ${exposure.exposureUs}`)
    const name = await prepareFolder(folder)
    const number = Number(name.slice(4, 8))
    const exposureS = exposure.exposureUs / 1e6
    const settings = { ...meteredSettings(exposureS, compensationEv), ...options.settings }
    const light = lightDoses(channelDoses(exposure, layout.places.length), primaries)
    const photo = await developPhoto(await lightTransport(subject), light, settings, {
      magnification: APS_C.widthMm / FIELD_WIDTH_MM,
      seed: Math.round(exposure.startedAtMs) + number,
    })
    const utcOffsetMin = options.utcOffsetMin ?? -new Date(exposure.startedAtMs).getTimezoneOffset()
    const exif = exifBlock(
      {
        ...settings,
        clockMs: Math.floor(exposure.startedAtMs + clockOffsetS * 1000) + utcOffsetMin * 60_000,
        utcOffsetMin,
        focalLengthMm: LENS.focalLengthMm,
        cropFactor: APS_C.cropFactor,
        lensModel: LENS.model,
        lensProfile: LENS.model,
        width: photo.width,
        height: photo.height,
        firmware: FIRMWARE,
        shutterCount: number,
        serial: SERIAL,
        temperatureDeciC: 245,
      },
      thumbnailOf(photo),
    )
    return { path: await savePhoto(folder, name, jpegWithExif(photo, exif)) }
  }

  let last: Promise<unknown> = Promise.resolve()
  return {
    shoot(exposure, hand = { subject: 'beetle', compensationEv: 0 }) {
      const photo = last.then(() => take(exposure, hand))
      last = photo.catch(() => undefined)
      return photo
    },
    async warmUp() {
      const transport = await lightTransport('beetle')
      for (let pixel = 0; pixel < layout.places.length; pixel++) await transport.of(pixel)
    },
  }
}
