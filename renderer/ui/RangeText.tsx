import { Fragment } from 'react'

/** Ranges of pixels, `0-13,22-23`, with the comma that leads on. */
const RANGE = /(\d+-\d+,?)/

/** A text in which no line ends within a range of pixels: only behind its comma. */
export function RangeText({ text }: { readonly text: string }) {
  return text.split(RANGE).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text
      <Fragment key={place}>
        <span className="range">{part}</span>
        {part.endsWith(',') && <wbr />}
      </Fragment>
    ),
  )
}
