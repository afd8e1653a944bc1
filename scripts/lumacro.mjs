#!/usr/bin/env node
// @ts-check
// The command line's entry. In a checkout it builds what is older than its sources first; an installed package
// carries the bundle and no sources.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeTooOld } from './lib/install.mjs'
import { root } from './lib/root.mjs'

const tooOld = nodeTooOld(process.versions.node)
if (tooOld) {
  console.error(tooOld)
  process.exit(1)
}
if (existsSync(join(root, 'electron', 'cli.ts'))) {
  const { buildStale } = await import('./build.mjs')
  // On stderr: stdout belongs to the command's answer.
  await buildStale(['node'], (line) => console.error(line))
}
await import(pathToFileURL(join(root, '.vite', 'build', 'cli.js')).href)
