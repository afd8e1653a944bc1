import type { Connection } from './connection'
import { socketBridge, webSocketTo } from './socket-bridge'

export function connect(): Connection {
  const { lumacro } = window
  if (lumacro) {
    return {
      bridge: lumacro,
      state: () => 'open',
      watch: () => () => {},
      pathForFile: (file) => lumacro.pathForFile(file),
    }
  }
  const { protocol, host } = window.location
  return socketBridge(webSocketTo(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/socket`))
}
