import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Remedy } from '../../core/api/doctor'
import type { Unwritable } from '../../core/api/doctor-words'
import { openExifTool } from '../photos/exiftool/exiftool'
import { controlPath } from '../platform/control-path'
import { tryConnect } from '../platform/instance'
import { type Check, checkOf, messageOf } from './check'

/** As package.json has it. */
const oldestNode = [20, 19] as const

export function checkNode(version: string): Check {
  const check = checkOf('node')
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) {
    return check.ok(['nodeFits', version])
  }
  return check.bad(['nodeTooOld', version], ['installNode', oldestNode.join('.')])
}

/** exiftool is a Perl program; on Windows it brings its own. */
export function checkPerl(platform: NodeJS.Platform, path: string): Check {
  const check = checkOf('perl')
  if (platform === 'win32') return check.ok(['perlNotNeeded'])
  const { status } = spawnSync('perl', ['-e', '1'], { env: { ...process.env, PATH: path } })
  if (status === 0) return check.ok(['perlThere'])
  return check.bad(['perlMissing'], ['installPerl'])
}

export async function checkExifTool(): Promise<Check> {
  const check = checkOf('exiftool')
  const folder = await mkdtemp(join(tmpdir(), 'lumacro-doctor-'))
  const exiftool = openExifTool(folder)
  try {
    const probe = join(folder, 'probe.txt')
    await writeFile(probe, 'lumacro\n')
    const tags = await exiftool.read(probe, ['FileType', 'ExifToolVersion'])
    if (tags.get('FileType') !== 'TXT') throw new Error('it did not read a file that it was given')
    return check.ok(['exiftoolAnswers', String(tags.get('ExifToolVersion') ?? '')])
  } catch (error) {
    return check.bad(['exiftoolSilent', messageOf(error)], ['installPerlOrLumacro'])
  } finally {
    await exiftool.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param open makes the data folder and gives its path */
export async function checkDataFolder(open: () => string): Promise<readonly Check[]> {
  const check = checkOf('data')
  const use = checkOf('data-in-use')
  const remedy: Remedy = ['otherData']
  try {
    const folder = open()
    const refused = await whyNotWritable(folder)
    const writable =
      refused === null
        ? check.ok(['dataKept', folder])
        : check.bad(['dataNotWritable', folder, refused], remedy)
    const socket = await tryConnect(controlPath(folder))
    socket?.destroy()
    const taken = use.ok(socket === null ? ['dataFree'] : ['dataInUse'])
    return [writable, taken]
  } catch (error) {
    return [check.bad(['dataUnusable', messageOf(error)], remedy)]
  }
}

export async function checkPhotosFolder(folder: string): Promise<Check> {
  const check = checkOf('photos')
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) {
    return check.bad(['noFolder', folder], ['namePhotos'])
  }
  const refused = await whyNotWritable(folder)
  if (refused === null) return check.ok(['photosWritable', folder])
  return check.bad(['photosNotWritable', folder, refused], ['freePhotos'])
}

/** By trying, since root and network drives tell nothing by their modes. */
async function whyNotWritable(folder: string): Promise<Unwritable | null> {
  const probe = join(folder, `.lumacro-doctor-${process.pid}`)
  try {
    await writeFile(probe, '', { flag: 'wx' })
    await rm(probe)
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EROFS') return 'read-only'
    if (code === 'ENOSPC') return 'full'
    if (code === 'EACCES' || code === 'EPERM') return 'not-allowed'
    return { other: messageOf(error) }
  }
}
