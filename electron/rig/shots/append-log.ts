import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '../../platform/atomic-file'

const NEWLINE = 0x0a
const SCAN_BYTES = 1 << 20

interface Place {
  readonly offset: number
  readonly length: number
}

/**
 * A file of one JSON object a line that only ever grows. A last line that was torn by a power cut stays as it is, and
 * the next begins behind it on a line of its own.
 */
export class AppendLog {
  readonly path: string
  readonly #places: Place[]
  #size: number
  #torn: boolean
  #tail: Promise<unknown> = Promise.resolve()
  #waiting = 0

  private constructor(path: string, places: Place[], size: number, torn: boolean) {
    this.path = path
    this.#places = places
    this.#size = size
    this.#torn = torn
  }

  /** Reads the file once, if it is there. `keep` is asked for each whole line whether it counts as an entry. */
  static async open(path: string, keep: (line: unknown) => boolean): Promise<AppendLog> {
    const places: Place[] = []
    let size = 0
    let torn = false
    for await (const { text, offset, length, whole } of linesOf(path)) {
      size = offset + length + (whole ? 1 : 0)
      torn = !whole
      if (keepsText(text, keep)) places.push({ offset, length })
    }
    return new AppendLog(path, places, size, torn)
  }

  get total(): number {
    return this.#places.length
  }

  /** True when the file ended in a line without its end. */
  get torn(): boolean {
    return this.#torn
  }

  /** True while the disk is at work. */
  get busy(): boolean {
    return this.#waiting > 0
  }

  /** Resolves once all the values are on disk. Where it rejects, none is: what was half written is taken back. */
  append(values: readonly unknown[]): Promise<void> {
    this.#waiting++
    const appended = this.#tail
      .then(() => this.#append(values))
      .finally(() => {
        this.#waiting--
      })
    this.#tail = appended.catch(() => {})
    return appended
  }

  /** Entries by their number, from 0, oldest first. */
  async read(from: number, count: number): Promise<unknown[]> {
    const places = this.#places.slice(from, from + count)
    if (places.length === 0) return []
    const file = await open(this.path, 'r')
    try {
      const values: unknown[] = []
      for (const { offset, length } of places) {
        const buffer = Buffer.alloc(length)
        await file.read(buffer, 0, length, offset)
        values.push(JSON.parse(buffer.toString('utf8')))
      }
      return values
    } finally {
      await file.close()
    }
  }

  async #append(values: readonly unknown[]): Promise<void> {
    const texts = values.map((value) => Buffer.from(`${JSON.stringify(value)}\n`))
    const file = await open(this.path, 'a')
    let offset: number
    try {
      const { size } = await file.stat()
      // Of another length than it was left: half a line that could not be taken back, or another file.
      const own = this.#torn || (size !== this.#size && size > 0)
      if (size < this.#size) this.#places.length = 0
      this.#size = size
      try {
        await writeAll(file, Buffer.concat([...(own ? [Buffer.of(NEWLINE)] : []), ...texts]))
        await file.datasync()
      } catch (error) {
        // A disk that is full may have taken a part.
        await file.truncate(size).catch(() => {
          this.#torn = true
        })
        throw error
      }
      if (size === 0) await syncFolder(dirname(this.path))
      offset = size + (own ? 1 : 0)
    } finally {
      await file.close()
    }
    for (const text of texts) {
      this.#places.push({ offset, length: text.length - 1 })
      offset += text.length
    }
    this.#size = offset
    this.#torn = false
  }
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done)
    done += bytesWritten
  }
}

function keepsText(text: string, keep: (line: unknown) => boolean): boolean {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return false
  }
  return keep(value)
}

interface Line extends Place {
  readonly text: string
  /** False for a last line without its newline. */
  readonly whole: boolean
}

async function* linesOf(path: string): AsyncGenerator<Line> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  }
  try {
    let offset = 0
    let rest = Buffer.alloc(0)
    const chunk = Buffer.alloc(SCAN_BYTES)
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, offset + rest.length)
      if (bytesRead === 0) break
      const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)])
      let from = 0
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
        yield {
          text: bytes.toString('utf8', from, end),
          offset: offset + from,
          length: end - from,
          whole: true,
        }
        from = end + 1
      }
      rest = bytes.subarray(from)
      offset += from
    }
    if (rest.length > 0) yield { text: rest.toString('utf8'), offset, length: rest.length, whole: false }
  } finally {
    await file.close()
  }
}
