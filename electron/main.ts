import { join } from 'node:path'
import { app, BrowserWindow, dialog, protocol, session } from 'electron'
import { openApp } from './app'
import type { App } from './app-types'
import { serveIpc } from './ipc'
import { openDataDir } from './platform/data-dir'
import { openFileLogger } from './platform/file-logger'
import type { Instance } from './platform/instance'
import { claimInstance } from './platform/instance'
import type { AppFlags } from './shell/flags'
import { parseAppFlags } from './shell/flags'
import { describeStartFailure, takenSentence } from './shell/start-failure'
import { hardenContents, hardenSession } from './windows/hardening'
import { pageOrigin, pageScheme, servePage } from './windows/page-protocol'

/** The Electron shell, in boot order. */
const root = app.getAppPath()

// Before ready, or Chromium treats app:// as a scheme without origin or storage.
protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
// SECURITY: every renderer in Chromium's sandbox, whatever a window asks for.
app.enableSandbox()
// SECURITY: on all contents, before any exists.
app.on('web-contents-created', (_event, contents) => hardenContents(contents))

const flags = parseAppFlags(process.argv.slice(app.isPackaged ? 1 : 2))
if (flags.ok) start(flags.value).catch((error: unknown) => quit(1, describeStartFailure(error)))
else quit(2, flags.failure)

async function start({ data, rig, photoWidthPx }: AppFlags): Promise<void> {
  const dataDir = openDataDir(data)
  // What Chromium stores belongs to the data folder, and so does its own one-copy lock.
  app.setPath('userData', join(dataDir, 'window'))
  // The first copy comes to the front; this one has nothing else to do.
  if (!app.requestSingleInstanceLock()) return quit(1, takenSentence(dataDir))
  const log = openFileLogger(dataDir)
  // The browser shell and the command line hold the same folder without Electron's lock.
  const instance = await claimInstance(dataDir, log)
  if (instance.kind === 'taken') {
    instance.socket.destroy()
    await app.whenReady()
    dialog.showErrorBox('Lumacro', takenSentence(dataDir))
    return quit(1, takenSentence(dataDir))
  }
  const [opened] = await Promise.all([openApp({ dataDir, root, rig, log, photoWidthPx }), app.whenReady()])
  setupClosing(opened, instance)
  hardenSession(session.defaultSession, !app.isPackaged)
  protocol.handle(pageScheme, servePage(join(root, '.vite', 'renderer', 'main_window')))
  // Handlers stand before a page exists that could call them.
  serveIpc(opened, log)
  instance.serve(opened)
  await openWindow()
}

async function openWindow(): Promise<void> {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    // As the page's own ground, so that opening does not flash in a dark room.
    backgroundColor: '#101214',
    webPreferences: {
      preload: join(root, '.vite', 'build', 'preload.js'),
      // SECURITY: Electron's defaults today, written down so that a change of default changes nothing here.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  await window.loadURL(`${pageOrigin}/index.html`)
}

/** The rig and the journal are let go before the process ends, on every way out. */
function setupClosing(opened: App, instance: Instance): void {
  let closing = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    opened
      .close()
      .then(() => instance.close())
      .finally(() => app.exit(0))
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
}

function quit(status: number, sentence: string): void {
  console.error(sentence)
  app.exit(status)
}
