import type { Bridge } from '../core/api/contract'

export type ConnectionState = 'opening' | 'open' | 'away'

/** The way to the app, whichever shell the page is in. */
export interface Connection {
  readonly bridge: Bridge
  state(): ConnectionState
  watch(listen: (state: ConnectionState) => void): () => void
  /** Where a dropped file lives; null where the page may not know. */
  readonly pathForFile: ((file: File) => string) | null
}

declare global {
  interface Window {
    /** Put there by Electron's preload script; absent in the browser shell. */
    readonly lumacro?: Bridge & { pathForFile(file: File): string }
  }
}
