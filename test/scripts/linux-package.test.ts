import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../support/source-files'
import { temporaryFolder } from '../support/temporary-folder'

const scripts = join(projectRoot, 'scripts', 'linux')

describe.skipIf(process.platform === 'win32')('the scripts of the Linux packages', () => {
  function installed() {
    const root = temporaryFolder()
    mkdirSync(join(root, 'usr/lib/lumacro/resources'), { recursive: true })
    mkdirSync(join(root, 'etc/udev'), { recursive: true })
    copyFileSync(join(scripts, '60-lumacro.rules'), join(root, 'usr/lib/lumacro/resources/60-lumacro.rules'))
    const run = (name: string, ...args: readonly string[]) =>
      execFileSync('sh', [join(scripts, name), ...args], {
        env: { ...process.env, DESTDIR: root, PATH: '/usr/bin:/bin' },
      })
    const rule = join(root, 'etc/udev/rules.d/60-lumacro.rules')
    return { run, hasRule: () => existsSync(rule) }
  }

  it.each([
    ['deb', 'configure', 'upgrade', 'remove'],
    ['rpm', '2', '1', '0'],
  ])(
    '%s: the rule for the port comes, stays through an update, and goes',
    (_kind, install, update, remove) => {
      const { run, hasRule } = installed()
      run('after-install.sh', install)
      expect(hasRule()).toBe(true)
      // rpm's order, the harder one: the new package's script first, then the old one's.
      run('after-install.sh', install)
      run('after-remove.sh', update)
      expect(hasRule()).toBe(true)
      run('after-remove.sh', remove)
      expect(hasRule()).toBe(false)
    },
  )
})
