import { run, stackResult } from './photo-runs'
import { batch, progress } from './photos-writing'
import { plural } from './plural'

/** The Photos room: photos beside the shots that lit them, and what is written into them. */
export const photos = {
  room: 'Photos',
  choose: {
    title: 'Choose a folder of photos',
    above: 'Folder above',
    path: 'Path of the folder',
    go: 'Go',
    none: 'No folders in here.',
    cancel: 'Cancel',
    open: 'Open',
    openDeep: 'Open, with its folders',
    openHere: (n: number) => plural(n, { one: `Open, ${n} photo here`, other: `Open, ${n} photos here` }),
  },
  empty: {
    none: 'No photos yet',
    noneHere: 'No photos in this folder',
    choose: 'Choose a folder',
    demo: 'Open the demo camera’s photos',
    what: 'Choose or drop the folder of a shoot. Lumacro finds the shot that belongs to each photo and shows the light that lit it. Nothing is written before you say so.',
    safe: 'Writing adds the light and changes nothing else; every photo can be put back as it was.',
  },
  dropped: {
    notFound: 'The browser hides where a dropped folder lives, and it was not found. Choose it here.',
    noPhoto: 'There is no photo in what was dropped. Drop photos or a folder of them.',
  },

  bar: {
    choose: 'Choose…',
  },
  /** The clock of a camera: `id` is its name, `size` a time with units, `drift` its rate with the unit. */
  clock: {
    right: (id: string) => `${id}: clock right.`,
    ahead: (id: string, size: string) => `${id}: clock ${size} ahead.`,
    behind: (id: string, size: string) => `${id}: clock ${size} behind.`,
    aheadDrifting: (id: string, size: string, drift: string) =>
      `${id}: clock ${size} ahead, drifts ${drift}.`,
    behindDrifting: (id: string, size: string, drift: string) =>
      `${id}: clock ${size} behind, drifts ${drift}.`,
  },
  watch: {
    start: 'Watch this folder',
    startTitle: 'Tag photos as they arrive in this folder',
    stop: 'Stop watching',
    tagged: (n: number) => `Watching · ${n} tagged`,
    growing: (n: number) => `${n} arriving`,
    waiting: (n: number) => `${n} unsure`,
    trouble: {
      gone: 'This folder is gone: plug its disk or card in again. The watch goes on by itself, and nothing is lost.',
      'read-only':
        'Nothing may be written into this folder: unlock it. Photos that arrive are kept and tagged then.',
    },
  },
  table: {
    photo: 'Photo',
    name: 'Name and time',
    exposure: 'Exposure',
    shot: 'Shot',
    light: 'Light',
    verdict: 'Verdict',
    noLight: 'none',
  },
  verdict: {
    ready: 'Ready',
    unsure: 'Unsure',
    unsureAt: (percent: number) => `Unsure, ${percent} %`,
    'no-light': 'No light found',
    refused: 'Not writable',
    unchanged: 'Already written',
    written: 'Written, verified',
    failed: 'Failed',
  },
  /** Where the light of a photo comes from, in the place of a shot’s number. */
  via: { timeline: 'timeline', given: 'given' },
  noTime: 'no time',
  panel: {
    label: 'Photo',
    hint: 'Select a photo to see its light and what would be written.',
    camera: 'Camera',
    noCamera: 'not named',
    taken: 'Taken',
    exposure: 'Exposure',
    noExposure: 'not given',
    shot: 'Shot',
    toWrite: 'To be written',
    likeliest: 'Likeliest light',
    carries: 'The light it carries',
    bringBack: 'Put this light on the rig',
    comment: 'UserComment, word for word',
    besides: 'Besides the light',
    keywords: 'Keywords',
    description: 'Description, where it has none',
    lightSource: 'LightSource',
    lightSourceCode: (code: number) => (code === 255 ? '255, other' : `${code}, white LED`),
    lens: 'Lens, where the camera knows none',
    lensReplaced: 'Lens, in place of the camera’s',
    lensIs: (mm: number | null, f: number | null) =>
      [...(mm === null ? [] : [`${mm} mm`]), ...(f === null ? [] : [`f/${f}`])].join(', ') ||
      'the record does not know it',
    notInSidecar: 'not in a sidecar',
  },
  run,
  stackResult,
  frames: {
    failed: 'It could not be written.',
    done: (name: string, n: number) => `${name} has the light of its ${n} frames.`,
  },

  options: {
    button: (on: number) => (on === 0 ? 'Options' : `Options · ${on} on`),
    title: 'What is written, and where',
    sidecarOnly: 'Sidecars only: no photo is touched',
    keywords: 'Keywords: Lumacro, mode, colour temperature',
    description: 'Description, where the photo has no caption',
    lightSource: 'EXIF LightSource: the LED’s code',
    lens: 'EXIF FocalLength and FNumber of a manual lens, where the camera knows none',
    replaceLens: 'The same in place of what the camera wrote, such as a chipped adapter’s 50 mm',
    hint: 'Only added, and in place of nothing unless it says so. All of it can be undone.',
    strip: 'Take the light out of the photos here…',
  },
  progress,
  batch,
}
