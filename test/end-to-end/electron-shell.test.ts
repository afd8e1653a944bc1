import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasDisplay } from '../../scripts/lib/choose-shell.mjs'
import { findElectron } from '../../scripts/lib/electron-binary.mjs'
import { projectRoot } from '../support/source-files'
import { temporaryFolder } from '../support/temporary-folder'

const program = findElectron(projectRoot, process.env)
const isRoot = process.platform === 'linux' && process.getuid?.() === 0

// Needs Electron's program and a display; elsewhere reported as skipped. test/electron/windows/ runs everywhere.
describe.skipIf(program === null || isRoot || !hasDisplay(process.platform, process.env))(
  'the window',
  () => {
    it('opens the page from its own scheme, without Node, on the simulated rig', async () => {
      const app = await _electron.launch({
        // Named, because without it the driver would start a download.
        executablePath: program ?? '',
        args: [projectRoot, '--data', join(temporaryFolder(), 'data')],
      })
      onTestFinished(() => app.close())
      const page = await app.firstWindow()
      await page.getByRole('slider', { name: 'Master power' }).waitFor()
      expect(page.url()).toBe('app://lumacro/index.html')
      const reach = await page.evaluate(() =>
        ['require', 'process', 'module'].filter((name) => name in globalThis),
      )
      expect(reach).toEqual([])
      await page.locator('.header-rig').filter({ hasText: 'simulated' }).waitFor()
    })
  },
)
