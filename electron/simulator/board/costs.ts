/**
 * What the board's time is spent on, in microseconds: the cost model of the simulated Feather M4. Each call that firmware makes into a
 * built-in module costs what the call and its share of the Python around it are estimated to take at 120 MHz (5-8 us for a bare
 * poll, 25-40 us for a loop with four). Times on a wire are exact.
 */
export const costs = {
  poll: 7,
  clock: 4,
  pinWrite: 4,
  chore: 8,
  /** Parsing and formatting come to about 0.7 ms for a line of 200 bytes. */
  serialByte: 3.5,
  delayCall: 3,
  writeCall: 15,
  nvmSave: 20_000,
  /** Appending to a file on the QSPI flash: sectors of 4 KB are erased. */
  fileWrite: 60_000,
} as const

/** `neopixel_write`: 1.24 us a bit. */
export const neopixelByteUs = 9.9

/** It waits until four ticks of 1/1024 s after the end of the last write. */
export const neopixelTickUs = 1_000_000 / 1024
export const neopixelTicks = 4

/** A chain takes over what it was sent once its line has been quiet for this long. */
export const latchUs = 80
