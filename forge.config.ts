import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion } from '@electron/fuses'
import { AutoUnpackNativesPlugin } from '@electron-forge/plugin-auto-unpack-natives'
import { FusesPlugin } from '@electron-forge/plugin-fuses'
import type { ForgeConfig } from '@electron-forge/shared-types'

/** What the package holds besides Electron: the build, what must be a real module, and what the app reads as files. */
const packaged = [
  '/package.json',
  '/LICENSE',
  '/.vite/build',
  '/.vite/renderer',
  '/node_modules',
  '/firmware',
  '/electron/simulator/shims',
  '/electron/simulator/pty/pty-bridge.py',
  '/electron/shell/flags.json',
  '/scripts/lumacro.mjs',
  '/scripts/lib',
]

/** Whether Forge leaves a path out. Folders on the way to what is packaged are kept, or the walk ends at them. */
export function isIgnored(path: string): boolean {
  if (path === '') return false
  // Source maps, and what tools keep for themselves in node_modules.
  if (path.endsWith('.map') || path.startsWith('/node_modules/.')) return true
  return !packaged.some((kept) => path === kept || path.startsWith(`${kept}/`) || kept.startsWith(`${path}/`))
}

/** A folder with Electron's zip in it, for machines that cannot fetch one, and for tests with a stand-in. */
const electronZipDir = process.env['LUMACRO_ELECTRON_ZIPS']

const iconFile = (ending: 'png' | 'ico' | 'icns') => join(__dirname, 'scripts', 'icons', `lumacro.${ending}`)
const linuxScript = (name: string) => join(__dirname, 'scripts', 'linux', name)

/** What the desktop entry and both Linux packages say. */
const linuxEntry = {
  productName: 'Lumacro',
  genericName: 'Macro lighting controller',
  description: 'Light, shutter and EXIF in step for macro photographers',
  productDescription:
    'Shapes the light of an LED rig around the lens, keeps it in step with the shutter, and writes into each photo the light that lit it.',
  icon: iconFile('png'),
  categories: ['Graphics'] as ['Graphics'],
}
const linuxPackage = {
  ...linuxEntry,
  maintainer: 'The Lumacro project',
  section: 'graphics' as const,
  scripts: { postinst: linuxScript('after-install.sh'), postrm: linuxScript('after-remove.sh') },
}
const linuxRpm = {
  ...linuxEntry,
  license: 'MIT',
  scripts: { post: linuxScript('after-install.sh'), postun: linuxScript('after-remove.sh') },
}

const config: ForgeConfig = {
  packagerConfig: {
    name: 'Lumacro',
    executableName: 'lumacro',
    ignore: isIgnored,
    // Without its ending: each system takes its own of .icns, .ico and .png.
    icon: join(__dirname, 'scripts', 'icons', 'lumacro'),
    appBundleId: 'io.github.lumacro',
    appCategoryType: 'public.app-category.photography',
    // The packages' own scripts copy it to where udev reads it.
    extraResource: [join(__dirname, 'scripts', 'linux', '60-lumacro.rules')],
    ...(electronZipDir ? { electronZipDir } : {}),
    // exiftool is a program, MicroPython's WebAssembly and the simulator are opened by a worker: none can be in an archive.
    asar: {
      unpack:
        '{**/node_modules/exiftool-vendored*/**,**/node_modules/@micropython/**,**/.vite/build/simulator-worker.js,**/.vite/build/library-worker.js,**/.vite/build/match-worker.js,**/.vite/build/frame-worker.js,**/firmware/**,**/electron/simulator/**}',
    },
  },
  // serialport brings its binaries along: nothing is compiled on the user's or the builder's machine.
  rebuildConfig: { onlyModules: [] },
  makers: [
    { name: '@electron-forge/maker-deb', platforms: ['linux'], config: { options: linuxPackage } },
    { name: '@electron-forge/maker-rpm', platforms: ['linux'], config: { options: linuxRpm } },
    { name: '@electron-forge/maker-dmg', platforms: ['darwin'], config: { icon: iconFile('icns') } },
    {
      name: '@electron-forge/maker-squirrel',
      platforms: ['win32'],
      config: { name: 'lumacro', authors: 'Lumacro', setupIcon: iconFile('ico') },
    },
    { name: '@electron-forge/maker-zip', platforms: ['linux', 'darwin', 'win32'], config: {} },
  ],
  plugins: [
    new AutoUnpackNativesPlugin({}),
    // SECURITY: what a packaged copy can no longer be talked into, by environment, arguments or a changed archive.
    new FusesPlugin({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
    }),
  ],
  hooks: {
    // The same build that `npm start` runs: what is packaged is what was tested.
    prePackage: async () => {
      const { status } = spawnSync(process.execPath, [join(__dirname, 'scripts', 'build.mjs')], {
        stdio: 'inherit',
      })
      if (status !== 0) throw new Error('the build failed')
    },
  },
}

export default config
