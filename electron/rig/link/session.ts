import type { Exchange } from '../../../core/api/exchange'
import { failureText } from '../../../core/api/failure'
import { encodeLine, LineDecoder } from '../../../core/wire/line-codec'
import { helloMajor, parseReply, parseRigLine, type RigLine } from '../../../core/wire/replies'
import { encodeRequest, MAX_REQUEST_ID } from '../../../core/wire/requests'
import type { RigEvent } from '../../../core/wire/rig-event'
import type { RigReplies } from '../../../core/wire/rig-reply'
import { PROTOCOL_MAJOR, type RigRequest, type Verb } from '../../../core/wire/rig-request'
import type { Clock } from './clock'
import { ExchangeJournal } from './exchange-journal'
import type { Link } from './link'
import {
  RigCancelledError,
  type RigError,
  RigRefusedError,
  RigReplyError,
  RigTimeoutError,
  RigVersionError,
} from './rig-errors'

/** Rule R5. */
const REPLY_TIMEOUT_MS = 500
const REPEATS = 3
/** Rule R4. */
const BUSY_RETRY_MS = 20
/** Longer than the longest pulse with its delay (11 s): a rig that is busy for so long is stuck. */
const BUSY_LIMIT_MS = 15_000

export interface SessionOptions {
  readonly clock: Clock
  readonly onEvent: (event: RigEvent) => void
  /** Lines that were dropped (L4) or made no sense. Something may have been lost: ask again. */
  readonly onBadLine?: (reason: string, text: string) => void
  readonly journal?: ExchangeJournal
  /** Differs between connections, so that a reply left over in a buffer is never taken for one of ours. */
  readonly firstId?: number
}

interface Ask {
  readonly request: RigRequest
  readonly resolve: (reply: RigReplies[Verb]) => void
  readonly reject: (error: Error) => void
  sends: number
  firstSentMs: number
  id: number
  body: string
  sentMs: number
  cancelTimer: () => void
}

/**
 * Requests and replies over one open link (R1-R8). Made for one connection and thrown away with it: whatever is
 * pending when the link closes is cancelled, and nothing heard afterwards is passed on.
 */
export class RigSession {
  readonly #link: Link
  readonly #clock: Clock
  readonly #options: SessionOptions
  readonly #decoder = new LineDecoder()
  readonly #journal: ExchangeJournal
  readonly #queue: Ask[] = []
  readonly #removers: (() => void)[]
  /** What waits for a reply, by id: one ordinary request at most, and stops (R3). */
  readonly #waiting = new Map<number, Ask>()
  #current: Ask | null = null
  /** All that was asked and has not come to an end. */
  readonly #live = new Set<Ask>()
  #lastId: number
  #closed: RigCancelledError | null = null
  #lateReplies = 0
  #heard = 0
  #malformed = 0

  constructor(link: Link, options: SessionOptions) {
    this.#link = link
    this.#clock = options.clock
    this.#options = options
    this.#journal = options.journal ?? new ExchangeJournal()
    this.#lastId = (options.firstId ?? 1) - 1
    this.#removers = [
      link.onBytes((bytes) => this.#take(bytes)),
      link.onClosed((reason) => this.#end(new RigCancelledError('the link closed', { cause: reason }))),
    ]
    // L5: ends whatever was torn before us.
    link.write(Uint8Array.of(0x0a)).catch(() => {})
  }

  get lastId(): number {
    return this.#lastId
  }

  /** Replies that came after their request had been given up or repeated (R5). */
  get lateReplies(): number {
    return this.#lateReplies
  }

  /** Lines dropped by the codec or that made no sense. */
  get badLines(): number {
    return this.#decoder.dropped + this.#malformed
  }

  /** How many lines made sense: a rig that says something is not lost. */
  get heard(): number {
    return this.#heard
  }

  /** Resolves with what the rig's `ok` carries; rejects with a `RigError`. `stop` overtakes all that waits. */
  request<R extends RigRequest>(request: R): Promise<RigReplies[R['verb']]> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(this.#closed)
      const ask: Ask = {
        request,
        // Replies are parsed by the request's verb, so the value is of its type.
        resolve: (reply) => resolve(reply as RigReplies[R['verb']]),
        reject,
        sends: 0,
        firstSentMs: this.#clock.monotonicMs(),
        id: 0,
        body: '',
        sentMs: 0,
        cancelTimer: () => {},
      }
      this.#live.add(ask)
      if (request.verb === 'stop') return this.#send(ask)
      this.#queue.push(ask)
      this.#next()
    })
  }

  /** Cancels all that is pending and lets go of the link, which stays open. Idempotent. */
  end(): void {
    this.#end(new RigCancelledError('the session ended'))
  }

  #next(): void {
    if (this.#current || this.#closed) return
    const ask = this.#queue.shift()
    if (!ask) return
    this.#current = ask
    ask.firstSentMs = this.#clock.monotonicMs()
    this.#send(ask)
  }

  #send(ask: Ask): void {
    let line: Uint8Array
    try {
      ask.id = this.#newId()
      ask.body = encodeRequest(ask.id, ask.request)
      line = encodeLine(ask.body)
    } catch (error) {
      this.#settle(ask)
      ask.reject(error instanceof Error ? error : new Error(String(error)))
      return
    }
    ask.sends++
    ask.sentMs = this.#clock.monotonicMs()
    this.#waiting.set(ask.id, ask)
    ask.cancelTimer = this.#clock.after(REPLY_TIMEOUT_MS, () => this.#timedOut(ask))
    // A failed write closes the link, and that cancels the request.
    this.#link.write(line).catch(() => {})
  }

  #newId(): number {
    do this.#lastId = (this.#lastId % MAX_REQUEST_ID) + 1
    while (this.#waiting.has(this.#lastId))
    return this.#lastId
  }

  #timedOut(ask: Ask): void {
    this.#waiting.delete(ask.id)
    this.#note(ask, null, 'timeout')
    if (ask.sends <= REPEATS) {
      this.#send(ask)
      return
    }
    this.#settle(ask)
    ask.reject(new RigTimeoutError(ask.request.verb, Math.round(this.#clock.monotonicMs() - ask.firstSentMs)))
  }

  #take(bytes: Uint8Array): void {
    for (const line of this.#decoder.push(bytes)) {
      if (this.#closed) return
      if (line.kind === 'dropped') this.#options.onBadLine?.(line.reason, line.text)
      else this.#line(line.body)
    }
  }

  #line(body: string): void {
    const parsed = parseRigLine(body)
    if (!parsed.ok) {
      this.#malformed++
      this.#options.onBadLine?.(parsed.failure, body)
      return
    }
    this.#heard++
    const line = parsed.value
    if (line.kind === 'event') {
      this.#options.onEvent(line.event)
      return
    }
    const ask = this.#waiting.get(line.id)
    if (!ask) {
      this.#lateReplies++
      return
    }
    this.#reply(ask, line, body)
  }

  #reply(ask: Ask, line: Exclude<RigLine, { kind: 'event' }>, body: string): void {
    ask.cancelTimer()
    this.#waiting.delete(ask.id)
    if (line.kind === 'busy' && this.#clock.monotonicMs() - ask.firstSentMs < BUSY_LIMIT_MS) {
      this.#note(ask, body, 'busy')
      // The rig is there, so the repeats for a lost line count anew.
      ask.sends = 0
      ask.cancelTimer = this.#clock.after(BUSY_RETRY_MS, () => this.#send(ask))
      return
    }
    this.#settle(ask)
    const reply = readReply(ask.request.verb, line)
    this.#note(ask, body, reply.outcome)
    if (reply.outcome === 'ok') ask.resolve(reply.value)
    else ask.reject(reply.error)
  }

  /** The request is over, whatever came of it: the next may go. */
  #settle(ask: Ask): void {
    this.#live.delete(ask)
    if (this.#current !== ask) return
    this.#current = null
    // Not at once: whoever waited for this reply may first decide that the next request is out of date.
    queueMicrotask(() => this.#next())
  }

  #end(reason: RigCancelledError): void {
    if (this.#closed) return
    this.#closed = reason
    for (const remove of this.#removers) remove()
    const pending = [...this.#live]
    this.#live.clear()
    this.#waiting.clear()
    this.#queue.length = 0
    this.#current = null
    for (const ask of pending) {
      ask.cancelTimer()
      if (ask.sends > 0) this.#note(ask, null, 'cancelled')
      ask.reject(reason)
    }
  }

  #note(ask: Ask, received: string | null, outcome: Exchange['outcome']): void {
    this.#journal.add({
      atMs: this.#clock.wallMs(),
      sent: ask.body,
      received,
      outcome,
      tookMs: this.#clock.monotonicMs() - ask.sentMs,
    })
  }
}

type Read =
  | { readonly outcome: 'ok'; readonly value: RigReplies[Verb] }
  | { readonly outcome: 'err' | 'busy' | 'malformed'; readonly error: RigError }

function readReply(verb: Verb, line: Exclude<RigLine, { kind: 'event' }>): Read {
  if (line.kind === 'busy') {
    return { outcome: 'busy', error: new RigRefusedError(verb, 'busy', '') }
  }
  if (line.kind === 'err') {
    const { code, text } = line
    const error = code === 'version' ? new RigVersionError(text) : new RigRefusedError(verb, code, text)
    return { outcome: 'err', error }
  }
  // The version is looked at before the rest, which another version may have changed.
  const major = verb === 'hello' ? helloMajor(line.fields) : null
  if (major !== null && major !== PROTOCOL_MAJOR) {
    return { outcome: 'err', error: new RigVersionError(versionText(major), major) }
  }
  const reply = parseReply(verb, line.fields)
  return reply.ok
    ? { outcome: 'ok', value: reply.value }
    : { outcome: 'malformed', error: new RigReplyError(reply.failure) }
}

const versionText = (theirs: number): string => failureText({ kind: 'rig-version', theirs, detail: '' })
