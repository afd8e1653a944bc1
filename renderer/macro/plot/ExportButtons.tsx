import type { RefObject } from 'react'
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
      <button type="button" className="button quiet" aria-label={`${title}: save as SVG`} onClick={saveSvg}>
        SVG
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={`${title}: save as CSV`}
        onClick={() => download(`${fileName}.csv`, 'text/csv', toCsv(table))}
      >
        CSV
      </button>
    </span>
  )
}
