import { join } from 'node:path'
import { openApp } from './app'
import { openDataDir } from './platform/data-dir'
import { openFileLogger } from './platform/file-logger'
import { claimInstance } from './platform/instance'
import { parseAppFlags } from './shell/flags'
import { openInBrowser } from './shell/open-in-browser'
import { listenOnLoopback, serveApp } from './shell/server'
import { describeStartFailure, takenSentence } from './shell/start-failure'

/** The browser shell: the app in this process, its page in the system's browser. */
async function main(): Promise<void> {
  const flags = parseAppFlags(process.argv.slice(2))
  if (!flags.ok) return quit(2, flags.failure)
  const { port, open, data, rig, photoWidthPx } = flags.value
  // This file is built to .vite/build/browser.js.
  const root = join(__dirname, '..', '..')
  const dataDir = openDataDir(data)
  const log = openFileLogger(dataDir)

  const instance = await claimInstance(dataDir, log)
  if (instance.kind === 'taken') {
    instance.socket.destroy()
    return quit(1, takenSentence(dataDir))
  }
  const listening = await listenOnLoopback(port)
  const app = await openApp({ dataDir, root, rig, log, photoWidthPx })
  const page = join(root, '.vite', 'renderer', 'main_window')
  const server = serveApp(listening, { app, log, page })
  instance.serve(app)
  let closing = false
  const close = async () => {
    // A second Ctrl+C is someone who will not wait.
    if (closing) process.exit(130)
    closing = true
    await server.close()
    await app.close()
    await instance.close()
    process.exit(0)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)

  // Last, so that whoever waits for the address may end the app as soon as it has it.
  console.log(server.address)
  if (open) openInBrowser(server.address)
}

function quit(status: number, sentence: string): never {
  console.error(sentence)
  process.exit(status)
}

main().catch((error: unknown) => quit(1, describeStartFailure(error)))
