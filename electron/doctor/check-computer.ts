import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
    return check.ok(`Node ${version} is new enough.`)
  }
  return check.bad(
    `Node ${version} is too old.`,
    `Install Node ${oldestNode.join('.')} or newer from https://nodejs.org.`,
  )
}

/** exiftool is a Perl program; on Windows it brings its own. */
export function checkPerl(platform: NodeJS.Platform, path: string): Check {
  const check = checkOf('perl')
  if (platform === 'win32') return check.ok('exiftool brings its own Perl on Windows.')
  const { status } = spawnSync('perl', ['-e', '1'], { env: { ...process.env, PATH: path } })
  if (status === 0) return check.ok('Perl is there for exiftool.')
  return check.bad(
    'There is no Perl, so exiftool cannot run: TIFF, PNG, WebP and unusual JPEGs cannot be tagged.',
    'Install Perl: `sudo apt install perl` on Debian and Ubuntu.',
  )
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
    return check.ok(`exiftool ${tags.get('ExifToolVersion') ?? ''} answers.`.replace('  ', ' '))
  } catch (error) {
    return check.bad(
      `exiftool does not answer: ${messageOf(error)}.`,
      'Install Perl if it is missing; else install Lumacro again.',
    )
  } finally {
    await exiftool.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param open makes the data folder and gives its path */
export async function checkDataFolder(open: () => string): Promise<readonly Check[]> {
  const check = checkOf('data')
  const use = checkOf('data-in-use')
  const remedy = 'Choose another with --data DIR, or change who may write there.'
  try {
    const folder = open()
    const refused = await whyNotWritable(folder)
    const writable =
      refused === null
        ? check.ok(`Data is kept in ${folder}.`)
        : check.bad(`Nothing can be written in the data folder ${folder}: ${refused}.`, remedy)
    const socket = await tryConnect(controlPath(folder))
    socket?.destroy()
    const taken =
      socket === null
        ? use.ok('No other Lumacro uses this data.')
        : use.ok('Lumacro runs on this data; its rig is asked through it.')
    return [writable, taken]
  } catch (error) {
    return [check.bad(`The data folder cannot be used: ${messageOf(error)}.`, remedy)]
  }
}

export async function checkPhotosFolder(folder: string): Promise<Check> {
  const check = checkOf('photos')
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) {
    return check.bad(`There is no folder ${folder}.`, 'Name the folder that holds your photos.')
  }
  const refused = await whyNotWritable(folder)
  if (refused === null) return check.ok(`Photos in ${folder} can be written.`)
  return check.bad(
    `Photos in ${folder} cannot be written: ${refused}.`,
    'Take the lock off the memory card, copy the photos to a disk of your own, or change who may write there.',
  )
}

/** By trying, since root and network drives tell nothing by their modes. */
async function whyNotWritable(folder: string): Promise<string | null> {
  const probe = join(folder, `.lumacro-doctor-${process.pid}`)
  try {
    await writeFile(probe, '', { flag: 'wx' })
    await rm(probe)
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EROFS') return 'it is read-only'
    if (code === 'ENOSPC') return 'the disk is full'
    if (code === 'EACCES' || code === 'EPERM') return 'this user may not'
    return messageOf(error)
  }
}
