import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { buildStale } from '../../../scripts/build.mjs'
import { rawGet } from '../../support/http'
import { runNode } from '../../support/run-node'
import { projectRoot } from '../../support/source-files'
import { startScript } from '../../support/started'
import { temporaryFolder } from '../../support/temporary-folder'

beforeAll(() => buildStale(['node', 'renderer'], () => {}), 60_000)

const browser = '.vite/build/browser.js'
const address = /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/
const quiet = (data: string) => ['--no-open', '--rig', 'none', '--data', data]

describe('the browser shell as a process', () => {
  it('prints its address on a line of its own and serves the built page there', async () => {
    const shell = startScript(browser, quiet(join(temporaryFolder(), 'data')))
    const printed = new URL(await shell.line(address))
    const port = Number(printed.port)
    const [cookie = ''] = (await rawGet(port, `/${printed.search}`)).headers['set-cookie'] ?? []
    const page = await rawGet(port, '/', { Cookie: cookie.split(';')[0] ?? '' })
    expect(page.body).toContain('<div id="root"')
  })

  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'ends cleanly on %s and frees the data folder',
    async (signal) => {
      const data = join(temporaryFolder(), 'data')
      const shell = startScript(browser, quiet(data))
      await shell.line(address)
      expect(existsSync(join(data, 'control.sock'))).toBe(true)
      shell.child.kill(signal)
      expect(await shell.end()).toMatchObject({ code: 0, stderr: '' })
      expect(existsSync(join(data, 'control.sock'))).toBe(false)
      await startScript(browser, quiet(data)).line(address)
    },
  )

  it('says in one sentence that its port is in use, and ends with 1', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void other.close())
    const taken = other.address()
    const port = typeof taken === 'object' && taken ? taken.port : 0
    const shell = startScript(browser, [...quiet(join(temporaryFolder(), 'data')), '--port', String(port)])
    expect(await shell.end()).toEqual({
      code: 1,
      stdout: '',
      stderr: `Port ${port} is in use by another program: choose another with --port, or leave the flag out.\n`,
    })
  })

  it('leaves a data folder to the copy that has it, and says so', async () => {
    const data = join(temporaryFolder(), 'data')
    await startScript(browser, quiet(data)).line(address)
    const second = await startScript(browser, quiet(data)).end()
    expect([second.code, second.stdout]).toEqual([1, ''])
    expect(second.stderr).toMatch(/^Lumacro is already running .*data: .*\n$/)
  })

  it('refuses an unknown flag in one sentence', async () => {
    const end = await startScript(browser, ['--nope']).end()
    expect([end.code, end.stdout]).toEqual([2, ''])
    expect(end.stderr).toMatch(/^Unknown option '--nope'\.[^\n]*\n$/)
  })
})

describe('npm start', () => {
  it('says why it opens the browser, then serves', async () => {
    const data = join(temporaryFolder(), 'data')
    const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
    const start = startScript('scripts/start.mjs', ['--browser', ...quiet(data)], env)
    await start.line(address)
    start.child.kill('SIGTERM')
    const { stderr } = await start.end()
    expect(stderr).toContain('Opening in the browser, as --browser asks.\n')
  })
})

describe('npx lumacro', () => {
  it('keeps stdout for the answer and sets the exit status', async () => {
    const lumacro = join(projectRoot, 'scripts', 'lumacro.mjs')
    const cwd = temporaryFolder()
    const help = await runNode([lumacro, '--help'], { cwd })
    expect([help.code, help.stdout.startsWith('Usage: lumacro')]).toEqual([0, true])
    const shots = await runNode([lumacro, 'shots', '--json', '--data', 'data'], { cwd })
    expect([shots.code, JSON.parse(shots.stdout).shots]).toEqual([0, []])
    const wrong = await runNode([lumacro, 'tag'], { cwd })
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
  })
})
