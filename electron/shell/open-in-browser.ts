import { spawn } from 'node:child_process'

/** Opens an address in the system's browser. Not being able to is no failure: the address is printed anyway. */
export function openInBrowser(address: string): void {
  const [program, args] = opener(process.platform, address)
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

function opener(platform: NodeJS.Platform, address: string): [string, string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', [address]]
    case 'win32':
      // Not `cmd /c start`, to which `&` in an address means another command.
      return ['rundll32', ['url.dll,FileProtocolHandler', address]]
    default:
      return ['xdg-open', [address]]
  }
}
