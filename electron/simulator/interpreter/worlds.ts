/**
 * The MicroPython package keeps its bookkeeping in global variables, so that loading a second interpreter breaks the first. Here each
 * interpreter has a set of its own, put in place before it is called.
 */
type World = Record<string, unknown>

/** As the package's `loadMicroPython` and `proxy_js_init` set them, all before `pyProxyFinalizationRegistry`. */
const names = [
  'Module',
  'proxy_js_ref',
  'proxy_js_ref_next',
  'proxy_js_ref_map',
  'proxy_js_map',
  'proxy_js_existing',
]

// The package's variables have no types of their own.
const globals = globalThis as unknown as World
const worlds = new WeakMap<object, World>()
let current: World | null = null
let installed = false

/** Call before the first `loadMicroPython`. */
export function installWorlds(): void {
  if (installed) return
  installed = true
  // Freeing on collection would free whatever has the same number in the interpreter that happens to be called then. What is
  // handed out is a few functions for an interpreter's whole life, so nothing is freed at all.
  const registry = { register: () => {}, unregister: () => {} }
  Object.defineProperty(globalThis, 'pyProxyFinalizationRegistry', {
    get: () => registry,
    set: () => {
      const world: World = {}
      for (const name of names) world[name] = globals[name]
      const module = world['Module']
      if (typeof module === 'object' && module !== null) worlds.set(module, world)
      current = world
    },
  })
}

/** Runs a call into the interpreter whose `_module` this is. Calls into different interpreters do not nest. */
export function inWorld<T>(module: object, run: () => T): T {
  const world = worlds.get(module)
  if (world && world !== current) {
    if (current) current['proxy_js_ref_next'] = globals['proxy_js_ref_next']
    for (const name of names) globals[name] = world[name]
    current = world
  }
  return run()
}
