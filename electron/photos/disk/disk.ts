import { close, constants, fchmod, fstat, fsync, open, read, type Stats, writev } from 'node:fs'
import { rename, unlink } from 'node:fs/promises'
import { promisify } from 'node:util'
import {
  type CopyJob,
  type CopyOutcome,
  copyOnThread,
  type Finished,
  type FinishJob,
  finishOnThread,
  type OverwriteJob,
  type Owner,
  overwriteOnThread,
  type ReadBack,
} from './photo-threads'

// The callback calls, promisified, cost about half of what a FileHandle does: it counts for thousands of heads.
const openFile = promisify(open)
const closeFile = promisify(close)
const statFile = promisify<number, Stats>(fstat)
const syncFile = promisify(fsync)
const setMode = promisify(fchmod)
const readFile = (fd: number, into: Uint8Array, at: number): Promise<number> =>
  new Promise((resolve, reject) => {
    read(fd, into, 0, into.length, at, (error, count) => (error ? reject(error) : resolve(count)))
  })
const writeAll = (fd: number, pieces: readonly Uint8Array[]): Promise<number> =>
  new Promise((resolve, reject) => {
    writev(fd, [...pieces], (error, count) => (error ? reject(error) : resolve(count)))
  })

/** A pipe without a writer would hold a thread for ever where opening waits for one. Windows has no such flag. */
const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** An open file for reading at places; closed by `withFile`. */
export interface OpenFile {
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
  readonly mode: number
  readonly owner: Owner
  readonly isFile: boolean
  /** Up to `length` bytes from `at`; fewer where the file ends. */
  read(at: number, length: number): Promise<Uint8Array>
}

/** Opens a file, hands it to `use`, and closes it whatever happens. */
export async function withFile<T>(path: string, use: (file: OpenFile) => Promise<T>): Promise<T> {
  const fd = await openFile(path, READING)
  try {
    const stats = await statFile(fd)
    return await use({
      size: stats.size,
      mtimeMs: stats.mtimeMs,
      ctimeMs: stats.ctimeMs,
      mode: stats.mode,
      owner: { uid: stats.uid, gid: stats.gid },
      isFile: stats.isFile(),
      read: (at, length) => readRange(fd, at, Math.max(0, Math.min(length, stats.size - at))),
    })
  } finally {
    await closeFile(fd)
  }
}

const spare: Buffer[] = []
let closings = 0
const whenClosed: (() => void)[] = []
const closed = () => {
  closings--
  if (closings === 0) for (const tell of whenClosed.splice(0)) tell()
}

/** Resolves once every file is closed whose closing `withStart` has not waited for. */
export function allClosed(): Promise<void> {
  return closings === 0 ? Promise.resolve() : new Promise((resolve) => whenClosed.push(resolve))
}

/**
 * Hands the first `length` bytes of a file (fewer where it is shorter) to `use`, which must not keep them.
 * The quickest way to many heads: three calls a file, no wait for the closing, buffers used again.
 */
export function withStart<T>(path: string, length: number, use: (bytes: Uint8Array) => T): Promise<T> {
  return new Promise((resolve, reject) => {
    open(path, READING, (openError, fd) => {
      if (openError) return reject(openError)
      const found = spare.findIndex((buffer) => buffer.length === length)
      const buffer = found < 0 ? Buffer.allocUnsafeSlow(length) : spare.splice(found, 1)[0]
      if (buffer === undefined) throw new Error('expected a buffer, got none')
      read(fd, buffer, 0, length, 0, (readError, count) => {
        closings++
        close(fd, closed)
        if (readError) return reject(readError)
        try {
          resolve(use(buffer.subarray(0, count)))
        } catch (error) {
          reject(error)
        }
        spare.push(buffer)
      })
    })
  })
}

/** The largest single read Node allows is 2 GiB. */
const READ_AT_ONCE = 1 << 30

async function readRange(fd: number, at: number, length: number): Promise<Uint8Array> {
  // No Buffer: its `slice` is a view, and a plan that keeps four bytes would keep the whole head alive.
  const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer)
  let done = 0
  while (done < length) {
    const count = await readFile(fd, bytes.subarray(done, Math.min(length, done + READ_AT_ONCE)), at + done)
    if (count === 0) return bytes.subarray(0, done)
    done += count
  }
  return bytes
}

/** What changes the disk while photos are written. Tests put a full disk in its place. */
export interface Disk {
  /** Creates a file that must not exist, writes the pieces in order and flushes. A null mode is the usual one. */
  writeNew(path: string, pieces: readonly Uint8Array[], mode: number | null): Promise<void>
  /** Overwrites bytes of an existing file in place, flushes, and looks at what it begins with now. */
  overwrite(job: OverwriteJob): Promise<ReadBack>
  /** Writes a new file of a head and the rest of another one, and flushes. */
  writeWithTail(job: CopyJob): Promise<CopyOutcome>
  /** Reads a written file back and, if all is right, puts it in the place of the one it was made from. */
  finish(job: FinishJob): Promise<Finished>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
}

export const realDisk: Disk = {
  async writeNew(path, pieces, mode) {
    const fd = await openFile(path, 'wx')
    try {
      if (mode !== null) await setMode(fd, mode & 0o777)
      let rest = pieces.filter((piece) => piece.length > 0)
      while (rest.length > 0) {
        let count = await writeAll(fd, rest)
        while (rest[0] !== undefined && count >= rest[0].length) {
          count -= rest[0].length
          rest = rest.slice(1)
        }
        if (rest[0] !== undefined && count > 0) rest = [rest[0].subarray(count), ...rest.slice(1)]
      }
      await syncFile(fd)
    } finally {
      await closeFile(fd)
    }
  },
  overwrite: overwriteOnThread,
  writeWithTail: copyOnThread,
  finish: finishOnThread,
  rename,
  remove: unlink,
}

/** Flushes a folder's entries, so that a rename survives a power cut. Windows has no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const fd = await openFile(path, 'r')
  try {
    await syncFile(fd)
  } finally {
    await closeFile(fd)
  }
}
