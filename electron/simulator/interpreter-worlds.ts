/**
 * The MicroPython package keeps its bookkeeping in global variables, so that loading a second interpreter breaks the first. Here those
 * names become views onto whichever interpreter is being called, and each has a set of its own.
 */
type World = Record<string, unknown>

/** As the package's `loadMicroPython` and `proxy_js_init` set them, `Module` first. */
const names = [
  'Module',
  'proxy_js_ref',
  'proxy_js_ref_next',
  'proxy_js_ref_map',
  'proxy_js_map',
  'proxy_js_existing',
]

const worlds = new WeakMap<object, World>()
let current: World = {}
let installed = false

/** Call before the first `loadMicroPython`. */
export function installWorlds(): void {
  if (installed) return
  installed = true
  for (const name of names) {
    Object.defineProperty(globalThis, name, {
      get: () => current[name],
      set: (value: unknown) => {
        if (name === 'Module' && typeof value === 'object' && value !== null) {
          current = {}
          worlds.set(value, current)
        }
        current[name] = value
      },
    })
  }
  // Freeing on collection would free whatever has the same number in the interpreter that happens to be called then. What is
  // handed out is a few functions for an interpreter's whole life, so nothing is freed at all.
  Object.defineProperty(globalThis, 'pyProxyFinalizationRegistry', {
    get: () => ({ register: () => {}, unregister: () => {} }),
    set: () => {},
  })
}

/** Runs a call into the interpreter whose `_module` this is. */
export function inWorld<T>(module: object, run: () => T): T {
  const before = current
  current = worlds.get(module) ?? current
  try {
    return run()
  } finally {
    current = before
  }
}
