import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from './support/run-command'
import { projectRoot } from './support/source-files'

const docs = join(projectRoot, 'docs')
const pages = readdirSync(docs)
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)
const all = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'firmware/README.md', ...pages]
const textOf = (path: string) => readFileSync(join(projectRoot, path), 'utf8')

/** Where a page's links and pictures lead within the project. */
const linksOf = (path: string) =>
  [...textOf(path).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))

const help = async (...command: readonly string[]) => (await runCommand([...command, '--help'])).stdout

describe('the manual', () => {
  it.each(all)('%s leads to what is there', (path) => {
    const missing = linksOf(path).filter((target) => !existsSync(join(projectRoot, dirname(path), target)))
    expect(missing).toEqual([])
  })

  it('has every page in its index', () => {
    const listed = new Set(linksOf('docs/README.md').map((target) => `docs/${target}`))
    expect(pages.filter((path) => path !== 'docs/README.md' && !listed.has(path))).toEqual([])
  })

  it('has every command in its page of the command line, by its own name', async () => {
    const commands = [...(await help()).matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name)
    expect(commands.length).toBeGreaterThan(8)
    const page = textOf('docs/command-line.md')
    expect(commands.filter((name) => !page.includes(`lumacro ${name}`))).toEqual([])
  })

  it('names no option that no command has', async () => {
    const commands = [...(await help()).matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name)
    const texts = await Promise.all([...commands.map((name) => help(name)), help('firmware', 'install')])
    const known = new Set(texts.join('\n').match(/--[a-z-]+/g))
    const named = textOf('docs/command-line.md').match(/(?<=[` ])--[a-z-]+/g) ?? []
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((option) => !known.has(option))).toEqual([])
  })
})
