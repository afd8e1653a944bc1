/** An outcome that may fail in ways the caller must handle. Programmer mistakes throw instead. */
export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const fail = <F>(failure: F): { readonly ok: false; readonly failure: F } => ({ ok: false, failure })

/** Makes a switch over a union exhaustive: a forgotten member does not compile. */
export function assertNever(value: never): never {
  throw new Error(`expected every case to be handled, got ${JSON.stringify(value)}`)
}
