import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectRoot } from '../support/source-files'
import { storedZip } from './stored-zip'

const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }

export interface StandInPackage {
  /** The folder of the packaged app. */
  readonly app: string
  /** Runs one of Forge's makers on it; the path of what it made. */
  make(maker: string): string
}

/** What the fuses' own tool looks for in Electron's binary: the sentinel, the wire's version and length, eight fuses. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10011010'),
])

/** Runs Forge's whole pipeline, with a file that merely looks like Electron: the layout is proved, not that it runs. */
export function packageWithStandIn(folder: string): StandInPackage {
  const zips = join(folder, 'zips')
  mkdirSync(zips)
  const files = new Map([
    ['electron', { bytes: fuseWire, mode: 0o755 }],
    ['version', { bytes: Buffer.from(version), mode: 0o644 }],
    ['LICENSE', { bytes: Buffer.from('stand-in'), mode: 0o644 }],
    ['resources/default_app.asar', { bytes: Buffer.from(''), mode: 0o644 }],
  ])
  writeFileSync(join(zips, `electron-v${version}-linux-x64.zip`), storedZip(files))
  const options = { dir: projectRoot, platform: 'linux', arch: 'x64', outDir: join(folder, 'out') }
  const forge = (step: 'package' | 'make', more: object) => {
    const all = JSON.stringify({ ...options, ...more, interactive: false })
    execFileSync(process.execPath, ['-e', `require('@electron-forge/core').api.${step}(${all})`], {
      cwd: projectRoot,
      env: { ...process.env, LUMACRO_ELECTRON_ZIPS: zips },
      stdio: 'pipe',
    })
  }
  forge('package', {})
  const [name] = readdirSync(options.outDir)
  return {
    app: join(options.outDir, name ?? ''),
    make: (maker) => {
      forge('make', { skipPackage: true, overrideTargets: [maker] })
      const made = join(options.outDir, 'make')
      const [file] = readdirSync(made, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /\.\w+$/.test(path),
      )
      return join(made, file ?? '')
    },
  }
}
