import { expect, it } from 'vitest'
import { isTemporaryName, kindByName } from '../../../core/photos/file-kind'

const isTaken = (name: string): boolean => kindByName(name) !== 'unknown' && !isTemporaryName(name)

// docs/hooks.md lists them.
it.each([
  ['gphoto2', 'tmpfileXa91Zq'],
  ['rsync', '.IMG_0001.JPG.Xa91Zq'],
  ['Syncthing', '~syncthing~IMG_0001.JPG.tmp'],
  ['Syncthing on Unix', '.syncthing.IMG_0001.JPG.tmp'],
  ['WinSCP', 'IMG_0001.JPG.filepart'],
  ['KDE and Firefox', 'IMG_0001.JPG.part'],
  ['Chromium', 'IMG_0001.JPG.crdownload'],
  ['Safari', 'IMG_0001.JPG.download'],
  ['rclone', 'IMG_0001.JPG.1a2b3c4d.partial'],
  ['exiftool', 'IMG_0001.JPG_exiftool_tmp'],
  ['exiftool, its copy', 'IMG_0001.JPG_original'],
  ['a Mac’s resource fork', '._IMG_0001.JPG'],
  ['Lumacro', '.lumacro-20261123T143015-4f2a-7.JPG'],
  ['an editor’s backup', 'IMG_0001.JPG~'],
])('a name that %s gives to what is not a whole photo is passed over: %s', (_program, name) => {
  expect(isTaken(name)).toBe(false)
})

it.each(['IMG_0001.JPG', 'capt0000.jpg', 'DSC_0001.NEF', 'tmp.jpg', 'part.tif', 'Käfer.original.jpg'])(
  'a photo is taken, whatever words are in its name: %s',
  (name) => expect(isTaken(name)).toBe(true),
)
