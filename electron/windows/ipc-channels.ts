/** The names that cross Electron's IPC; the contract's own channels travel inside. */
export const ipcChannels = {
  /** Page to app: channel and arguments; answered with an outcome. */
  request: 'lumacro/request',
  /** Page to app, once: send me every topic now and whenever it changes. */
  follow: 'lumacro/follow',
  /** App to page: topic and snapshot. */
  snapshot: 'lumacro/snapshot',
} as const
