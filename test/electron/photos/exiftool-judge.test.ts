import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXIFTOOL_CONFIG } from '../../../electron/photos/exiftool/exiftool-config'
import { firstDifference } from '../../../electron/photos/exiftool/exiftool-write'
import { foreignChunks } from '../../../electron/photos/exiftool/foreign-chunks'
import { segment } from '../../support/photos/jpeg-builder'
import { onePixelPng as png } from '../../support/photos/one-pixel'
import { text } from '../../support/photos/tiff-builder'

describe('what a dump of tags may show after a write', () => {
  const before = new Map<string, unknown>([
    ['SourceFile', 'a'],
    ['IFD0:Make', 'Makers'],
    ['IFD1:ThumbnailOffset', 700],
    ['Canon:ColorTemperature', 5200],
    ['File:ImageDataHash', 'abc'],
  ])
  const changed = (change: Record<string, unknown>) =>
    firstDifference(before, new Map([...before, ...Object.entries(change)]))

  it('is our own tags, other places of the same bytes, and nothing else', () => {
    expect(
      changed({
        SourceFile: 'b',
        'IFD1:ThumbnailOffset': 900,
        'XMP-lumacro:Mode': 'flash',
        'ExifIFD:UserComment': 'x',
      }),
    ).toBeNull()
    const renumbered = new Map(
      [...before].map(([key, value]) => [key.replace('Canon:', 'Canon:Copy1:'), value]),
    )
    expect(firstDifference(before, renumbered)).toBe('Canon:ColorTemperature')
    expect(changed({ 'ExifTool:Copy1:Warning': 'odd' })).toBe('ExifTool:Warning')
    expect(changed({ 'IFD0:Make': 'Others' })).toBe('IFD0:Make')
    expect(changed({ 'IFD0:Artist': 'new' })).toBe('IFD0:Artist')
    expect(changed({ 'File:ImageDataHash': 'abd' })).toBe('File:ImageDataHash')
    expect(changed({ 'ExifTool:Warning': 'odd' })).toBe('ExifTool:Warning')
    expect(firstDifference(before, new Map([...before].slice(0, 1)))).toBe('IFD0:Make')
  })
})

it('chunks of a PNG that are no metadata are told from those that are', () => {
  const plain = foreignChunks(png())?.map((chunk) => Buffer.from(chunk).toString('latin1', 4, 8))
  expect(plain).toEqual(['IHDR', 'IDAT', 'IEND'])
  expect(foreignChunks(segment(0xe1, text('no')))).toBeNull()
})

it('the config that docs/ offers is the one in use', () => {
  expect(readFileSync(new URL('../../../docs/lumacro.ExifTool_config', import.meta.url), 'utf8')).toBe(
    EXIFTOOL_CONFIG,
  )
})
