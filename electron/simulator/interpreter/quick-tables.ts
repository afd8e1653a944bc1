interface Table {
  get(index: number): unknown
}

// Node has WebAssembly; its types leave it to those of the DOM, which are not at hand here.
const table = (globalThis as unknown as { WebAssembly: { Table: { prototype: Table } } }).WebAssembly.Table
  .prototype
const { get } = table
let loading = 0

/**
 * The MicroPython package is built with assertions, one of which asks the function table at each of some million calls a second.
 * Asking costs half of the simulator's time, so tables that are first used while `load` runs keep what they have answered.
 */
export async function withQuickTables<T>(load: () => Promise<T>): Promise<T> {
  if (loading++ === 0) table.get = first
  try {
    return await load()
  } finally {
    if (--loading === 0) table.get = get
  }
}

function first(this: Table, index: number): unknown {
  const known: unknown[] = []
  this.get = (at) => (known[at] ??= get.call(this, at))
  return this.get(index)
}
