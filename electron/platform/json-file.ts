import { copyFile, readFile, rename } from 'node:fs/promises'
import { z } from 'zod'
import { writeFileAtomically } from './atomic-file'

export interface JsonFileOptions<T> {
  readonly path: string
  /** Of the shape `schema` describes: raised whenever an older app could not read the file. */
  readonly version: number
  readonly schema: z.ZodType<T>
  /** The first turns a value of version 1 into one of version 2, and so on; none is ever removed (docs/data.md). */
  readonly steps?: readonly ((value: unknown) => unknown)[]
  /** What stands where there is no file yet, or only a damaged one. */
  readonly initial: T
}

export interface JsonFile<T> {
  value(): T
  /** Set where what lay on disk could not be used: where it was kept, for a notice. */
  readonly setAside: string | null
  /** Resolves once this value, or a newer one, is on disk. Rejects with the system's error; the old file stands. */
  save(value: T): Promise<void>
}

const envelope = z.object({ version: z.int(), value: z.unknown() })

/**
 * A small value kept on disk as `{"version", "value"}`. A file that is damaged, or written by a newer app, is
 * renamed beside itself and never overwritten; one of an older version is kept as `….v1` and brought up to date.
 * Rejects when the file is there but cannot be read.
 */
export async function openJsonFile<T>(options: JsonFileOptions<T>): Promise<JsonFile<T>> {
  const { path, version, initial } = options
  let current = initial
  let setAside: string | null = null

  const text = await readIfThere(path)
  if (text !== null) {
    const found = parse(text, options)
    if (found) {
      current = found.value
      if (found.version < version) await copyFile(path, `${path}.v${found.version}`)
    } else {
      setAside = `${path}.set-aside-${new Date().toISOString().replaceAll(':', '-')}`
      await rename(path, setAside)
    }
  }

  let writing: Promise<void> = Promise.resolve()
  let queued: Promise<void> | null = null
  const write = () => {
    queued = null
    return writeFileAtomically(path, `${JSON.stringify({ version, value: current }, null, 2)}\n`)
  }
  return {
    value: () => current,
    setAside,
    save: (value) => {
      current = value
      // One write at a time; all that change meanwhile share the next.
      queued ??= writing.then(write, write)
      writing = queued
      return queued
    },
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function parse<T>(
  text: string,
  { version, schema, steps = [] }: JsonFileOptions<T>,
): { readonly version: number; readonly value: T } | null {
  try {
    const outer = envelope.parse(JSON.parse(text))
    const missing = steps.slice(outer.version - 1)
    if (outer.version < 1 || outer.version + missing.length !== version) return null
    const value = missing.reduce((old, step) => step(old), outer.value)
    return { version: outer.version, value: schema.parse(value) }
  } catch {
    return null
  }
}
