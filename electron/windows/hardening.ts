import { pageOrigin } from './page-protocol'

interface Preventable {
  preventDefault(): void
}

/** The part of Electron's Session that is closed here. Structural, so that only the shell's own files import Electron. */
export interface GuardedSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: () => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void
  }
}

/** SECURITY: the page needs no camera, no location, no device and no other host; whatever asks is refused. */
export function hardenSession(session: GuardedSession, allowDevTools: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const own = url.startsWith(`${pageOrigin}/`) || /^(data|blob):/.test(url)
    answer({ cancel: !own && !(allowDevTools && url.startsWith('devtools:')) })
  })
}

/** The part of Electron's WebContents that is closed here. */
export interface GuardedContents {
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect',
    listener: (event: Preventable) => void,
  ): unknown
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}

/** SECURITY: one page, in one window, for ever: it goes nowhere, opens nothing and embeds nothing. */
export function hardenContents(contents: GuardedContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
