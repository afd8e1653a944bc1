import { type ChildProcess, spawn, spawnSync } from 'node:child_process'

/** Bridges a new pseudo-terminal to this process's stdin and stdout; prints its path as the first line of stderr. */
const BRIDGE = `
import os, pty, sys, threading, tty
master, slave = pty.openpty()
tty.setraw(slave)
sys.stderr.write(os.ttyname(slave) + "\\n"); sys.stderr.flush()
def pump(source, sink):
    try:
        while True:
            data = os.read(source, 4096)
            if not data: break
            while data: data = data[os.write(sink, data):]
    except OSError: pass
    os._exit(0)
threading.Thread(target=pump, args=(0, master), daemon=True).start()
pump(master, 1)
`

export interface Pty {
  readonly path: string
  send(bytes: Uint8Array): void
  onBytes(listen: (bytes: Uint8Array) => void): void
  /** Takes the terminal away, as pulling a cable does. */
  unplug(): void
}

export const hasPython = spawnSync('python3', ['-c', 'import pty, tty']).status === 0

/** A real pseudo-terminal: Node has none of its own, so python3 holds its other end, in a process of its own. */
export function openPty(): Promise<Pty> {
  const child: ChildProcess = spawn('python3', ['-u', '-c', BRIDGE], { stdio: 'pipe' })
  const { stdin, stdout, stderr } = child
  if (!stdin || !stdout || !stderr) throw new Error('expected pipes')
  stdin.on('error', () => {})
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    let said = ''
    stderr.on('data', (chunk) => {
      said += chunk
      const [path, rest] = said.split('\n')
      if (path === undefined || rest === undefined) return
      resolve({
        path,
        send: (bytes) => void stdin.write(bytes),
        onBytes: (listen) => void stdout.on('data', (bytes: Buffer) => listen(bytes)),
        unplug: () => void child.kill('SIGKILL'),
      })
    })
  })
}
