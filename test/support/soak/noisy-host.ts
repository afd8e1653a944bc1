import { encodeLine, LineDecoder } from '../../../core/wire/line-codec'
import type { VirtualRig } from '../../../electron/simulator/rig/virtual-rig'

/** Turns of the firmware's loop after which an answer that has not come does not come. */
const PATIENCE_TURNS = 20_000

/** A host that says anything, keeps no more than it must, and knows what the rig owes it: an answer to each whole line with an id, in order (R1). */
export class NoisyHost {
  readonly #rig: VirtualRig
  readonly #sent = new LineDecoder()
  readonly #heard = new LineDecoder()
  readonly #owed: number[] = []
  // Ids that no golden line has.
  #id = 50_000
  #reply = ''
  #nameless = 0
  answerable = 0
  /** Lines that were answered `ok`, this host's own not counted. */
  taken = 0
  astray = 0

  constructor(rig: VirtualRig) {
    this.#rig = rig
    rig.board.channel.open((bytes) => {
      for (const line of this.#heard.push(bytes)) if (line.kind === 'line') this.#hear(line.body)
    })
  }

  /** Lines of the rig that were damaged. */
  get torn(): number {
    return this.#heard.dropped
  }

  /** Lines that the rig is to count as bad: damaged ones, and whole ones without an id. */
  get bad(): number {
    return this.#sent.dropped + this.#nameless
  }

  send(line: Uint8Array): void {
    for (const decoded of this.#sent.push(line)) {
      if (decoded.kind !== 'line') continue
      const id = idOf(decoded.body)
      if (id === 0) this.#nameless++
      else {
        this.answerable++
        this.#owed.push(id)
      }
    }
    this.#rig.board.channel.send(line)
  }

  /** Until the rig has read, and said, all that is under way. What is still owed then stays away. */
  drain(): void {
    const { channel } = this.#rig.board
    for (let turns = 0; (channel.busy || this.#owed.length > 0) && turns < PATIENCE_TURNS; turns += 8) {
      this.#rig.machine.turns(8)
    }
    this.astray += this.#owed.length
    this.#owed.length = 0
  }

  /** The reply without its id, once what it asks for is lit; '' where none comes. */
  ask(words: string): string {
    const { taken } = this
    this.#id = this.#id === 60_000 ? 50_001 : this.#id + 1
    this.send(encodeLine(`${this.#id} ${words}`))
    this.answerable--
    this.#reply = ''
    this.drain()
    // Light follows within some rounds of the loop.
    this.#rig.machine.turns(24)
    this.taken = taken
    return this.#reply
  }

  /** The rig as it is when nothing has been asked of it that takes memory. */
  home(): void {
    for (const words of ['release n=0', 'mode m=steady', 'clear', 'learn act=stop', 'forget', 'black on=0']) {
      this.ask(words)
    }
  }

  #hear(body: string): void {
    if (body.startsWith('! ')) return
    const [id = ''] = body.split(' ', 1)
    this.#reply = body.slice(id.length + 1)
    if (this.#reply.startsWith('ok')) this.taken++
    if (this.#owed.shift() !== Number(id)) this.astray++
  }
}

/** As L6 has it; 0 where there is none to answer. */
function idOf(body: string): number {
  const [word = ''] = body.split(' ', 1)
  const id = /^\d{1,5}$/.test(word) ? Number(word) : 0
  return id > 65_535 ? 0 : id
}
