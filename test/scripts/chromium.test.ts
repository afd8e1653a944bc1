import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/lib/chromium.mjs'

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path)

describe('a browser for the tests', () => {
  it('is the one that is named, before all others', () => {
    const env = { LUMACRO_CHROMIUM: '/opt/mine', PATH: '/usr/bin' }
    expect(findChromium(env, only('/opt/mine', join('/usr/bin', 'chromium')))).toBe('/opt/mine')
  })

  it('is found on the path by any of its names', () => {
    const env = { PATH: ['/bin', '/usr/bin'].join(delimiter) }
    for (const name of ['chromium', 'google-chrome', 'microsoft-edge']) {
      expect(findChromium(env, only(join('/usr/bin', name)))).toBe(join('/usr/bin', name))
    }
  })

  it('is found where macOS keeps it', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findChromium({ PATH: '' }, only(chrome))).toBe(chrome)
  })

  it('is null where there is none', () => {
    expect(findChromium({ PATH: '/usr/bin' }, () => false)).toBeNull()
  })
})
