import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { runSimulator } from '../../../electron/simulator/pty/run-simulator'
import { runCommand } from '../../support/run-command'
import { temporaryFolder } from '../../support/temporary-folder'
import { hasPython } from '../rig/pty'

describe('lumacro doctor', () => {
  it('says what it found and what to do, and ends with 1 when something is wrong', async () => {
    const { status, stdout } = await runCommand([
      'doctor',
      join(temporaryFolder(), 'gone'),
      '--data',
      temporaryFolder(),
    ])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^WRONG {3}There is no folder .*gone\.\n {8}→ Name the folder/m)
    expect(stdout).toMatch(/wrong; see → above\.\n$/)
  })

  it('has one JSON value for machines: every check with its id, state, sentence and remedy', async () => {
    const { stdout } = await runCommand(['doctor', '--json', '--data', temporaryFolder()])
    const value = JSON.parse(stdout)
    expect(value.well).toBe(value.checks.every(({ state }: { state: string }) => state !== 'bad'))
    const ids = value.checks.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(expect.arrayContaining(['node', 'perl', 'exiftool', 'data', 'simulator', 'ports']))
    for (const { state, sentence, remedy } of value.checks) {
      expect(sentence).toMatch(/[.]$/)
      expect(state === 'bad' && remedy === '').toBe(false)
    }
  })

  it('goes on to the rest when the data folder is a file', async () => {
    const file = join(temporaryFolder(), 'data')
    writeFileSync(file, '')
    const { status, stdout } = await runCommand(['doctor', '--data', file])
    expect([status, /WRONG {3}The data folder cannot be used/.test(stdout)]).toEqual([1, true])
    expect(stdout).toContain('The simulated rig runs firmware')
  })

  it('takes no wait that is no time', async () => {
    expect((await runCommand(['doctor', '--shutter', 'soon'])).status).toBe(2)
  })

  it.runIf(hasPython)('finds the rig on a real serial port well, and sees its shutter', async () => {
    const link = join(temporaryFolder(), 'rig')
    const input = new PassThrough()
    const ended = runSimulator({ pty: true, link, input, output: new PassThrough().resume() })
    onTestFinished(async () => {
      input.end('quit\n')
      await ended
    })
    await vi.waitFor(() => expect(existsSync(link)).toBe(true), 10_000)
    const { stdout, stderr } = await runCommand(
      ['doctor', '--rig', link, '--shutter', '15', '--json', '--data', temporaryFolder()],
      { stderr: () => void input.write('shutter 1/60\n') },
    )
    const { checks } = JSON.parse(stdout)
    const stateOf = (id: string) => checks.find((check: { id: string }) => check.id === id)?.state
    expect([stateOf('answers'), stateOf('firmware'), stateOf('contact')]).toEqual(['ok', 'ok', 'ok'])
    expect(stderr).toBe('')
  })
})
