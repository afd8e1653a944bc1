import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from './support/run-command'
import { projectRoot } from './support/source-files'

const docs = join(projectRoot, 'docs')
const pages = readdirSync(docs)
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)
const decisions = readdirSync(join(docs, 'decisions')).map((name) => `docs/decisions/${name}`)
const all = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'firmware/README.md',
  'test/fixtures/wire/README.md',
  ...pages,
  ...decisions,
]
const textOf = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
/** What is shown as it is typed leads nowhere. */
const proseOf = (path: string) => textOf(path).replaceAll(/^```[\s\S]*?^```/gm, '')

/** Where a page's links and pictures lead: a path from the project's root, and a heading there, if any. */
const linksOf = (path: string) =>
  [...proseOf(path).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, link, attribute]) => link ?? attribute ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor = null] = target.split('#')
      return { path: file === '' ? path : posix.join(posix.dirname(path), file), anchor }
    })

/** The anchors that GitHub makes of a page's headings. */
const anchorsOf = (path: string) => {
  const times = new Map<string, number>()
  return [...proseOf(path).matchAll(/^#+ +(.*)$/gm)].map(([, heading = '']) => {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const anchor = words.replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-')
    const before = times.get(anchor) ?? 0
    times.set(anchor, before + 1)
    return before === 0 ? anchor : `${anchor}-${before}`
  })
}

const help = async (...command: readonly string[]) => (await runCommand([...command, '--help'])).stdout

describe('the manual', () => {
  it.each(all)('%s leads to what is there, to the heading', (path) => {
    const missing = linksOf(path).filter(
      (to) =>
        !existsSync(join(projectRoot, to.path)) ||
        (to.anchor !== null && !anchorsOf(to.path).includes(to.anchor)),
    )
    expect(missing).toEqual([])
  })

  it('reads headings and links as GitHub does', () => {
    expect(anchorsOf('docs/data.md')).toContain('damage-a-full-disk-a-wrong-clock')
    expect(anchorsOf('docs/security.md')).toContain('electrons-checklist')
    expect(all.flatMap(linksOf).length).toBeGreaterThan(60)
  })

  it.each([
    'first-hour',
    'light',
    'sync',
    'sequences',
    'tagging',
    'command-line',
    'hooks',
    'hardware',
    'troubleshooting',
    'formats',
    'protocol',
  ])('has a page %s with more than a beginning', (name) => {
    expect(textOf(`docs/${name}.md`).split(/\s+/).length).toBeGreaterThan(300)
  })

  it('has every page in its index', () => {
    const listed = new Set(linksOf('docs/README.md').map((to) => to.path))
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
