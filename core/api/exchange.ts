/** What was said to the rig and what came of it: the evidence to show when it misbehaves. */
export interface Exchange {
  /** UTC in ms. */
  readonly atMs: number
  readonly sent: string
  /** The reply's body; null where none came. */
  readonly received: string | null
  readonly outcome: 'ok' | 'err' | 'busy' | 'timeout' | 'cancelled' | 'malformed'
  readonly tookMs: number
}
