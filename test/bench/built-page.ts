import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type PreviewServer, preview } from 'vite'
import { root } from '../support/e2e/running-app'

/** The page on a made-up app, built as the page of the app is built: the browser of a photographer runs no other. */
export async function pageServer(): Promise<{ readonly address: string; readonly server: PreviewServer }> {
  const outDir = mkdtempSync(join(tmpdir(), 'lumacro-page-'))
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }))
  const config = {
    configFile: join(root, 'scripts', 'vite.renderer.mts'),
    root: join(root, 'test', 'support', 'page'),
    logLevel: 'error',
  } as const
  await build({ ...config, build: { outDir } })
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const [address] = server.resolvedUrls?.local ?? []
  if (!address) throw new Error('expected an address to open, got none')
  return { address, server }
}
