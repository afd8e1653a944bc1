const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/**
 * `next`, with every part that is equal to the same part of `before` as the very object that was there. What crosses
 * the bridge is a copy each time; so a view of the zones is drawn anew when the zones change and not at every turn of a knob.
 */
export function share<T>(before: T, next: T): T {
  // Every branch gives back what is equal to `next`, which the recursion over parts forgets.
  return shared(before, next) as T
}

function shared(before: unknown, next: unknown): unknown {
  if (Object.is(before, next)) return before
  if (Array.isArray(before) && Array.isArray(next)) {
    const items = next.map((item, index) => shared(before[index], item))
    const same =
      before.length === items.length && items.every((item, index) => Object.is(item, before[index]))
    return same ? before : items
  }
  if (!isPlain(before) || !isPlain(next)) return next
  const keys = Object.keys(next)
  const parts = Object.fromEntries(keys.map((key) => [key, shared(before[key], next[key])]))
  const same =
    Object.keys(before).length === keys.length &&
    keys.every((key) => key in before && Object.is(parts[key], before[key]))
  return same ? before : parts
}
