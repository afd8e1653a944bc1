import { EventEmitter } from 'node:events'

/**
 * Stands in for the `electron` module: holds what the shell registers, and carries IPC between preload and main with a
 * structured clone, as Electron does. `vi.mock('electron', () => import('…/electron-stand-in'))`.
 */
type Handler = (event: unknown, ...args: unknown[]) => unknown

class StandInContents extends EventEmitter {
  readonly id: number
  windowOpenHandler: ((details: unknown) => { action: string }) | null = null

  constructor(id: number) {
    super()
    this.id = id
  }

  setWindowOpenHandler(handler: (details: unknown) => { action: string }) {
    this.windowOpenHandler = handler
  }

  send(channel: string, ...args: unknown[]) {
    ipcRenderer.emit(channel, {}, ...structuredClone(args))
  }

  isDestroyed() {
    return false
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> }
  readonly webContents: StandInContents
  readonly loaded: string[] = []

  constructor(options: { webPreferences: Record<string, unknown> }) {
    super()
    this.options = options
    this.webContents = new StandInContents(BrowserWindow.all.push(this))
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string) {
    this.loaded.push(url)
  }

  show() {}
  focus() {}
  isMinimized() {
    return false
  }
}

class StandInElectronApp extends EventEmitter {
  readonly isPackaged = false
  readonly paths: Record<string, string> = {}
  path = ''
  sandboxed = false
  onlyCopy = true
  exitCode: number | null = null

  getAppPath() {
    return this.path
  }
  enableSandbox() {
    this.sandboxed = true
  }
  setPath(name: string, path: string) {
    this.paths[name] = path
  }
  requestSingleInstanceLock() {
    return this.onlyCopy
  }
  async whenReady() {}
  quit() {
    this.emit('will-quit', { preventDefault() {} })
  }
  exit(code: number) {
    this.exitCode = code
    this.emit('stand-in-exit')
  }
}
export const app = new StandInElectronApp()

export const protocol = {
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]) {
    protocol.schemes.push(...schemes)
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>) {
    protocol.handlers.set(scheme, handler)
  },
}

type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
type BeforeRequest = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void

export const session = {
  defaultSession: {
    permissionRequest: null as PermissionRequest | null,
    permissionCheck: null as (() => boolean) | null,
    devicePermission: null as (() => boolean) | null,
    beforeRequest: null as BeforeRequest | null,
    setPermissionRequestHandler(handler: PermissionRequest) {
      this.permissionRequest = handler
    },
    setPermissionCheckHandler(handler: () => boolean) {
      this.permissionCheck = handler
    },
    setDevicePermissionHandler(handler: () => boolean) {
      this.devicePermission = handler
    },
    webRequest: {
      onBeforeRequest(listener: BeforeRequest) {
        session.defaultSession.beforeRequest = listener
      },
    },
  },
}

export const dialog = {
  shown: [] as string[],
  showErrorBox(_title: string, content: string) {
    dialog.shown.push(content)
  },
}

/** The frame that sends what preload sends; a test may be another one. */
export const sender: { frame: { origin: string; parent: unknown } | null } = {
  frame: { origin: 'app://lumacro', parent: null },
}

class StandInIpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>()
  handle(channel: string, handler: Handler) {
    this.handlers.set(channel, handler)
  }
}
export const ipcMain = new StandInIpcMain()

function event() {
  return { senderFrame: sender.frame, sender: BrowserWindow.all.at(-1)?.webContents }
}

class StandInIpcRenderer extends EventEmitter {
  send(channel: string, ...args: unknown[]) {
    ipcMain.emit(channel, event(), ...structuredClone(args))
  }
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = ipcMain.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(event(), ...structuredClone(args)))
  }
}
export const ipcRenderer = new StandInIpcRenderer()

export const contextBridge = {
  exposed: {} as Record<string, unknown>,
  exposeInMainWorld(name: string, value: unknown) {
    contextBridge.exposed[name] = value
  },
}

export const webUtils = {
  getPathForFile: (file: { name: string }) => `/photos/${file.name}`,
}
