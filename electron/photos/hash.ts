import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** SHA-256 in hex of a head's worth of bytes. */
export const shortHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** SHA-256 in hex of a file of any size. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
    hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}
