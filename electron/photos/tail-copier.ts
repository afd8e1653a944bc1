import type * as Crypto from 'node:crypto'
import type * as Fs from 'node:fs'
import { Worker } from 'node:worker_threads'

/** Writes a new file of a given head and the rest of another file, on a thread of its own. */
export interface CopyJob {
  readonly from: string
  /** Where in `from` the copying begins. */
  readonly skip: number
  /** Must not exist yet. */
  readonly to: string
  readonly head: Uint8Array
  readonly mode: number
  /** Places in `from`, ascending, at which a JPEG must not begin. */
  readonly suspects: Float64Array
}

export interface CopyOutcome {
  /** SHA-256 over samples of the copied part: its last 64 KB, and 4 KB of each megabyte. */
  readonly tail: string
  /** Whether a JPEG begins at one of the suspects. */
  readonly hit: boolean
}

interface Failed {
  readonly message: string
  readonly code: string | undefined
}

export interface TailCopier {
  copy(job: CopyJob): Promise<CopyOutcome>
  close(): Promise<void>
}

/**
 * The worker's whole program. It runs from its source text, so that no bundle needs a file of its own for it:
 * nothing outside may be used. Blocking calls on small pieces are as fast as the system's own copying; the
 * same by promises costs twice that (measured: 8 MB photos, 4 at a time).
 */
function work(): void {
  const { parentPort } = process.getBuiltinModule('node:worker_threads')
  const fs: typeof Fs = process.getBuiltinModule('node:fs')
  const crypto: typeof Crypto = process.getBuiltinModule('node:crypto')
  const PIECE = 256 * 1024
  const OVERLAP = 3
  const buffer = Buffer.allocUnsafeSlow(PIECE + OVERLAP)
  const writeAll = (fd: number, bytes: Uint8Array) => {
    for (let done = 0; done < bytes.length; ) done += fs.writeSync(fd, bytes, done)
  }
  const beginsJpeg = (at: number) =>
    buffer[at + 1] === 0xd8 &&
    buffer[at + 2] === 0xff &&
    (buffer[at + 3] ?? 0) >= 0xc0 &&
    buffer[at + 3] !== 0xff
  const run = (job: CopyJob): CopyOutcome => {
    const source = fs.openSync(job.from, 'r')
    try {
      const target = fs.openSync(job.to, 'wx')
      try {
        fs.fchmodSync(target, job.mode & 0o777)
        writeAll(target, job.head)
        const size = fs.fstatSync(source).size
        const hash = crypto.createHash('sha256')
        let hit = false
        let next = 0
        // The last three bytes of a piece stay in front of the next one: a suspect may lie across both.
        let kept = 0
        for (let at = job.skip; ; ) {
          const count = fs.readSync(source, buffer, kept, PIECE, at)
          if (count === 0) break
          const end = kept + count
          const start = at - kept
          while (next < job.suspects.length && (job.suspects[next] ?? 0) < start) next++
          for (; next < job.suspects.length && (job.suspects[next] ?? 0) + OVERLAP < start + end; next++)
            hit ||= beginsJpeg((job.suspects[next] ?? 0) - start)
          const piece = buffer.subarray(kept, end)
          writeAll(target, piece)
          if (at + count > size - 65_536) hash.update(piece.subarray(Math.max(0, size - 65_536 - at)))
          else if ((at - job.skip) % (4 * PIECE) === 0) hash.update(piece.subarray(0, 4096))
          at += count
          kept = Math.min(OVERLAP, end)
          buffer.copyWithin(0, end - kept, end)
        }
        fs.fsyncSync(target)
        return { tail: hash.digest('hex'), hit }
      } finally {
        fs.closeSync(target)
      }
    } finally {
      fs.closeSync(source)
    }
  }
  parentPort?.on('message', (job: CopyJob) => {
    try {
      parentPort?.postMessage({ ok: run(job) })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
      parentPort?.postMessage({ failed: { message: String(error), code } })
    }
  })
}

/** Starts workers as they are needed, `limit` at most. */
export function openTailCopier(limit: number): TailCopier {
  const idle: Worker[] = []
  const all: Worker[] = []
  const waiting: ((worker: Worker) => void)[] = []
  const borrow = (): Promise<Worker> | Worker => {
    const free = idle.pop()
    if (free !== undefined) return free
    if (all.length >= limit) return new Promise((resolve) => waiting.push(resolve))
    const worker = new Worker(`(${work.toString()})()`, { eval: true })
    all.push(worker)
    return worker
  }
  const giveBack = (worker: Worker): void => {
    const next = waiting.shift()
    if (next === undefined) idle.push(worker)
    else next(worker)
  }
  return {
    async copy(job) {
      const worker = await borrow()
      try {
        return await ask(worker, job)
      } finally {
        giveBack(worker)
      }
    },
    async close() {
      await Promise.all(all.map((worker) => worker.terminate()))
    },
  }
}

function ask(worker: Worker, job: CopyJob): Promise<CopyOutcome> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: { readonly ok: CopyOutcome } | { readonly failed: Failed }) => {
      worker.off('error', reject)
      if ('ok' in answer) resolve(answer.ok)
      else reject(Object.assign(new Error(answer.failed.message), { code: answer.failed.code }))
    })
    worker.once('error', reject)
    worker.postMessage(job)
  })
}
