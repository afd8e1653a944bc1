import { open } from 'node:fs/promises'
import type { ParsedLog } from '../../core/shots/parse-log'

/**
 * A log that only ever grows, read without reading twice: each `read` parses what was appended since the last one. A file
 * that has become shorter is another file and is read from the start; a missing one is empty.
 */
export class GrowingLog<T> {
  readonly #path: string
  readonly #parse: (text: string) => ParsedLog<T>
  readonly #keyOf: (line: T) => string
  #lines = new Map<string, T>()
  /** Where the last whole line ended. */
  #readTo = 0
  #reading: Promise<readonly T[]> = Promise.resolve([])

  constructor(path: string, parse: (text: string) => ParsedLog<T>, keyOf: (line: T) => string) {
    this.#path = path
    this.#parse = parse
    this.#keyOf = keyOf
  }

  /** All lines so far. Rejects with the system's error where the file is there but cannot be read. */
  read(): Promise<readonly T[]> {
    const next = () => this.#readOn()
    this.#reading = this.#reading.then(next, next)
    return this.#reading
  }

  async #readOn(): Promise<readonly T[]> {
    const bytes = await this.#appended()
    const end = bytes.lastIndexOf(0x0a) + 1
    for (const line of this.#parse(bytes.toString('utf8', 0, end)).lines) {
      const key = this.#keyOf(line)
      if (!this.#lines.has(key)) this.#lines.set(key, line)
    }
    this.#readTo += end
    return [...this.#lines.values()]
  }

  async #appended(): Promise<Buffer> {
    const file = await open(this.#path, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (file === null) return this.#fromStart(Buffer.alloc(0))
    try {
      const { size } = await file.stat()
      if (size < this.#readTo) this.#fromStart(null)
      const bytes = Buffer.alloc(size - this.#readTo)
      const { bytesRead } = await file.read(bytes, 0, bytes.length, this.#readTo)
      return bytes.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  }

  #fromStart<B>(bytes: B): B {
    this.#lines = new Map()
    this.#readTo = 0
    return bytes
  }
}
