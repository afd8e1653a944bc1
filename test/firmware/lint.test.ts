import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assetRoot, readPythonFiles } from '../../electron/platform/asset-root'

const files = [...readPythonFiles(join(assetRoot(), 'firmware'))]

/** Built into CircuitPython for the Feather M4; the two of boot.py's are only there. */
const allowed = new Set(
  'array binascii board busio config countio digitalio gc keypad microcontroller micropython neopixel_write os pulseio rotaryio storage struct supervisor sys usb_cdc watchdog'.split(
    ' ',
  ),
)
const bootOnly = new Set(['usb_hid', 'usb_midi'])
/** The self-test alone reads the finer clock, whose integers are allocated. */
const timed = 'lumacro/care/selftest.py'
/** It alone prints, before any light: a sentence for the builder. */
const misfit = 'lumacro/care/misfit.py'

/** Names that a file may not import. */
function strayImports(path: string, text: string): string[] {
  const stray: string[] = []
  for (const [, list = ''] of text.matchAll(/^\s*(?:from\s+([\w.]+)|import\s+[\w., ]+)/gm))
    if (list) stray.push(list)
  for (const [, list = ''] of text.matchAll(/^\s*import\s+([\w., ]+)/gm)) stray.push(...list.split(/\s*,\s*/))
  const roots = stray.map((name) => name.trim().split(/[. ]/)[0] ?? '')
  const constOnly = [...text.matchAll(/^\s*from micropython import (.+)$/gm)].every(
    ([, names]) => names === 'const',
  )
  return [
    ...roots.filter(
      (root) =>
        !allowed.has(root) &&
        root !== 'lumacro' &&
        !(path === 'boot.py' && bootOnly.has(root)) &&
        !(path === timed && root === 'time'),
    ),
    ...(constOnly ? [] : ['micropython']),
  ]
}

test.each(files)('%s imports only what the board has built in, and its own modules', (path, text) => {
  expect(strayImports(path, text)).toEqual([])
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
  ['a division makes a float', /[\w)\]] \/ [\w(]/],
]

function trapsIn(path: string, text: string): string[] {
  const code = text.replaceAll(/#.*$/gm, '').replaceAll(/"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"/g, '""')
  const fine = [
    ...(path === timed ? [] : [['64-bit time allocates', /\bmonotonic(_ns)?\(/] as const]),
    ...(path === misfit ? [] : [['printing to the console may block', /\bprint\(/] as const]),
  ]
  return [...traps, ...fine].filter(([, pattern]) => pattern.test(code)).map(([why]) => why)
}

test.each(files)('%s does none of what only the simulator would forgive', (path, text) => {
  expect(trapsIn(path, text)).toEqual([])
})

test.each([
  'import asyncio',
  'import time',
  'import js',
  'import uctypes',
  'import gc, hashlib',
  'from heapq import heappush',
  'import functools as f',
  'from micropython import heap_lock',
  'x = time.ticks_us()',
  'time.sleep_ms(5)',
  'now = time.monotonic()',
  'now = time.monotonic_ns()',
  'micropython.heap_lock()',
  'gc.threshold(1000)',
  'sys.print_exception(error)',
  '@micropython.native',
  '@micropython.viper',
  'match mode:',
  'both = {**one, "two": 2}',
  'level = 0.5 * other',
  'level = part / whole',
  'import vfs',
  'print("here")',
])('a mistake that only the board would show is found: %s', (line) => {
  expect([
    ...strayImports('lumacro/some.py', `${line}\n`),
    ...trapsIn('lumacro/some.py', `${line}\n`),
  ]).not.toEqual([])
})
