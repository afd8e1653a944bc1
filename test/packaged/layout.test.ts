import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTemporaryFolder } from './kept-folder'
import { packageWithStandIn, type StandInPackage } from './stand-in-package'

/** An archive begins with four little-endian numbers, the last being the length of the JSON that follows. */
function headerOf(archive: string): string {
  const bytes = readFileSync(archive)
  return bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')
}

interface Folder {
  readonly files: Readonly<Record<string, Folder | { readonly files?: undefined }>>
}

/** Every file by its path from the archive's root; folders that hold none do not count. */
function filesIn(folder: Folder, under = ''): readonly string[] {
  return Object.entries(folder.files).flatMap(([name, entry]) =>
    entry.files ? filesIn({ files: entry.files }, `${under}/${name}`) : [`${under}/${name}`],
  )
}

const has = (program: string) => spawnSync(program, ['--version']).status === 0

describe.runIf(process.platform === 'linux')('the packaged app', () => {
  let app = ''
  let whole: StandInPackage
  let archive = ''
  let inside: ReadonlySet<string> = new Set()
  let header = ''
  const outside = (path: string) => join(app, 'resources', 'app.asar.unpacked', path)
  beforeAll(() => {
    whole = packageWithStandIn(makeTemporaryFolder())
    app = whole.app
    archive = join(app, 'resources', 'app.asar')
    header = headerOf(archive)
    // The header's shape is that of the archive format.
    inside = new Set(filesIn(JSON.parse(header) as Folder))
  }, 180_000)

  it('keeps exiftool and the serial port’s native part outside the archive, as real files', () => {
    expect(existsSync(outside('node_modules/exiftool-vendored.pl/bin/exiftool'))).toBe(true)
    expect(existsSync(outside('node_modules/exiftool-vendored.pl/bin/lib/Image/ExifTool.pm'))).toBe(true)
    const prebuilds = outside('node_modules/@serialport/bindings-cpp/prebuilds')
    const natives = readdirSync(prebuilds, { recursive: true, encoding: 'utf8' })
    expect(natives.some((path) => path.startsWith('linux-x64') && path.endsWith('.node'))).toBe(true)
  })

  it('has an exiftool that runs from there', () => {
    const exiftool = outside('node_modules/exiftool-vendored.pl/bin/exiftool')
    expect(execFileSync('perl', [exiftool, '-ver'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+/)
  })

  it('keeps what a worker opens outside too: its own script, the interpreter, firmware and shims', () => {
    for (const path of [
      '.vite/build/simulator-worker.js',
      '.vite/build/library-worker.js',
      '.vite/build/match-worker.js',
      '.vite/build/frame-worker.js',
      'firmware/code.py',
      'firmware/lumacro/main.py',
      'electron/simulator/shims/board.py',
      'electron/simulator/pty/pty-bridge.py',
    ]) {
      expect([path, existsSync(outside(path))]).toEqual([path, true])
    }
    const interpreter = outside('node_modules/@micropython/micropython-webassembly-pyscript')
    expect(readdirSync(interpreter)).toContain('micropython.wasm')
  })

  it('holds the app and its page in the archive', () => {
    for (const path of [
      '/package.json',
      '/.vite/build/main.js',
      '/.vite/build/preload.js',
      '/.vite/renderer/main_window/index.html',
      '/node_modules/serialport/package.json',
      '/firmware/code.py',
    ]) {
      expect([path, inside.has(path)]).toEqual([path, true])
    }
  })

  it('leaves out sources, tests, maps and what only a developer needs', () => {
    const foreign = [...inside].filter(
      (path) =>
        /^\/(core|renderer|test|docs)\b/.test(path) ||
        /^\/node_modules\/(vite|vitest|react|typescript|electron|@biomejs|playwright-core)(\/|$)/.test(
          path,
        ) ||
        (path.startsWith('/.vite') && path.endsWith('.map')),
    )
    expect(foreign).toEqual([])
  })

  it('has every fuse flipped as the configuration says', async () => {
    const wire = await getCurrentFuseWire(join(app, 'lumacro'))
    const on = '1'.charCodeAt(0)
    const off = '0'.charCodeAt(0)
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    })
  })

  it('is an archive that says of each file what it must hash to', () => {
    expect(header).toContain('"integrity":{"algorithm":"SHA256"')
    expect(readFileSync(archive).length).toBeGreaterThan(1_000_000)
  })

  it('carries the rule for the rig’s port, which names the board', () => {
    expect(readFileSync(join(app, 'resources', '60-lumacro.rules'), 'utf8')).toMatch(
      /^SUBSYSTEM=="tty", ATTRS\{idVendor\}=="239a", ATTRS\{idProduct\}=="8026", TAG\+="uaccess"/m,
    )
  })

  it.runIf(has('dpkg-deb') && has('fakeroot'))(
    'becomes a .deb with a desktop entry, an icon and its rule',
    () => {
      const deb = whole.make('@electron-forge/maker-deb')
      const listed = execFileSync('dpkg-deb', ['-c', deb], { encoding: 'utf8', maxBuffer: 1 << 26 })
      for (const path of [
        './usr/bin/lumacro',
        './usr/share/applications/lumacro.desktop',
        './usr/share/pixmaps/lumacro.png',
        './usr/lib/lumacro/resources/60-lumacro.rules',
        './usr/lib/lumacro/resources/app.asar',
      ]) {
        expect([path, listed.includes(` ${path}`)]).toEqual([path, true])
      }
      const unpacked = makeTemporaryFolder()
      execFileSync('dpkg-deb', ['-R', deb, unpacked])
      const entry = readFileSync(join(unpacked, 'usr/share/applications/lumacro.desktop'), 'utf8')
      expect(entry).toMatch(/^Name=Lumacro$/m)
      expect(entry).toMatch(/^Categories=Graphics;$/m)
      expect(entry).toMatch(/^Exec=lumacro/m)
      expect(readFileSync(join(unpacked, 'DEBIAN/postinst'), 'utf8')).toContain('60-lumacro.rules')
    },
    120_000,
  )
})
