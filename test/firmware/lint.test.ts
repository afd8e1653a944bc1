import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assetRoot, readPythonFiles } from '../../electron/simulator/asset-root'

const files = [...readPythonFiles(join(assetRoot(), 'firmware'))]

/** Built into CircuitPython for the Feather M4; the two of boot.py's are only there. */
const allowed = new Set(
  'array binascii board busio config countio digitalio gc keypad microcontroller micropython neopixel_write os pulseio rotaryio storage struct supervisor usb_cdc watchdog'.split(
    ' ',
  ),
)
const bootOnly = new Set(['usb_hid', 'usb_midi'])
/** The self-test alone reads the finer clock, whose integers are allocated. */
const timed = 'lumacro/selftest.py'

test.each(files)('%s imports only what the board has built in, and its own modules', (path, text) => {
  for (const [, name = ''] of text.matchAll(/^\s*(?:from|import)\s+([\w.]+)/gm)) {
    const root = name.split('.')[0] ?? ''
    const known = allowed.has(root) || root === 'lumacro'
    expect(
      known || (path === 'boot.py' && bootOnly.has(root)) || (path === timed && root === 'time'),
      name,
    ).toBe(true)
  }
  for (const [, names = ''] of text.matchAll(/^\s*from micropython import (.+)$/gm))
    expect(names).toBe('const')
})

/** What runs in the simulator and fails, blocks or wears out on the board. */
const traps: readonly (readonly [string, RegExp])[] = [
  ['time.ticks_* is not there', /\bticks_(us|cpu|diff|add)\b/],
  ['sleeping blocks the loop', /\bsleep(_ms|_us)?\(/],
  [
    'not on the board',
    /\b(heap_lock|heap_unlock|sys\.print_exception|gc\.threshold|uctypes|hashlib|heapq|asyncio)\b/,
  ],
  ['native code is not there', /@micropython\.(native|viper|asm)/],
  ['match is not there', /^\s*match\s+\w.*:\s*$/m],
  ['dict unpacking is not there', /\{\s*\*\*/],
  ['floats have 22 bits', /\d\.\d(?![\w.]*")/],
  ['printing to the console may block', /\bprint\(/],
]

test.each(files)('%s does none of what only the simulator would forgive', (path, text) => {
  const code = text.replaceAll(/#.*$/gm, '').replaceAll(/"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"/g, '""')
  if (path !== timed) expect(code, '64-bit time allocates').not.toMatch(/\bmonotonic(_ns)?\(/)
  for (const [why, pattern] of traps) expect(code.match(pattern)?.[0], why).toBeUndefined()
})

test('the allow-list would notice a stray import', () => {
  expect(allowed.has('asyncio') || allowed.has('time') || allowed.has('neopixel')).toBe(false)
})
