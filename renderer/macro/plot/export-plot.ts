import { csv } from '../../../core/shots/csv'

/** A drawing or a table as a file, so that it can go into notes or a report. */

const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
] as const

/** The drawing as it looks now, free of the page's styles. */
export function standaloneSvg(svg: SVGSVGElement, background: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement // cloneNode forgets what it cloned.
  const originals = svg.querySelectorAll('*')
  copy.querySelectorAll('*').forEach((element, index) => {
    const original = originals[index]
    if (!original) return
    const style = window.getComputedStyle(original)
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name))
    element.removeAttribute('class')
  })
  for (const name of ['class', 'role', 'tabindex', 'aria-hidden', 'aria-label']) copy.removeAttribute(name)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', background],
  ] as const) {
    ground.setAttribute(name, value)
  }
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

export const toCsv = ({ head, rows }: Table): string =>
  csv(
    head,
    rows.map((row) => row.map((value) => (typeof value === 'number' ? formatNumber(value) : value))),
  )

const formatNumber = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(7))) : '')

export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the bytes once the click returns to the event loop.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
