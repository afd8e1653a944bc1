import { hexToFrame } from '../light/frame'

/** A body that does not say what the protocol says it must. */
export class WireFormatError extends Error {
  override readonly name = 'WireFormatError'
}

/** Reads the data words of a body by key (L6, L7), and says precisely what is wrong with one. */
export class Fields {
  readonly #values: ReadonlyMap<string, string>
  readonly #what: string

  constructor(what: string, values: ReadonlyMap<string, string>) {
    this.#what = what
    this.#values = values
  }

  has(key: string): boolean {
    return this.#values.has(key)
  }

  text(key: string): string {
    const value = this.#values.get(key)
    if (value === undefined) throw new WireFormatError(`${this.#what}: expected ${key}=, got none`)
    return value
  }

  word(key: string): string {
    const value = this.text(key)
    if (value === '') throw this.wrong(key, 'a value')
    return value
  }

  integer(key: string, min: number, max: number): number {
    const text = this.text(key)
    const value = Number(text)
    if (!/^-?\d{1,15}$/.test(text) || value < min || value > max) {
      throw this.wrong(key, `an integer from ${min} to ${max}`)
    }
    return value === 0 ? 0 : value
  }

  /** An integer, or null for `-` (L7). */
  integerOrUnknown(key: string, min: number, max: number): number | null {
    return this.text(key) === '-' ? null : this.integer(key, min, max)
  }

  /** A number with at most one decimal (H3). */
  decimal(key: string, min: number, max: number): number {
    const text = this.text(key)
    const value = Number(text)
    if (!/^-?\d{1,12}(\.\d)?$/.test(text) || value < min || value > max) {
      throw this.wrong(key, `a number from ${min} to ${max} with at most one decimal`)
    }
    return value
  }

  flag(key: string): boolean {
    return this.integer(key, 0, 1) === 1
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T {
    const text = this.text(key)
    const found = allowed.find((one) => one === text)
    if (found === undefined) throw this.wrong(key, `one of ${allowed.join(', ')}`)
    return found
  }

  /** `digits` hex digits, lower-cased. */
  hexWord(key: string, digits?: number): string {
    const text = this.text(key)
    if (!/^[0-9a-fA-F]+$/.test(text) || (digits !== undefined && text.length !== digits)) {
      throw this.wrong(key, digits === undefined ? 'hex digits' : `${digits} hex digits`)
    }
    return text.toLowerCase()
  }

  /** RGBW bytes, four a pixel. */
  pixels(key: string): Uint8Array {
    const bytes = hexToFrame(this.text(key))
    if (!bytes) throw this.wrong(key, 'eight hex digits a pixel')
    return bytes
  }

  wrong(key: string, expected: string): WireFormatError {
    return new WireFormatError(
      `${this.#what}: expected ${key} to be ${expected}, got ${this.#values.get(key)}`,
    )
  }
}

/** Splits a body into its leading plain words and its data words (L6). `text=` takes the rest of the body. */
export function splitBody(body: string): {
  readonly words: readonly string[]
  readonly values: ReadonlyMap<string, string>
} {
  const words: string[] = []
  const values = new Map<string, string>()
  let rest = body
  while (rest !== '') {
    if (rest.startsWith('text=')) {
      values.set('text', rest.slice('text='.length))
      break
    }
    const end = rest.indexOf(' ')
    const word = end < 0 ? rest : rest.slice(0, end)
    if (word === '' || end === rest.length - 1) {
      throw new WireFormatError(`expected words separated by single spaces, got ${JSON.stringify(body)}`)
    }
    const equals = word.indexOf('=')
    if (equals > 0) {
      const key = word.slice(0, equals)
      if (values.has(key)) throw new WireFormatError(`expected ${key}= once, got it twice`)
      values.set(key, word.slice(equals + 1))
    } else if (values.size > 0) {
      throw new WireFormatError(`expected key=value, got ${JSON.stringify(word)}`)
    } else {
      words.push(word)
    }
    rest = end < 0 ? '' : rest.slice(end + 1)
  }
  return { words, values }
}
