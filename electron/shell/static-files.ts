import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

export interface StaticFile {
  readonly body: Buffer
  readonly contentType: string
  readonly cacheControl: string
}

/**
 * A file of the built page, or null for anything else.
 * SECURITY: only known types, and only what lies inside `folder` after every `..`, encoding and symbolic link is resolved.
 * @param pathname the path of a URL, still percent-encoded
 */
export async function readStaticFile(folder: string, pathname: string): Promise<StaticFile | null> {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null
  const relative = decoded === '/' ? 'index.html' : decoded
  const contentType = contentTypes[extname(relative).toLowerCase()]
  if (!contentType) return null
  try {
    const real = await realpath(join(folder, relative))
    if (!real.startsWith((await realpath(folder)) + sep)) return null
    // Names under assets/ carry a hash of their content, so they never change; the rest is asked for anew.
    const hashed = real.includes(`${sep}assets${sep}`)
    const cacheControl = hashed ? 'private, max-age=31536000, immutable' : 'no-store'
    return { body: await readFile(real), contentType, cacheControl }
  } catch {
    return null
  }
}
