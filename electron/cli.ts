import { join } from 'node:path'
import { openApp } from './app'
import { runCli } from './cli/run-cli'

/** The command line's entry: `npx lumacro …`. */
const interrupted = new AbortController()
// The second Ctrl+C is someone who will not wait for the file under way to be finished.
process.on('SIGINT', () => (interrupted.signal.aborted ? process.exit(130) : interrupted.abort()))
process.on('SIGTERM', () => interrupted.abort())
// A reader that has seen enough (`lumacro shots | head`) is no failure.
process.stdout.on('error', () => process.exit(0))

runCli(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: process.stdin,
  cwd: process.cwd(),
  // This file is built to .vite/build/cli.js.
  root: join(__dirname, '..', '..'),
  signal: interrupted.signal,
  openApp,
}).then((status) => {
  // Exit once what was written has left: a pipe takes it in pieces.
  process.exitCode = status
  process.stdout.write('', () => process.stderr.write('', () => process.exit(status)))
})
