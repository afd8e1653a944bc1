import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assetRoot, readPythonFiles } from '../../../electron/platform/asset-root'
import { createVirtualRig } from '../../../electron/simulator/rig/virtual-rig'

/** Imports a main module of the test's own on the simulated board. */
function boot(code: string, config = '') {
  const firmware = readPythonFiles(join(assetRoot(), 'firmware'))
  firmware.set('lumacro/main.py', `${code}\ndef step():\n    pass\n`)
  return createVirtualRig({ firmware, config })
}

test.each([
  ['a pin named by a string', 'import digitalio\ndigitalio.DigitalInOut("D5")', /Expected type Pin/],
  [
    'a pin used twice',
    'import board, digitalio\na = digitalio.DigitalInOut(board.D5)\nb = digitalio.DigitalInOut(board.D5)',
    /D5 in use/,
  ],
  [
    'a counter and an input on one pin',
    'import board, countio, digitalio\na = countio.Counter(board.D9)\nb = digitalio.DigitalInOut(board.D9)',
    /D9 in use/,
  ],
  [
    'two pins on one interrupt line',
    'import board, countio\na = countio.Counter(board.D9)\nb = countio.Counter(board.A2)\nc = countio.Counter(board.SDA)\nd = countio.Counter(board.D12)\ne = countio.Counter(board.A5)\nf = countio.Counter(board.D6)\ng = countio.Counter(board.A0)',
    /interrupt channel/,
  ],
  [
    'an encoder that clashes with a counter',
    'import board, countio, rotaryio\na = countio.Counter(board.A4)\nb = rotaryio.IncrementalEncoder(board.D10, board.D11)',
    /interrupt channel/,
  ],
  ['a positional edge', 'import board, countio\ncountio.Counter(board.D9, countio.Edge.FALL)', /TypeError/],
  ['a positional keypad argument', 'import board, keypad\nkeypad.Keys((board.D6,), False)', /TypeError/],
  [
    'use after deinit',
    'import board, countio\na = countio.Counter(board.D9)\na.deinit()\na.count',
    /deinitialized/,
  ],
  [
    'pixels on an input',
    'import board, digitalio, neopixel_write\nneopixel_write.neopixel_write(digitalio.DigitalInOut(board.D5), b"123")',
    /output/,
  ],
  ['SPI without its lock', 'import board, busio\nbusio.SPI(board.SCK, MOSI=board.MOSI).write(b"1")', /lock/],
  ['a serial read that would block', 'import usb_cdc\nusb_cdc.data.readinto(bytearray(4))', /hang/],
  ['a serial write that would block', 'import usb_cdc\nusb_cdc.data.write(bytes(300))', /hang/],
  ['text on the serial channel', 'import usb_cdc\nusb_cdc.data.write("abc")', /buffer protocol/],
  ['enabling USB after boot.py', 'import usb_cdc\nusb_cdc.enable(data=True)', /Cannot change USB devices/],
  ['numbers in nvm', 'import microcontroller\nmicrocontroller.nvm[0:2] = [1, 2]', /array\/bytes/],
  ['a slice of another length in nvm', 'import microcontroller\nmicrocontroller.nvm[0:2] = b"1"', /lengths/],
  [
    'a watchdog that is to raise',
    'import microcontroller, watchdog\nmicrocontroller.watchdog.timeout = 5\nmicrocontroller.watchdog.mode = watchdog.WatchDogMode.RAISE',
    /RAISE mode is not implemented/,
  ],
  [
    'a watchdog of 20 s',
    'import microcontroller\nmicrocontroller.watchdog.timeout = 20',
    /maximum supported/,
  ],
  [
    'feeding a watchdog that is off',
    'import microcontroller\nmicrocontroller.watchdog.feed()',
    /not currently running/,
  ],
  ['writing to a drive that a computer sees', 'open("/x.bin", "wb")', /EROFS|30/],
  [
    'a remount while a computer sees the drive',
    'import storage\nstorage.remount("/", readonly=False)',
    /visible via USB/,
  ],
  [
    'a pin driven that is an input',
    'import board, digitalio\ndigitalio.DigitalInOut(board.A5).value = True',
    /direction is input/,
  ],
  ['an nvm slice with a step', 'import microcontroller\nmicrocontroller.nvm[0:4:2] = b"12"', /step=1/],
  ['a frozen module', 'import asyncio', /no module named/],
  ['ticks of time', 'import time\ntime.ticks_ms()', /no attribute/],
  ['nanoseconds of time', 'import time\ntime.time_ns()', /no attribute/],
  ['a positional-only parameter', 'def f(a, /):\n    pass', /SyntaxError/],
  [
    'calls nested deeper than the board has stack for',
    'def f(n):\n    return f(n - 1) if n else 0\nf(60)',
    /pystack|recursion/,
  ],
  ['a name that is not on the board', 'import board\nboard.D99', /AttributeError/],
  ['milliseconds of sleep', 'import time\ntime.sleep_ms(5)', /no attribute/],
])('%s fails as on the board', async (_, code, message) => {
  await expect(boot(code)).rejects.toThrow(message)
})

test('a pin is free again after deinit', async () => {
  const rig = await boot(
    'import board, countio\na = countio.Counter(board.D9)\na.deinit()\nb = countio.Counter(board.D9)\nc = b.count',
  )
  expect(rig.machine.running).toBe(true)
})

test('the serial FIFO takes 256 bytes and says so', async () => {
  const rig = await boot(
    'import usb_cdc\nusb_cdc.data.write_timeout = 0\ntaken = usb_cdc.data.write(bytes(300))\nmore = usb_cdc.data.write(b"1")',
  )
  rig.python.run('from lumacro import main\n_result = main.taken * 1000 + main.more')
  expect(rig.python.get('_result')).toBe(256_000)
})

test('a second neopixel_write waits for four ticks after the first', async () => {
  const rig = await boot(
    'import board, digitalio, neopixel_write, supervisor\npin = digitalio.DigitalInOut(board.D5)\npin.switch_to_output()\nneopixel_write.neopixel_write(pin, bytes(96))\nstart = supervisor.ticks_ms()\nneopixel_write.neopixel_write(pin, bytes(96))\ntook = supervisor.ticks_ms() - start',
  )
  rig.python.run('from lumacro import main\n_result = main.took')
  expect(Number(rig.python.get('_result'))).toBeGreaterThanOrEqual(3)
  expect(Number(rig.python.get('_result'))).toBeLessThanOrEqual(6)
})

test('edges that come while neopixel_write has interrupts off count as one', async () => {
  const rig = await boot(
    'import board, countio, digitalio, neopixel_write\ncounter = countio.Counter(board.D9, edge=countio.Edge.RISE_AND_FALL)\npin = digitalio.DigitalInOut(board.D5)\npin.switch_to_output()',
  )
  for (const us of [200, 400, 600]) rig.board.clock.schedule(rig.nowUs + us, () => rig.setContact(us !== 400))
  rig.python.run(
    'from lumacro import main\nmain.neopixel_write.neopixel_write(main.pin, bytes(96))\n_result = main.counter.count',
  )
  expect(rig.python.get('_result')).toBe(1)
})
