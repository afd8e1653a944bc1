import { type FileHandle, open } from 'node:fs/promises'
import type { ParsedLog } from '../../../core/shots/parse-log'
import { letOthersBeHeard } from '../../platform/breath'

/** Years of shots must not hold up the screen: parsing a piece of this size takes some ten milliseconds. */
const AT_ONCE = 64 * 1024

/**
 * A log that only ever grows, read without reading twice: each `read` parses what was appended since the last one. One
 * that has become shorter, or another file, is read from the start; a missing one is empty.
 */
export class GrowingLog<T> {
  readonly #path: string
  readonly #parse: (text: string) => ParsedLog<T>
  readonly #keyOf: (line: T) => string
  #lines = new Map<string, T>()
  /** Where the last whole line ended. */
  #readTo = 0
  /** Which file that was. */
  #inode = 0
  #reading: Promise<unknown> = Promise.resolve()

  constructor(path: string, parse: (text: string) => ParsedLog<T>, keyOf: (line: T) => string) {
    this.#path = path
    this.#parse = parse
    this.#keyOf = keyOf
  }

  /** All lines so far, each key once, without a torn last one. Rejects with the system's error where the file is there but cannot be read. */
  read(): Promise<readonly T[]> {
    const lines = this.#reading.then(() => this.#readOn())
    this.#reading = lines.catch(() => undefined)
    return lines
  }

  async #readOn(): Promise<readonly T[]> {
    const file = await open(this.#path, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (file === null) {
      this.#startOver(0)
      return []
    }
    try {
      const { size, ino } = await file.stat()
      if (size < this.#readTo || ino !== this.#inode) this.#startOver(ino)
      await this.#readTail(file, size)
    } finally {
      await file.close()
    }
    return [...this.#lines.values()]
  }

  async #readTail(file: FileHandle, size: number): Promise<void> {
    let atOnce = AT_ONCE
    while (this.#readTo < size) {
      const bytes = Buffer.alloc(Math.min(atOnce, size - this.#readTo))
      const { bytesRead } = await file.read(bytes, 0, bytes.length, this.#readTo)
      const end = bytes.subarray(0, bytesRead).lastIndexOf(0x0a) + 1
      if (end > 0) this.#take(bytes.toString('utf8', 0, end), end)
      // The last line is torn, or longer than what is read at once.
      else if (bytesRead < bytes.length || this.#readTo + bytesRead >= size) return
      else atOnce *= 2
      await letOthersBeHeard()
    }
  }

  #take(text: string, length: number): void {
    for (const line of this.#parse(text).lines) {
      const key = this.#keyOf(line)
      if (!this.#lines.has(key)) this.#lines.set(key, line)
    }
    this.#readTo += length
  }

  #startOver(inode: number): void {
    this.#lines = new Map()
    this.#readTo = 0
    this.#inode = inode
  }
}
