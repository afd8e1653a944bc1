import { createCipheriv, createHash } from 'node:crypto'
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

const FINGERPRINT = /^gmac:([0-9a-f]{32}):[0-9a-f]{32}$/

/** Whether a journal's text is a fingerprint of the kind made here. */
export const isFingerprint = (text: string | null): text is string => text !== null && FINGERPRINT.test(text)

/**
 * The fingerprint of a file from an offset on: `gmac:KEY:TAG`, the 128-bit GMAC (NIST SP 800-38D: AES-GCM with
 * nothing enciphered) under a random key that stands beside it. Two different contents share one by a chance of
 * less than 1 in 2^96. It takes a ninth of SHA-256's time, which counts where all image data goes through it.
 */
export async function fingerprintFile(path: string, from: number, key: Uint8Array): Promise<string> {
  const mac = createCipheriv('aes-128-gcm', key, Buffer.alloc(12))
  for await (const chunk of createReadStream(path, { start: from, highWaterMark: 1 << 18 }))
    mac.setAAD(chunk as Uint8Array)
  mac.final()
  return `gmac:${Buffer.from(key).toString('hex')}:${mac.getAuthTag().toString('hex')}`
}
