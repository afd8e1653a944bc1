import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../support/run-command'
import { temporaryFolder } from '../../support/temporary-folder'

const commands = ['sim', 'ports', 'light', 'shots', 'match', 'tag', 'show', 'undo', 'strip']

describe('the command line', () => {
  it('lists its commands with --help and ends with 0', async () => {
    const { status, stdout, stderr } = await runCommand(['--help'])
    expect([status, stderr]).toEqual([0, ''])
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
  })

  it.each(commands)('explains %s with --help, --json and --data among its options', async (command) => {
    const { status, stdout, stderr } = await runCommand([command, '--help'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('--json')
    expect(stdout).toContain('--data <DIR>')
  })

  it('without a command says what there is on stderr and ends with 2', async () => {
    const { status, stdout, stderr } = await runCommand([])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Commands:')
  })

  it.each([
    ['an unknown command', ['tagg', 'a.jpg']],
    ['an unknown option', ['tag', 'a.jpg', '--logg', 'x']],
    ['a missing photo', ['tag', '--log', 'x.jsonl']],
    ['a missing option value', ['tag', 'a.jpg', '--log']],
    ['a missing log', ['match', 'a.jpg']],
    ['no source of light', ['tag', 'a.jpg']],
    ['two sources of light', ['tag', 'a.jpg', '--log', 'x', '--light', 'y']],
    ['a sidecar style there is not', ['tag', 'a.jpg', '--log', 'x', '--sidecar', 'capture']],
    ['a power above full', ['light', '--power', '1']],
    ['a power that is no number', ['light', '--power', 'bright']],
    ['a colour temperature out of range', ['light', '--cct', '500']],
    ['no pixels', ['sim', '--pixels', '0']],
    ['an argument too many', ['show', 'a.jpg', 'b.jpg']],
  ])('answers %s in one sentence on stderr and ends with 2', async (_name, [command = '', ...rest]) => {
    const { status, stdout, stderr } = await runCommand([command, '--json', ...rest])
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^[A-Z][^\n]*\.[^\n]*\n$/)
    expect(status).toBe(2)
  })

  it.each([
    ['a photo that is not there', ['show', 'gone.jpg']],
    ['a log that is not there', ['shots', '--log', 'gone.jsonl']],
    ['a log that is not there, to match by', ['match', 'gone.jpg', '--log', 'gone.jsonl']],
    ['a light record that is not there', ['tag', 'gone.jpg', '--light', 'gone.json']],
    ['a folder without photos', ['match', '.', '--log', 'gone.jsonl']],
    ['a glob without photos', ['tag', '*.jpg', '--light', 'gone.json']],
  ])('answers %s in one sentence on stderr and ends with 1', async (_name, argv) => {
    const cwd = temporaryFolder()
    const end = await runCommand([...argv, '--json', '--data', join(cwd, 'data')], { cwd })
    expect(end.stdout).toBe('')
    expect(end.stderr).toMatch(/^[^\n]*\.\n$/)
    expect(end.status).toBe(1)
  })

  it('does not take just any JSON for a light record', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'light.json'), '{"v":1}')
    writeFileSync(join(cwd, 'a.jpg'), '')
    const end = await runCommand(['tag', 'a.jpg', '--light', 'light.json', '--data', 'data'], { cwd })
    expect([end.status, end.stderr]).toEqual([1, `${join(cwd, 'light.json')} is not a light record.\n`])
  })
})
