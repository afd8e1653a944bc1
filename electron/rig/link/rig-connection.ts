import { isDeepStrictEqual } from 'node:util'
import type { Failure } from '../../../core/api/failure'
import type { RigLinkState } from '../../../core/api/rig-snapshot'
import type { RigEvent } from '../../../core/wire/rig-event'
import type { RigHello, RigLimits, RigReplies, RigState } from '../../../core/wire/rig-reply'
import type { RigRequest } from '../../../core/wire/rig-request'
import { toFailure } from '../../failures'
import type { Logger } from '../../platform/logger'
import type { Clock } from './clock'
import { ExchangeJournal } from './exchange-journal'
import { type Link, LinkError } from './link'
import { RigClock, type RigClockMemory } from './rig-clock'
import { isRigCancelled, RigCancelledError, RigTimeoutError, RigVersionError } from './rig-errors'
import { RigSession } from './session'

/** What can be connected to. Each connection takes a new link. */
export interface RigTarget {
  readonly port: string
  readonly simulated: boolean
  newLink(): Promise<Link> | Link
}

/** A rig that has just answered. */
export interface RigReady {
  readonly hello: RigHello
  readonly limits: RigLimits
  readonly state: RigState
}

export interface RigConnectionOptions {
  readonly clock: Clock
  readonly log: Logger
  readonly clockMemory?: RigClockMemory | null
  readonly onLink: (state: RigLinkState) => void
  readonly onReady: (ready: RigReady) => void
  readonly onEvent: (event: RigEvent) => void
  /** A line was lost on the way, or it is simply time: ask again for what may have been missed. */
  readonly onCheck: () => void
}

const FIRST_BACKOFF_MS = 250
const LAST_BACKOFF_MS = 2000
/** How often the rig's clock is read; it shows too that the rig is still there. */
const CHECK_MS = 5000

/**
 * Keeps a rig connected: hello, limits, state, time (X2), then again after every loss, ever more slowly up to 2 s.
 * One rig at a time; events of a link that is not the live one are never passed on.
 */
export class RigConnection {
  readonly journal = new ExchangeJournal()
  readonly rigClock: RigClock
  readonly #options: RigConnectionOptions
  readonly #clock: Clock
  /** The newest connect or disconnect that was called. */
  #calls = 0
  /** Raised by each of them when it acts: what belongs to an older one stops. */
  #generation = 0
  #session: RigSession | null = null
  #link: Link | null = null
  #ready = false
  #state: RigLinkState = { kind: 'none' }
  #hangUp: (error: Error) => void = () => {}
  #cancelWait: () => void = () => {}
  #everConnected = false
  #cancelCheck: () => void = () => {}
  #pastBadLines = 0
  #lastId: number

  constructor(options: RigConnectionOptions) {
    this.#options = options
    this.#clock = options.clock
    this.rigClock = new RigClock(options.clockMemory ?? null)
    // A reply left in a buffer by an earlier run must not look like one of ours.
    this.#lastId = Math.floor(options.clock.wallMs()) % 65_535
  }

  get state(): RigLinkState {
    return this.#state
  }

  get connected(): boolean {
    return this.#ready
  }

  get badLines(): number {
    return this.#pastBadLines + (this.#session?.badLines ?? 0)
  }

  /** Resolves once the rig answers; rejects with why it does not, and goes on trying unless it speaks another version. */
  async connect(target: RigTarget): Promise<void> {
    const call = ++this.#calls
    await this.#letGo()
    if (call !== this.#calls) throw new RigCancelledError('disconnected')
    const generation = ++this.#generation
    this.#everConnected = false
    this.#tell({ kind: 'connecting', port: target.port })
    await new Promise<void>((resolve, reject) => {
      void this.#keep(target, generation, resolve, reject)
    })
  }

  /** Lets the rig go and stays so. What was asked is cancelled. */
  async disconnect(): Promise<void> {
    this.#calls++
    await this.#letGo()
  }

  async #letGo(): Promise<void> {
    this.#generation++
    this.#cancelWait()
    this.#drop()
    this.#hangUp(new RigCancelledError('disconnected'))
    const link = this.#link
    this.#link = null
    await link?.close()
    if (this.#state.kind !== 'none') this.#tell({ kind: 'none' })
  }

  /** Asks the connected rig. Rejects with `RigCancelledError` when there is none or it goes away. */
  async request<R extends RigRequest>(request: R): Promise<RigReplies[R['verb']]> {
    const session = this.#session
    if (!session || !this.#ready) throw new RigCancelledError('no rig is connected')
    const heardBefore = session.heard
    try {
      return await session.request(request)
    } catch (error) {
      // One lost answer on a busy line proves nothing; a rig that said nothing at all meanwhile is gone.
      if (error instanceof RigTimeoutError && session.heard === heardBefore && session === this.#session) {
        this.#hangUp(error)
      }
      throw error
    }
  }

  async #keep(
    target: RigTarget,
    generation: number,
    first: () => void,
    failed: (error: Error) => void,
  ): Promise<void> {
    let backoffMs = FIRST_BACKOFF_MS
    while (generation === this.#generation) {
      let wasConnected = this.#everConnected
      const reason = await this.#once(target, generation, () => {
        wasConnected = true
        this.#everConnected = true
        backoffMs = FIRST_BACKOFF_MS
        first()
      })
      if (generation !== this.#generation) return failed(new RigCancelledError('disconnected'))
      const { port, simulated } = target
      if (reason instanceof RigVersionError) {
        this.#options.log.warn('rig refused', { port, reason: reason.message })
        this.#tell({ kind: 'refused', port, failure: toFailure(reason) })
        return failed(reason)
      }
      this.#options.log.info('rig not connected', { port, reason: reason.message })
      const failure: Failure = wasConnected ? { kind: 'rig-lost', port } : toFailure(reason)
      this.#tell({ kind: 'lost', port, simulated, failure })
      failed(reason)
      await new Promise<void>((resolve) => {
        const cancel = this.#clock.after(backoffMs, resolve)
        this.#cancelWait = () => {
          cancel()
          resolve()
        }
      })
      backoffMs = Math.min(backoffMs * 2, LAST_BACKOFF_MS)
    }
  }

  /** One connection from opening to loss; resolves with why it ended. */
  async #once(target: RigTarget, generation: number, connected: () => void): Promise<Error> {
    let link: Link | null = null
    let gone: Error | null = null
    const current = () => generation === this.#generation
    try {
      link = await target.newLink()
      if (!current()) return new RigCancelledError('disconnected')
      this.#link = link
      const lost = new Promise<Error>((resolve) => {
        this.#hangUp = (error) => {
          gone ??= error
          resolve(gone)
        }
        const hangUp = this.#hangUp
        link?.onClosed((reason) =>
          hangUp(reason ?? new LinkError('io', target.port, `${target.port} was closed`)),
        )
      })
      await link.open()
      if (!current()) return new RigCancelledError('disconnected')
      await Promise.race([this.#greet(link, target), lost.then((error) => Promise.reject(error))])
      if (!current()) return new RigCancelledError('disconnected')
      connected()
      return await lost
    } catch (error) {
      // Its requests were only cancelled because the link went: that is the reason.
      if (gone && isRigCancelled(error)) return gone
      if (error instanceof RigTimeoutError) {
        return new LinkError('not-a-rig', target.port, `${target.port} does not answer as a rig`, {
          cause: error,
        })
      }
      return error instanceof Error ? error : new Error(String(error))
    } finally {
      if (current()) {
        this.#drop()
        this.#link = null
      }
      await link?.close()
    }
  }

  /** Rule X2, up to the shots, which whoever keeps them asks for. */
  async #greet(link: Link, { port, simulated }: RigTarget): Promise<void> {
    const session = new RigSession(link, {
      clock: this.#clock,
      journal: this.journal,
      firstId: this.#lastId + 1 > 65_535 ? 1 : this.#lastId + 1,
      onEvent: (event) => {
        // Before the greeting is over nobody knows whose events these are; none is lost, for the state is asked for
        // after it and shots are kept until acknowledged.
        if (this.#ready && session === this.#session) this.#options.onEvent(event)
      },
      onBadLine: () => {
        if (this.#ready && session === this.#session) this.#options.onCheck()
      },
    })
    this.#session = session
    const hello = await session.request({ verb: 'hello' })
    const limits = await session.request({ verb: 'limits' })
    const state = await session.request({ verb: 'state' })
    this.rigClock.begin(hello.boot, hello.tickUs)
    await this.#readClock(session)
    if (session !== this.#session) throw new RigCancelledError('the link closed')
    this.#ready = true
    this.#options.log.info('rig connected', { port, firmware: hello.firmware, boot: hello.boot })
    this.#tell({ kind: 'connected', port, simulated })
    this.#options.onReady({ hello, limits, state })
    this.#checkLater(session)
  }

  async #readClock(session: RigSession): Promise<void> {
    const sentMs = this.#clock.monotonicMs()
    const { ms } = await session.request({ verb: 'time' })
    const roundTripMs = this.#clock.monotonicMs() - sentMs
    this.rigClock.add({ rigMs: ms, roundTripMs, wallMs: this.#clock.wallMs() })
  }

  #checkLater(session: RigSession): void {
    this.#cancelCheck = this.#clock.after(CHECK_MS, () => {
      if (session !== this.#session) return
      this.#readClock(session)
        .then(() => {
          if (session !== this.#session) return
          this.#options.onCheck()
          this.#checkLater(session)
        })
        .catch((error) => {
          if (session === this.#session && !isRigCancelled(error)) this.#hangUp(error)
        })
    })
  }

  /** Ends the session, whatever becomes of its link. */
  #drop(): void {
    const session = this.#session
    this.#cancelCheck()
    this.#session = null
    this.#ready = false
    if (!session) return
    this.#pastBadLines += session.badLines
    this.#lastId = session.lastId
    session.end()
  }

  #tell(state: RigLinkState): void {
    // A port that stays away is found away every two seconds; that is no news.
    if (isDeepStrictEqual(state, this.#state)) return
    this.#state = state
    this.#options.onLink(state)
  }
}
