import { describe, expect, it } from 'vitest'
import config, { isIgnored } from '../../forge.config'

describe('the package', () => {
  it.each([
    '',
    '/package.json',
    '/.vite',
    '/.vite/build/main.js',
    '/.vite/renderer/main_window/index.html',
    '/node_modules',
    '/node_modules/serialport/package.json',
    '/node_modules/@serialport/bindings-cpp/prebuilds/linux-x64/node.napi.glibc.node',
    '/firmware/code.py',
    '/electron',
    '/electron/simulator',
    '/electron/simulator/shims/board.py',
    '/electron/simulator/pty/pty-bridge.py',
  ])('holds “%s”', (path) => {
    expect(isIgnored(path)).toBe(false)
  })

  it.each([
    '/core/result.ts',
    '/electron/app.ts',
    '/electron/simulator/rig/machine.ts',
    '/electron/simulator/pty/pty.ts',
    '/renderer/App.tsx',
    '/test/architecture.test.ts',
    '/docs/protocol.md',
    '/.vite/build/main.js.map',
    '/.vite/bench/x.mjs',
    '/.git/config',
    '/node_modules/.vite/vitest/results.json',
    '/scripts/build.mjs',
  ])('leaves out “%s”', (path) => {
    expect(isIgnored(path)).toBe(true)
  })

  it('compiles nothing and unpacks what must be a real file', () => {
    expect(config.rebuildConfig).toEqual({ onlyModules: [] })
    const { asar } = config.packagerConfig ?? {}
    const unpack = typeof asar === 'object' ? (asar.unpack ?? '') : ''
    for (const name of [
      'exiftool-vendored',
      '@micropython',
      'simulator-worker.js',
      'library-worker.js',
      'match-worker.js',
      'frame-worker.js',
    ])
      expect(unpack).toContain(name)
  })

  it('closes every door that its fuses can close', () => {
    const fuses = config.plugins?.find((plugin) => 'fusesConfig' in plugin)
    // Numbers are the fuses' places in Electron's binary: 0 RunAsNode, 1 CookieEncryption, 2 NodeOptions, 3 NodeCliInspect,
    // 4 AsarIntegrity, 5 OnlyLoadAppFromAsar, 7 GrantFileProtocolExtraPrivileges.
    expect(fuses).toMatchObject({
      fusesConfig: { 0: false, 1: true, 2: false, 3: false, 4: true, 5: true, 7: false },
    })
  })
})
