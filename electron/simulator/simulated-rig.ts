import type { Link } from '../rig/link/link'

/** What the chain showed while the shutter was open: each frame with the time it was latched, from the closing edge. */
export interface ExposedFrame {
  /** Microseconds from the closing edge; the first entry is 0 or earlier and counts from the edge. */
  readonly atUs: number
  /** RGBW, four bytes a pixel, chain order. */
  readonly rgbw: Uint8Array
}

export interface Exposure {
  /** UTC of the closing edge, in ms. */
  readonly startedAtMs: number
  readonly exposureUs: number
  readonly frames: readonly ExposedFrame[]
}

/** The real firmware on a simulated board, in real time. */
export interface SimulatedRig {
  readonly pixelCount: number
  /** A new connection to the rig's data port, as if its serial port were opened. One at a time. */
  connect(): Link
  /**
   * One line of the simulator's own language (`shutter 1/125`, `knob +3`, `press`, `hold`, `hold +1`, `ir 0x00FF02FD`, `unplug`, `replug`,
   * `power-cycle`, `frame`, `quit`); resolves with the sentence or data to print, rejects with a sentence that says what is wrong.
   */
  command(line: string): Promise<string>
  /** Closes the hot-shoe contact for the exposure and reports the light that fell meanwhile. */
  shutter(exposureS: number): Promise<Exposure>
  /** What is lit now, and every change of it. */
  onFrame(listen: (rgbw: Uint8Array) => void): () => void
  /** The camera's release contact has closed. */
  onRelease(listen: () => void): () => void
  dispose(): Promise<void>
}
