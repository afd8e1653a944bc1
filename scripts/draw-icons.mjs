// @ts-check
// Draws the app's icon in every form a system asks for, from scripts/icons/lumacro.svg. Run it after a change of the
// drawing, and commit what it writes: builders need no browser.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from './lib/chromium.mjs'
import { icns, ico } from './lib/icon-files.mjs'
import { root } from './lib/root.mjs'

const folder = join(root, 'scripts', 'icons')
const svg = readFileSync(join(folder, 'lumacro.svg'), 'utf8')
const executablePath = findChromium(process.env)
if (!executablePath) {
  console.error('Drawing needs Chrome, Edge or Chromium; LUMACRO_CHROMIUM may name one.')
  process.exit(1)
}
const browser = await chromium.launch({ executablePath })

/** @param {number} size in pixels */
async function png(size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  const bytes = await page.screenshot({ omitBackground: true })
  await page.close()
  return bytes
}

const sizes = new Map()
for (const size of [16, 32, 48, 128, 256, 512, 1024]) sizes.set(size, await png(size))
await browser.close()
writeFileSync(join(folder, 'lumacro.png'), sizes.get(512))
writeFileSync(
  join(folder, 'lumacro.ico'),
  ico(new Map([16, 32, 48, 256].map((size) => [size, sizes.get(size)]))),
)
writeFileSync(
  join(folder, 'lumacro.icns'),
  icns(new Map([128, 256, 512, 1024].map((size) => [size, sizes.get(size)]))),
)
