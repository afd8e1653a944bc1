import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { icns, ico } from '../../scripts/lib/icon-files.mjs'
import { projectRoot } from '../support/source-files'

const icon = (name: string) => readFileSync(join(projectRoot, 'scripts', 'icons', name))
const pngStart = '89504e470d0a1a0a'

describe('the app’s icon', () => {
  it('is a PNG of 512 pixels for Linux', () => {
    const png = icon('lumacro.png')
    expect([png.subarray(0, 8).toString('hex'), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      pngStart,
      512,
      512,
    ])
  })

  it('has four sizes for Windows, each where its table says', () => {
    const file = icon('lumacro.ico')
    expect([file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([1, 4])
    const sizes = [0, 1, 2, 3].map((entry) => {
      const at = file.readUInt32LE(6 + 16 * entry + 12)
      expect(file.subarray(at, at + 8).toString('hex')).toBe(pngStart)
      expect(file.readUInt32BE(at + 16) % 256).toBe(file.readUInt8(6 + 16 * entry))
      return file.readUInt32BE(at + 16)
    })
    expect(sizes).toEqual([16, 32, 48, 256])
  })

  it('has four sizes for macOS, one after the other to the end', () => {
    const file = icon('lumacro.icns')
    expect([file.subarray(0, 4).toString(), file.readUInt32BE(4)]).toEqual(['icns', file.length])
    const types: string[] = []
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      types.push(file.subarray(at, at + 4).toString())
    }
    expect(types).toEqual(['ic07', 'ic08', 'ic09', 'ic10'])
  })

  it('refuses a size that macOS has no name for', () => {
    expect(() => icns(new Map([[100, Buffer.alloc(1)]]))).toThrow('expected 128, 256, 512 or 1024')
    expect(ico(new Map([[256, Buffer.from('png')]])).readUInt8(6)).toBe(0)
  })
})
