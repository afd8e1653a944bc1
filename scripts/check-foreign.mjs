// @ts-check
// `node scripts/check-foreign.mjs FOLDER`: copies every photo of a folder, tags the copies, holds exiftool's dump of all tags, the
// image data and every foreign segment against the original's, takes the light out again and compares to the byte. The folder
// itself is only read. One JSON object on stdout; exit status 1 where a photo was harmed.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './build.mjs'
import { root } from './lib/root.mjs'

const [folder, ...more] = process.argv.slice(2)
if (folder === undefined || more.length > 0 || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error('Name one folder of photos: node scripts/check-foreign.mjs FOLDER')
  process.exit(2)
}
const name = 'check-foreign'
const outDir = join(root, '.vite', 'bench')
mkdirSync(outDir, { recursive: true })
await bundle({ name, entry: join(root, 'test', 'support', 'photos', `${name}.ts`), outDir, format: 'es' })
const { checkForeign } = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href)
const report = await checkForeign(folder)
console.log(JSON.stringify(report, null, 2))
const { harmed, notCarried, notRestored } = report
process.exit(harmed.length + notCarried.length + notRestored.length === 0 ? 0 : 1)
