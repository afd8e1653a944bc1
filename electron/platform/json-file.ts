import { readFile, rename } from 'node:fs/promises'
import { z } from 'zod'
import { writeFileAtomically } from './atomic-file'

export interface JsonFileOptions<T> {
  readonly path: string
  /** Of the shape `schema` describes: raised whenever an older app could not read the file. */
  readonly version: number
  readonly schema: z.ZodType<T>
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
 * renamed beside itself and never overwritten. Rejects when the file is there but cannot be read.
 */
export async function openJsonFile<T>(options: JsonFileOptions<T>): Promise<JsonFile<T>> {
  const { path, version, schema, initial } = options
  let current = initial
  let setAside: string | null = null

  const text = await readIfThere(path)
  if (text !== null) {
    const found = parse(text, version, schema)
    if (found) current = found.value
    else {
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

function parse<T>(text: string, version: number, schema: z.ZodType<T>): { readonly value: T } | null {
  try {
    const outer = envelope.parse(JSON.parse(text))
    return outer.version === version ? { value: schema.parse(outer.value) } : null
  } catch {
    return null
  }
}
