import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../core/api/contract'
import type { Outcome } from '../core/api/failure'
import { ipcChannels } from './windows/ipc-channels'

// SECURITY: the page gets these three functions and nothing of ipcRenderer itself.

const newest = new Map<string, unknown>()
const listeners = new Map<string, Set<(snapshot: unknown) => void>>()

ipcRenderer.on(ipcChannels.snapshot, (_event, topic: string, snapshot: unknown) => {
  newest.set(topic, snapshot)
  for (const listen of listeners.get(topic) ?? []) listen(snapshot)
})

const bridge: Bridge & { pathForFile(file: File): string } = {
  request: (channel, args) =>
    ipcRenderer.invoke(ipcChannels.request, channel, args).catch(
      // The app is closing: its handlers are gone before its page is.
      (): Outcome<never> => ({ ok: false, failure: { kind: 'disconnected' } }),
    ),
  on: (topic, listen) => {
    const set = listeners.get(topic) ?? new Set()
    listeners.set(topic, set)
    // The app sends under each topic that topic's snapshot and nothing else.
    const entry = (snapshot: unknown) => listen(snapshot as never)
    set.add(entry)
    if (newest.has(topic)) entry(newest.get(topic))
    return () => set.delete(entry)
  },
  pathForFile: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld('lumacro', bridge)
ipcRenderer.send(ipcChannels.follow)
