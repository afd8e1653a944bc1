// @ts-check
// The two containers that systems want their icons in. Both take PNGs as they are.

/**
 * Windows: a table of six bytes and sixteen for each picture, then the pictures.
 * @param {ReadonlyMap<number, Buffer>} pngs by their size in pixels, at most 256
 */
export function ico(pngs) {
  const head = Buffer.alloc(6 + 16 * pngs.size)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pngs.size, 4)
  let entry = 6
  let at = head.length
  for (const [size, png] of pngs) {
    // A byte holds no 256: 0 means that.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    entry += 16
    at += png.length
  }
  return Buffer.concat([head, ...pngs.values()])
}

/** @type {Readonly<Record<number, string>>} */
const icnsTypes = { 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' }

/**
 * macOS: pictures one after the other, each with a name of four letters and its length.
 * @param {ReadonlyMap<number, Buffer>} pngs by their size in pixels: 128, 256, 512 or 1024
 */
export function icns(pngs) {
  const parts = [...pngs].map(([size, png]) => {
    const type = icnsTypes[size]
    if (type === undefined) throw new Error(`expected 128, 256, 512 or 1024 pixels, got ${size}`)
    return Buffer.concat([Buffer.from(type, 'latin1'), bigEndian(png.length + 8), png])
  })
  const length = parts.reduce((sum, part) => sum + part.length, 8)
  return Buffer.concat([Buffer.from('icns', 'latin1'), bigEndian(length), ...parts])
}

/** @param {number} value */
function bigEndian(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
