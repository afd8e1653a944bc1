import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './support/source-files'

/** Attributes that no person reads or hears. */
const technical =
  /^(accept|autoComplete|className|clipPath|d|data-.*|dominantBaseline|fileName|fill|groove|href|id|inputMode|key|kind|lang|mode|name|placement|preserveAspectRatio|rel|role|scope|selectionMode|size|slot|spellCheck|step|stroke|strokeDasharray|textAnchor|theme|tone|transform|type|value|viewBox|aria-(current|haspopup|live|multiselectable|orientation|hidden|controls))$/
/** Of a component of ours, a `name` is read; of an input it is not. */
const readNames = new Set(['Fact'])
/** Units and signs are the same in every language. */
const unit = /^[^\p{L}]*(EV|mA|A|K|mm|µm|cm|m|ms|µs|s|min|h|ppm|px|dpi|Hz|kHz|MB|GB|ISO|f)?[^\p{L}]*$/u
const sentence = /^\p{Lu}\S*\p{Ll}[^/]* \S/u

interface Node {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )

const textOf = (node: Node): string | null => {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null
  if (node.type !== 'TemplateLiteral') return null
  return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…')
}

/** The strings that an expression may come to, of those that are written in it. */
function outcomes(node: Node): readonly Node[] {
  if (node.type === 'ConditionalExpression')
    return [node['consequent'], node['alternate']].filter(isNode).flatMap(outcomes)
  if (node.type === 'LogicalExpression') return [node['left'], node['right']].filter(isNode).flatMap(outcomes)
  if (node.type === 'JSXExpressionContainer')
    return isNode(node['expression']) ? outcomes(node['expression']) : []
  return textOf(node) === null ? [] : [node]
}

/** Every string of a file that a person would read, and each place where words are kept from before. */
function findings(path: string, text: string): readonly string[] {
  const found: string[] = []
  const say = (node: Node, what: string) => {
    found.push(`${path}:${text.slice(0, node.start).split('\n').length}: ${what}`)
  }
  const flag = (node: Node) => {
    const read = textOf(node)
    if (read !== null && !unit.test(read)) say(node, JSON.stringify(read))
  }
  const walk = (node: Node, parents: readonly Node[]): void => {
    const parent = parents.at(-1)
    if (node.type === 'JSXText' && !unit.test(String(node['value']))) {
      say(node, String(node['value']).trim())
    }
    if (node.type === 'JSXExpressionContainer' && parent?.type !== 'JSXAttribute')
      outcomes(node).forEach(flag)
    if (node.type === 'JSXAttribute') {
      const name = (node['name'] as { name?: unknown }).name
      const element = (parent?.['name'] as { name?: unknown } | undefined)?.name
      const isRead = !technical.test(String(name)) || (name === 'name' && readNames.has(String(element)))
      if (isRead && isNode(node['value'])) outcomes(node['value']).forEach(flag)
    }
    const read = textOf(node)
    if (read !== null && sentence.test(read) && !parents.some(isForProgrammers))
      say(node, JSON.stringify(read))
    if (
      node.type === 'MemberExpression' &&
      isNode(node['object']) &&
      node['object']['name'] === 'words' &&
      !parents.some(({ type }) => /Function/.test(type))
    ) {
      say(node, 'words are read while the module loads, and stay those of before: read them in a function')
    }
    for (const child of childrenOf(node)) walk(child, [...parents, node])
  }
  walk(parseSync(path, text).program as unknown as Node, [])
  return [...new Set(found)]
}

const isForProgrammers = ({ type, ...node }: Node) =>
  (type === 'NewExpression' && (node['callee'] as { name?: unknown }).name === 'Error') ||
  type === 'ImportDeclaration'

describe('the words of the page', () => {
  const files = sourceFiles('renderer').filter(({ path }) => !path.startsWith('renderer/strings/'))

  it('stand in the catalogue, and are read when they are shown', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap(({ path, text }) => findings(path, text))).toEqual([])
  })

  it.each([
    ['const V = () => <p>Lit now</p>', 'Lit now'],
    ['const V = () => <b title="Blackout" className="big lamp" />', '"Blackout"'],
    ['const V = (on) => <b aria-label={on ? "On" : words.ui.off}>12 mA</b>', '"On"'],
    ['const V = (on) => <b>{on && "shots"}</b>', '"shots"'],
    ['const V = () => <Fact name="Master" value={3} />', '"Master"'],
    ['const f = () => say(ui, "done", "Nothing to undo.")', '"Nothing to undo."'],
    ['const table = [words.ui.off]', 'while the module loads'],
  ])('are missed in %s', (code, finding) => {
    expect(findings('probe.tsx', code).join('\n')).toContain(finding)
  })

  it('are not seen where there are none', () => {
    const code = `import x from "A b"; const V = (k) => <b className={k ? "on" : "off"} key={k} style={{ a: "b c" }}>{k} EV · {words.ui.off}</b>
      const f = () => { throw new Error('Expected a place, got none') }`
    expect(findings('probe.tsx', code)).toEqual([])
  })
})
