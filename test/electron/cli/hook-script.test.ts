import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openApp } from '../../../electron/app'
import { datedPhoto } from '../../support/photos/dated-photo'
import { runCommand } from '../../support/run-command'
import { bootMs, makeLight, makeShot } from '../../support/shots/make-shot'
import { projectRoot } from '../../support/source-files'
import { temporaryFolder } from '../../support/temporary-folder'

/** The script as docs/hooks.md prints it. */
function printedScript(): string {
  const page = readFileSync(join(projectRoot, 'docs/hooks.md'), 'utf8')
  const [, script] = /```sh\n(#!\/bin\/sh\n# lumacro-hook\.sh[\s\S]*?)```/.exec(page) ?? []
  return script ?? expect.fail('expected the script in docs/hooks.md')
}

/** A session's folder, and the printed script beside an `npx` that only keeps what it was called with. */
function session() {
  const cwd = temporaryFolder()
  const folder = join(cwd, 'Session 1')
  mkdirSync(folder)
  mkdirSync(join(cwd, 'bin'))
  writeFileSync(join(cwd, 'lumacro-hook.sh'), printedScript())
  const npx = join(cwd, 'bin', 'npx')
  writeFileSync(npx, '#!/bin/sh\nprintf "%s\\n" "$@" > called\n')
  chmodSync(npx, 0o755)
  const called = join(cwd, 'called')
  const hook = (env: Readonly<Record<string, string>>) =>
    spawnSync('sh', ['lumacro-hook.sh'], {
      cwd,
      env: { PATH: `${join(cwd, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
      encoding: 'utf8',
    })
  const calledWith = () => (existsSync(called) ? readFileSync(called, 'utf8').trimEnd().split('\n') : null)
  return { cwd, folder, hook, calledWith }
}

describe.skipIf(process.platform === 'win32')('the hook script for gphoto2', () => {
  it('tags the photos of the session once one is downloaded', async () => {
    const { cwd, folder, hook, calledWith } = session()
    const seconds = [0, 7, 12, 31, 40, 63]
    const shots = seconds.map((second, index) =>
      makeShot(index + 1, bootMs + second * 1000, { light: makeLight(1) }),
    )
    writeFileSync(join(cwd, 'shots.jsonl'), `${shots.map((shot) => JSON.stringify(shot)).join('\n')}\n`)
    seconds.forEach((second, index) => {
      writeFileSync(join(folder, `IMG_000${index + 1}.JPG`), datedPhoto(bootMs + second * 1000))
    })

    const end = hook({
      ACTION: 'download',
      ARGUMENT: join('Session 1', 'IMG_0006.JPG'),
      LUMACRO_LOG: 'shots.jsonl',
    })
    expect([end.status, end.stderr]).toEqual([0, ''])
    const [program, ...argv] = calledWith() ?? []
    expect(program).toBe('lumacro')
    const tagged = await runCommand([...argv, '--data', join(cwd, 'data')], { cwd, openApp })
    expect(tagged.status).toBe(0)
    const { files } = JSON.parse(tagged.stdout) as { files: { verified: boolean }[] }
    expect(files.map(({ verified }) => verified)).toEqual(seconds.map(() => true))
  })

  it.each(['init', 'start', 'stop'])('leaves %s alone', (ACTION) => {
    const { hook, calledWith } = session()
    expect(hook({ ACTION, LUMACRO_LOG: 'shots.jsonl' }).status).toBe(0)
    expect(calledWith()).toBeNull()
  })

  it('says what it needs where no log is named', () => {
    const { hook, calledWith } = session()
    const end = hook({ ACTION: 'download', ARGUMENT: 'IMG_0001.JPG' })
    expect(end.status).not.toBe(0)
    expect(end.stderr).toContain('set LUMACRO_LOG to the shot log')
    expect(calledWith()).toBeNull()
  })
})
