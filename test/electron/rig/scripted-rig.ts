import { frameToHex, hexToFrame } from '../../../core/light/frame'
import { crc32 } from '../../../core/wire/crc32'
import { splitBody } from '../../../core/wire/fields'
import { encodeLine, LineDecoder } from '../../../core/wire/line-codec'
import { createDuplexLink, type DuplexPeer } from '../../../electron/rig/link/duplex-link'
import type { Link } from '../../../electron/rig/link/link'
import type { FakeClock } from './fake-clock'

interface Kept {
  readonly seq: number
  readonly ms: number
  readonly closedUs: number | null
  readonly rev: number
}

interface State {
  rev: number
  look: number
  model: number
  mode: 'steady' | 'flash'
  delay: number
  on: number
  ev: number
  glow: number
  black: number
  lim: number
  ma: number
  armed: number
}

/**
 * A rig as docs/protocol.md describes it, written for tests: quick, on a fake clock, and able to misbehave. The real
 * firmware is tested against the same host code elsewhere.
 */
export class ScriptedRig {
  readonly clock: FakeClock
  boot = '9f3c01aa'
  uid = 'e661a4d3'
  version = '1.0'
  pixels = 24
  state: State = freshState()
  base = { look: new Uint8Array(24 * 4), model: new Uint8Array(24 * 4) }
  staged = { look: new Uint8Array(24 * 4), model: new Uint8Array(24 * 4) }
  shots: Kept[] = []
  lastSeq = 0
  ringDropped = 0
  acked = 0
  ring = 256
  /** Requests heard, oldest first, without their ids. */
  heard: string[] = []
  /** Looks at each request first; `silent` never answers, `busy` answers busy, text is sent as the reply's rest. */
  script: (body: string, nth: number) => 'silent' | 'busy' | 'go' | { readonly reply: string } = () => 'go'
  /** How long a reply takes on the wire; 0 answers in the same turn. */
  replyMs = 0
  peer: DuplexPeer | null = null
  #states = new Map<number, State & { applied: string }>()
  #bootedMs: number

  constructor(clock: FakeClock) {
    this.clock = clock
    this.#bootedMs = clock.monotonicMs() - 100_000
    this.#remember()
  }

  /** A new link to this rig, as opening its port again gives. */
  connect(name = 'scripted rig'): Link {
    const { link, peer } = createDuplexLink(name)
    const decoder = new LineDecoder()
    peer.onConnected((connected) => {
      if (connected) this.peer = peer
      else if (this.peer === peer) this.peer = null
    })
    peer.onBytes((bytes) => {
      for (const line of decoder.push(bytes)) if (line.kind === 'line') this.#hear(line.body)
    })
    return link
  }

  unplug(): void {
    this.peer?.unplug()
  }

  /** Loses everything that is not saved, and starts again under another boot id. */
  powerCycle(boot: string, savedRev = this.state.rev): void {
    this.unplug()
    this.boot = boot
    this.shots = []
    this.lastSeq = 0
    this.acked = 0
    this.#bootedMs = this.clock.monotonicMs()
    this.state = { ...this.state, rev: savedRev }
    this.#states.clear()
    this.#remember()
  }

  get ms(): number {
    return Math.floor(this.clock.monotonicMs() - this.#bootedMs) % 2 ** 29
  }

  say(body: string): void {
    this.sayRaw(encodeLine(body))
  }

  sayRaw(bytes: Uint8Array): void {
    this.peer?.send(bytes)
  }

  /** The knob, the button or the remote. */
  turn(change: Partial<State>, by = 'knob'): void {
    Object.assign(this.state, change)
    this.#changed(by)
  }

  shutter(closedUs: number | null = 8120, tell = true): number {
    this.lastSeq++
    const shot = { seq: this.lastSeq, ms: this.ms, closedUs, rev: this.state.rev }
    this.shots.push(shot)
    if (this.shots.length > this.ring) {
      this.shots.shift()
      this.ringDropped++
    }
    if (tell) {
      this.say(`! edge seq=${shot.seq} ms=${shot.ms}`)
      this.say(shotBody(shot))
    }
    return this.lastSeq
  }

  applied(bank: 'look' | 'model'): string {
    if (this.state.black) return '00'.repeat(this.pixels * 4)
    const factor = bank === 'look' ? 2 ** (this.state.ev / 1000) : 1
    return frameToHex(this.base[bank].map((value) => Math.round(value * factor)))
  }

  shown(): string {
    return this.applied(this.state.mode === 'steady' ? 'look' : 'model')
  }

  #hear(body: string): void {
    const space = body.indexOf(' ')
    const id = body.slice(0, space)
    const request = body.slice(space + 1)
    this.heard.push(request)
    const verdict = this.script(request, this.heard.length)
    if (verdict === 'silent') return
    const rest = verdict === 'busy' ? 'busy' : verdict === 'go' ? this.#answer(request) : verdict.reply
    if (this.replyMs > 0) this.clock.after(this.replyMs, () => this.say(`${id} ${rest}`))
    else this.say(`${id} ${rest}`)
  }

  #answer(request: string): string {
    const { words, values } = splitBody(request)
    const number = (key: string) => Number(values.get(key))
    const bank = values.get('bank') === 'model' ? 'model' : 'look'
    switch (words[0]) {
      case 'hello':
        return `ok v=${this.version} fw=0.1.0 board=feather_m4_express uid=${this.uid} boot=${this.boot} px=${this.pixels} order=GRBW led=SK6812-RGBW kelvin=4500 tick=1000 pulse=5000 ring=${this.ring} seq=${this.lastSeq} kept=${this.shots.length} drop=${this.ringDropped} rev=${this.state.rev} modes=steady,flash`
      case 'limits':
        return 'ok r=12 g=12 b=12 w=18 idle=0.8 board=60 budget=900'
      case 'state':
        return `ok ${stateFields(this.state)}`
      case 'adopt':
        if (number('rev') > this.state.rev) this.#changed('host', number('rev'))
        return 'ok'
      case 'put':
        this.staged[bank].set(hexToFrame(values.get('px') ?? '') ?? [], number('at') * 4)
        return 'ok'
      case 'show': {
        if (Number.parseInt(values.get('crc') ?? '', 16) !== crc32(this.staged[bank]))
          return 'err code=staged text=Not that frame.'
        if (frameToHex(this.staged[bank]) !== frameToHex(this.base[bank])) {
          this.base[bank] = this.staged[bank].slice()
          this.#changed('host', this.state.rev + 1, bank)
        }
        return `ok rev=${this.state.rev}`
      }
      case 'power':
        return this.#set({ ev: number('ev') })
      case 'mode':
        return values.get('m') === 'flash'
          ? this.#set({ mode: 'flash', delay: number('delay'), on: number('on'), armed: 1 })
          : this.#set({ mode: 'steady', delay: 0, on: 0, armed: 0 })
      case 'glow':
        return this.#set({ glow: number('on') })
      case 'black':
        return this.#set({ black: number('on') })
      case 'stop':
        return this.#set({ black: 1 })
      case 'pixels': {
        const rev = values.has('rev') ? this.#states.get(number('rev')) : null
        if (rev === undefined) return 'err code=gone text=That revision is no longer kept.'
        const frame = rev?.applied ?? (values.get('of') === 'shown' ? this.shown() : this.applied('look'))
        const part = frame.slice(number('at') * 8, (number('at') + number('n')) * 8)
        return rev ? `ok px=${part}` : `ok rev=${this.state.rev} px=${part}`
      }
      case 'ack':
        this.acked = Math.max(this.acked, number('seq'))
        this.shots = this.shots.filter(({ seq }) => seq > number('seq'))
        return 'ok'
      case 'shots': {
        const waiting = this.shots.filter(({ seq }) => seq > number('after'))
        const sent = waiting.slice(0, 8)
        for (const shot of sent) this.say(shotBody(shot))
        return `ok n=${sent.length} last=${sent.at(-1)?.seq ?? number('after')} more=${waiting.length > 8 ? 1 : 0}`
      }
      case 'light': {
        const state = this.#states.get(number('rev'))
        return state ? `ok ${stateFields(state)}` : 'err code=gone text=That revision is no longer kept.'
      }
      case 'time':
        return `ok ms=${this.ms}`
      default:
        return 'err code=unknown text=There is no request of that name.'
    }
  }

  #set(change: Partial<State>): string {
    const same = Object.entries(change).every(([key, value]) => this.state[key as keyof State] === value)
    if (!same) {
      Object.assign(this.state, change)
      this.#changed('host')
    }
    return 'ok'
  }

  #changed(by: string, rev = this.state.rev + 1, bank?: 'look' | 'model'): void {
    this.state.rev = rev
    if (bank) this.state[bank] = rev
    this.#remember()
    this.say(`! state by=${by} ${stateFields(this.state)}`)
  }

  #remember(): void {
    this.#states.set(this.state.rev, { ...this.state, applied: this.applied('look') })
  }
}

function freshState(): State {
  return {
    rev: 1,
    look: 0,
    model: 0,
    mode: 'steady',
    delay: 0,
    on: 0,
    ev: 0,
    glow: 1,
    black: 0,
    lim: 0,
    ma: 60,
    armed: 0,
  }
}

function stateFields(state: State): string {
  const { rev, look, model, mode, delay, on, ev, glow, black, lim, ma, armed } = state
  return `rev=${rev} look=${look} model=${model} mode=${mode} delay=${delay} on=${on} ev=${ev} glow=${glow} black=${black} lim=${lim} ma=${ma} armed=${armed}`
}

function shotBody({ seq, ms, closedUs, rev }: Kept): string {
  return `! shot seq=${seq} ms=${ms} late=0 closed=${closedUs ?? '-'} rev=${rev}`
}
