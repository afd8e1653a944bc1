import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openApp } from '../../../electron/app'
import { runCommand } from '../../support/run-command'
import { projectRoot } from '../../support/source-files'
import { temporaryFolder } from '../../support/temporary-folder'
import { boardDrive, bootOut, helloUid } from '../firmware-install/board-drive'

const run = (...args: readonly string[]) =>
  runCommand(['firmware', 'install', ...args, '--data', temporaryFolder()], { openApp })

describe('lumacro firmware install', () => {
  it('puts the firmware on the named drive and tells what to do next', async () => {
    const drive = boardDrive()
    const { status, stdout, stderr } = await run(drive, '--no-wait')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`is on ${drive}`)
    expect(stdout).toContain('Press the board’s reset button once')
    const code = readFileSync(join(projectRoot, 'firmware', 'code.py'), 'utf8')
    expect(readFileSync(join(drive, 'code.py'), 'utf8')).toBe(code)
  })

  it('has one JSON value for machines', async () => {
    const { status, stdout } = await run(boardDrive(), '--no-wait', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ before: null, uid: helloUid, hello: null, setAside: [] })
  })

  it('shows the lines that a kept config.py lacks', async () => {
    const { stdout } = await run(boardDrive({ 'config.py': 'PIXELS = 60\n' }), '--no-wait')
    expect(stdout).toContain('Your config.py was kept')
    expect(stdout).toContain('  TRIGGER_PIN = "D9"')
  })

  it('ends with 1 and one sentence where the board is another', async () => {
    const drive = boardDrive({ 'boot_out.txt': bootOut('9.2.1', 'raspberry_pi_pico') })
    const { status, stdout, stderr } = await run(drive, '--no-wait')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^The board on .* nothing was changed\.\n$/)
  })
})
