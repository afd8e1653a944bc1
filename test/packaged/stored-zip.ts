import { crc32 } from '../../core/wire/crc32'

/** A zip of uncompressed files, with their Unix modes: what stands in for Electron's own download. */
export function storedZip(
  files: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mode: number }>,
): Buffer {
  const bodies: Buffer[] = []
  const index: Buffer[] = []
  let at = 0
  for (const [name, { bytes, mode }] of files) {
    const title = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(bytes.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(title.length, 22)
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), shared, title, Buffer.from(bytes))
    const rest = Buffer.alloc(14)
    // The upper half of the external attributes is the mode, of a regular file.
    rest.writeUInt32LE((0o100000 | mode) * 0x10000, 6)
    rest.writeUInt32LE(at, 10)
    // Made on Unix, or the mode means nothing.
    index.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, rest, title)
    at += 30 + title.length + bytes.length
  }
  const directory = Buffer.concat(index)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.size, 4)
  end.writeUInt16LE(files.size, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}
