import { act, cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, vi } from 'vitest'
import { App } from '../../renderer/App'
import { createSession, SessionProvider } from '../../renderer/stores/session'
import type { View } from '../../renderer/stores/ui'
import { FakeBridge, fakeConnection } from '../support/fake-bridge'

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** What jsdom lacks: sizes, canvas and observers. To be called once at the top of a file that renders views. */
export function inSmallBrowser(): void {
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', NoObserver)
    vi.stubGlobal('CSS', { escape: (text: string) => text })
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
    HTMLElement.prototype.setPointerCapture = () => {}
    HTMLElement.prototype.hasPointerCapture = () => true
    HTMLElement.prototype.scrollTo = () => {}
    window.localStorage.clear()
  })
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
}

/** Rooms are fetched on demand; a test wants to look at them at once. */
const loaded: Readonly<Record<View, () => Promise<unknown>>> = {
  light: async () => {},
  sync: () => import('../../renderer/sync/SyncRoom'),
  shots: () => import('../../renderer/shots/ShotsRoom'),
  photos: () => import('../../renderer/photos/PhotosRoom'),
  macro: () => import('../../renderer/macro/MacroRoom'),
  rig: () => import('../../renderer/rig/RigRoom'),
  help: () => import('../../renderer/help/HelpRoom'),
}

/** The whole page on a made-up app, in a room. Resolves when the room is there. */
export async function renderApp(bridge = new FakeBridge(), room: View = 'light') {
  const connection = fakeConnection(bridge)
  const session = createSession(connection, bridge.snapshots)
  session.ui.setState({ room })
  await loaded[room]()
  await act(async () => {
    render(<App session={session} />)
    await session.connection.bridge.request('app/dismiss', { id: 0 })
  })
  await settled()
  return { bridge, connection, session }
}

/** One part of the page alone, where the rest would only cost time. */
export async function renderPart(part: ReactNode, bridge = new FakeBridge()) {
  const connection = fakeConnection(bridge)
  const session = createSession(connection, bridge.snapshots)
  await act(async () => void render(<SessionProvider session={session}>{part}</SessionProvider>))
  await settled()
  return { bridge, connection, session }
}

/** Lets what was asked be answered and shown. */
export const settled = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 0))))

/** What the page saves from now on, in place of a browser's downloads. */
export function catchDownloads(): readonly { readonly name: string; readonly text: Promise<string> }[] {
  const saved: { readonly name: string; readonly text: Promise<string> }[] = []
  let blob = new Blob()
  URL.createObjectURL = (object) => {
    if (object instanceof Blob) blob = object
    return 'blob:x'
  }
  URL.revokeObjectURL = () => {}
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const reader = new FileReader()
    const text = new Promise<string>((resolve) => {
      reader.onload = () => resolve(String(reader.result))
    })
    reader.readAsText(blob)
    saved.push({ name: this.download, text })
  })
  return saved
}
