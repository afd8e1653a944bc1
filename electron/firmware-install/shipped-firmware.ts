import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** The firmware that came with this Lumacro, as bytes by path on the drive (`lumacro/light/chain.py`). */
export interface ShippedFirmware {
  readonly version: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** @param root the folder that holds firmware/ */
export async function readShippedFirmware(root: string): Promise<ShippedFirmware> {
  const folder = join(root, 'firmware')
  const files = new Map<string, Uint8Array>()
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (name.endsWith('.py')) files.set(name.replaceAll(sep, '/'), await readFile(join(folder, name)))
  }
  const version = firmwareVersion(Buffer.from(files.get('lumacro/version.py') ?? []).toString('utf8'))
  if (version === null || !files.has('code.py')) {
    throw new Error(`expected the firmware with its version under ${folder}, got ${files.size} files`)
  }
  return { version, files }
}

/** Reads `FIRMWARE = "0.2.0"`; null where the text has none. */
export function firmwareVersion(versionPy: string): string | null {
  return /^FIRMWARE\s*=\s*["']([^"']+)["']/m.exec(versionPy)?.[1] ?? null
}
