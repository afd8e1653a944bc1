import type { RefObject } from 'react'
import { words } from '../../strings/words'
import { download, standaloneSvg, type Table, toCsv } from './export-plot'

interface ExportButtonsProps {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly fileName: string
  readonly title: string
  readonly table: Table
}

export function ExportButtons({ svg, fileName, title, table }: ExportButtonsProps) {
  const saveSvg = () => {
    const { current } = svg
    if (!current) return
    const ground = window.getComputedStyle(document.body).backgroundColor
    download(`${fileName}.svg`, 'image/svg+xml', standaloneSvg(current, ground))
  }
  return (
    <span className="plot-export">
      <button
        type="button"
        className="button quiet"
        aria-label={words.macro.plot.save.svg(title)}
        onClick={saveSvg}
      >
        {words.macro.plot.svg}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={words.macro.plot.save.csv(title)}
        onClick={() => download(`${fileName}.csv`, 'text/csv', toCsv(table))}
      >
        {words.macro.plot.csv}
      </button>
    </span>
  )
}
