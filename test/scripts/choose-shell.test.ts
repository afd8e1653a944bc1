import { describe, expect, it } from 'vitest'
import { chooseShell, hasDisplay } from '../../scripts/lib/choose-shell.mjs'

const desktop = {
  browserFlag: false,
  platform: 'linux',
  display: true,
  isRoot: false,
  binary: 'present',
} as const

describe('npm start', () => {
  it.each([
    ['the window where its program and a display are', {}, 'electron'],
    ['the browser when --browser asks, whatever is there', { browserFlag: true }, 'browser'],
    ['the browser without a display', { display: false }, 'browser'],
    [
      'the browser without a display rather than fetching a program',
      { display: false, binary: 'missing' },
      'browser',
    ],
    ['a fetch where only the program is missing', { binary: 'missing' }, 'fetch'],
    ['the browser once fetching has failed', { binary: 'unavailable' }, 'browser'],
    ['the browser as root, whose window would have no sandbox', { isRoot: true }, 'browser'],
    ['the browser as root rather than fetching a program', { isRoot: true, binary: 'missing' }, 'browser'],
    ['the window for an administrator on macOS', { isRoot: true, platform: 'darwin' }, 'electron'],
  ] as const)('chooses %s', (_name, change, shell) => {
    const choice = chooseShell({ ...desktop, ...change })
    expect(choice.shell).toBe(shell)
    expect(choice.why).toMatch(/^[A-Z].*[.…]$/)
    expect(choice.why).not.toContain('\n')
  })

  it('looks for a display only where there may be none', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('darwin', {})).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
  })
})
