// @ts-check
// Whether a bundle is older than its sources: by content, because a checkout or a clock may set any time.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What each part of the build is made of. */
export const sources = {
  renderer: ['core', 'renderer', 'package-lock.json', 'scripts/vite.renderer.mts', 'scripts/build.mjs'],
  node: ['core', 'electron', 'package-lock.json', 'scripts/build.mjs'],
}

/** @typedef {keyof typeof sources} Part */

/**
 * @param {string} root
 * @param {Part} part
 */
export function sourceHash(root, part) {
  const hash = createHash('sha256')
  for (const source of sources[part]) addPath(hash, root, source)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} path
 */
function addPath(hash, root, path) {
  const full = join(root, path)
  let names
  try {
    names = readdirSync(full).sort()
  } catch {
    try {
      hash.update(`${path}\0`).update(readFileSync(full))
    } catch {
      hash.update(`${path}\0missing`)
    }
    return
  }
  for (const name of names) addPath(hash, root, `${path}/${name}`)
}

/**
 * @param {string} root
 * @param {Part} part
 */
const stampFile = (root, part) => join(root, '.vite', `${part}.stamp`)

/**
 * @param {string} root
 * @param {Part} part
 * @returns {boolean}
 */
export function isStale(root, part) {
  try {
    return readFileSync(stampFile(root, part), 'utf8') !== sourceHash(root, part)
  } catch {
    return true
  }
}

/**
 * @param {string} root
 * @param {Part} part
 * @param {string} hash the hash taken before the build began, so that a change during it counts as newer
 */
export function markBuilt(root, part, hash) {
  const file = stampFile(root, part)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hash)
}
