import { joined } from './jpeg-builder'
import { text } from './tiff-builder'

const number = (bytes: number, value: number): Uint8Array => {
  const made = new Uint8Array(bytes)
  for (let i = 0; i < bytes; i++) made[bytes - 1 - i] = Math.floor(value / 256 ** i) & 255
  return made
}

export const box = (name: string, ...content: readonly Uint8Array[]): Uint8Array => {
  const body = joined(...content)
  return joined(number(4, body.length + 8), text(name), body)
}

const full = (name: string, version: number, ...content: readonly Uint8Array[]): Uint8Array =>
  box(name, number(4, version * 2 ** 24), ...content)

/**
 * A HEIC as phones and cameras lay it out: an image item, and EXIF as another whose place `iloc` tells, in a file of
 * `late` bytes of picture before it. `wide` takes the later, wider forms of the lists.
 */
export function makeHeif(tiff: Uint8Array, { wide = false, late = 100 } = {}): Uint8Array {
  const id = (value: number) => number(wide ? 4 : 2, value)
  const info = (item: number, type: string) =>
    full('infe', wide ? 3 : 2, id(item), number(2, 0), text(`${type}\0`))
  const infos = full('iinf', wide ? 1 : 0, id(2), info(1, 'hvc1'), info(2, 'Exif'))
  const item = joined(number(4, 6), text('Exif\0\0'), tiff)
  const place = (which: number, offset: number, length: number) =>
    joined(
      id(which),
      wide ? number(2, 0) : number(0, 0),
      number(2, 0),
      number(2, 1),
      number(wide ? 8 : 4, offset),
      number(4, length),
    )
  const build = (imageAt: number): Uint8Array => {
    const places = full(
      'iloc',
      wide ? 2 : 0,
      number(2, wide ? 0x8400 : 0x4400),
      id(2),
      place(1, imageAt, late),
      place(2, imageAt + late, item.length),
    )
    return joined(
      box('ftyp', text('heic\0\0\0\0mif1heic')),
      full('meta', 0, full('hdlr', 0, text('\0\0\0\0pict')), infos, places),
      box('mdat', new Uint8Array(late), item),
    )
  }
  const length = build(0).length
  return build(length - late - item.length)
}
