import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { ipcMain } from 'electron'
import { fail } from '../core/result'
import type { App } from './app-types'
import { handle } from './handle'
import type { Logger } from './platform/logger'
import { followSnapshots } from './shell/follow-snapshots'
import { ipcChannels } from './windows/ipc-channels'
import { pageOrigin } from './windows/page-protocol'

/** Hangs the app on Electron's IPC. */
export function serveIpc(app: App, log: Logger): void {
  ipcMain.handle(ipcChannels.request, async (event, channel: unknown, args: unknown) => {
    if (!isOwnPage(event)) {
      log.warn('a request from elsewhere was refused', {
        from: event.senderFrame?.origin ?? 'a closed frame',
      })
      return fail({ kind: 'bad-request', detail: 'only the app’s own page may ask' })
    }
    return handle(app.handlers, log, channel, args)
  })
  const followers = new Map<number, () => void>()
  ipcMain.on(ipcChannels.follow, (event) => {
    if (!isOwnPage(event)) return
    const { sender } = event
    // A page that was loaded anew follows anew; its predecessor's follower must not stay behind.
    followers.get(sender.id)?.()
    const unfollow = followSnapshots(app, {
      send: (topic, snapshot) => {
        if (!sender.isDestroyed()) sender.send(ipcChannels.snapshot, topic, snapshot)
      },
      isSlow: () => false,
    })
    followers.set(sender.id, unfollow)
    sender.once('destroyed', () => {
      unfollow()
      followers.delete(sender.id)
    })
  })
}

/** SECURITY: the frame that sent it, not its window, and its origin exactly: a sub-frame shares the window. */
function isOwnPage({ senderFrame }: IpcMainInvokeEvent | IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === pageOrigin
}
