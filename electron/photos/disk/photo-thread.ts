import type * as Crypto from 'node:crypto'
import type * as Fs from 'node:fs'
import type {
  CheckJob,
  CopyJob,
  CopyOutcome,
  Finished,
  FinishJob,
  Job,
  OverwriteJob,
  ReadBack,
} from './photo-threads'

/**
 * The whole program of a thread that writes photos. It runs from its source text, so that no bundle needs a file
 * of its own for it: nothing outside may be used. Blocking calls cost what the system's own copying does, the same by
 * promises twice that. The larger a piece, the larger the pages the system keeps it in, and the fewer.
 */
export function work(): void {
  const { parentPort } = process.getBuiltinModule('node:worker_threads')
  const fs: typeof Fs = process.getBuiltinModule('node:fs')
  const crypto: typeof Crypto = process.getBuiltinModule('node:crypto')
  const PIECE = 1024 * 1024
  const OVERLAP = 3
  const buffer = Buffer.allocUnsafeSlow(PIECE + OVERLAP)
  const other = Buffer.allocUnsafeSlow(PIECE)

  const withOpen = <T>(path: string, flags: string, use: (fd: number) => T): T => {
    const fd = fs.openSync(path, flags)
    try {
      return use(fd)
    } finally {
      fs.closeSync(fd)
    }
  }
  const writeAll = (fd: number, bytes: Uint8Array, at: number) => {
    for (let done = 0; done < bytes.length; )
      done += fs.writeSync(fd, bytes, done, bytes.length - done, at + done)
  }
  const fill = (fd: number, into: Buffer, at: number): number => {
    let done = 0
    while (done < into.length) {
      const count = fs.readSync(fd, into, done, into.length - done, at + done)
      if (count === 0) break
      done += count
    }
    return done
  }
  const beginsWith = (fd: number, head: Uint8Array): boolean => {
    for (let at = 0; at < head.length; at += PIECE) {
      const wanted = head.subarray(at, at + PIECE)
      if (fill(fd, other.subarray(0, wanted.length), at) !== wanted.length) return false
      if (Buffer.compare(other.subarray(0, wanted.length), wanted) !== 0) return false
    }
    return true
  }
  const beginsJpeg = (at: number) =>
    buffer[at + 1] === 0xd8 &&
    buffer[at + 2] === 0xff &&
    (buffer[at + 3] ?? 0) >= 0xc0 &&
    buffer[at + 3] !== 0xff

  /** As hash.ts describes it; under the key of an earlier one where the two are to be compared. */
  const fingerprint = (like: string | null) => {
    const key = like === null ? crypto.randomBytes(16) : Buffer.from(like.split(':')[1] ?? '', 'hex')
    const mac = crypto.createCipheriv('aes-128-gcm', key, Buffer.alloc(12))
    return {
      update: (bytes: Uint8Array) => void mac.setAAD(bytes),
      digest: () => {
        mac.final()
        return `gmac:${key.toString('hex')}:${mac.getAuthTag().toString('hex')}`
      },
    }
  }
  const keepOwner = (fd: number, owner: CopyJob['owner']) => {
    const { uid, gid } = fs.fstatSync(fd)
    if (process.platform === 'win32' || (uid === owner.uid && gid === owner.gid)) return
    try {
      fs.fchownSync(fd, owner.uid, owner.gid)
    } catch {
      // Only root may give a file away; then it is the writer's, as with any program that saves by renaming.
    }
  }

  const copy = (job: CopyJob): CopyOutcome =>
    withOpen(job.from, 'r', (source) =>
      withOpen(job.to, 'wx', (target) => {
        keepOwner(target, job.owner)
        fs.fchmodSync(target, job.mode & 0o777)
        writeAll(target, job.head, 0)
        const shift = job.head.length - job.skip
        const tail = fingerprint(job.like)
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
          tail.update(piece)
          writeAll(target, piece, at + shift)
          at += count
          kept = Math.min(OVERLAP, end)
          buffer.copyWithin(0, end - kept, end)
        }
        fs.fsyncSync(target)
        return { tail: tail.digest(), hit }
      }),
    )

  const check = (job: CheckJob): boolean =>
    withOpen(job.path, 'r', (fd) => {
      if (fs.fstatSync(fd).size !== job.size || !beginsWith(fd, job.head)) return false
      const tail = fingerprint(job.tail)
      for (let at = job.head.length; at < job.size; ) {
        const count = fs.readSync(fd, other, 0, PIECE, at)
        if (count === 0) return false
        tail.update(other.subarray(0, count))
        at += count
      }
      return tail.digest() === job.tail
    })

  const finish = (job: FinishJob): Finished => {
    if (!check(job)) return { kind: 'unlike' }
    const { size, mtimeMs } = fs.statSync(job.target)
    if (size !== job.seen.size || mtimeMs !== job.seen.mtimeMs) return { kind: 'changed' }
    fs.renameSync(job.path, job.target)
    const now = fs.statSync(job.target)
    return { kind: 'done', mtimeMs: now.mtimeMs, ctimeMs: now.ctimeMs }
  }

  const overwrite = (job: OverwriteJob): ReadBack =>
    withOpen(job.path, 'r+', (fd) => {
      for (const { offset, bytes } of job.patches) writeAll(fd, bytes, offset)
      // No size changes, so the times alone may reach the disk later.
      fs.fdatasyncSync(fd)
      const { mtimeMs, ctimeMs } = fs.fstatSync(fd)
      return { same: job.expect === null || beginsWith(fd, job.expect), mtimeMs, ctimeMs }
    })

  const perform = (task: Job): unknown => {
    if (task.do === 'copy') return copy(task.job)
    if (task.do === 'check') return check(task.job)
    return task.do === 'finish' ? finish(task.job) : overwrite(task.job)
  }
  parentPort?.on('message', (task: Job) => {
    try {
      parentPort?.postMessage({ ok: perform(task) })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
      parentPort?.postMessage({ failed: { message: String(error), code } })
    }
  })
}
