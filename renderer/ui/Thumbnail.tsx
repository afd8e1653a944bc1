import type { CSSProperties } from 'react'
import type { PictureShape } from '../../core/photos/picture-shape'
import { useThumbnail } from './use-thumbnail'

/** Most cameras' pictures, where the photo does not say. */
const USUAL: PictureShape = { aspect: 3 / 2, turn: 0 }
/** Width to height of the place that is kept, as in the style sheet. */
const PLACE = 3 / 2
/** Of the picture's width and height, left out at each side: the edge of a camera's padding is soft. */
const SPARE = 0.015

/** A photo's small picture, upright and without the black that cameras pad it with, in a place that is kept for it. */
export function Thumbnail({ path, name }: { readonly path: string | null; readonly name: string }) {
  const picture = useThumbnail(path)
  if (!picture?.dataUrl) return <span className="thumbnail" />
  const shape = fitted(picture.shape ?? USUAL)
  const style = { ...placed(shape), backgroundImage: `url("${picture.dataUrl}")` }
  const fills = Math.abs(standing(shape) - PLACE) < 0.02
  // A background and no image: it is cut to shape without a clip, which long lists pay for in every frame.
  const named =
    name === '' ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': name } as const)
  return (
    <span className={fills ? 'thumbnail thumbnail-full' : 'thumbnail'}>
      <span className="thumbnail-picture" style={style} {...named} />
    </span>
  )
}

const isTurned = ({ turn }: PictureShape) => turn === 90 || turn === 270

/** Width to height as the photo stands. */
const standing = (shape: PictureShape) => (isTurned(shape) ? 1 / shape.aspect : shape.aspect)

/** A shape so little higher or wider than the place that a slim bar would show is cut to fill it. */
export function fitted(shape: PictureShape): PictureShape {
  const part = standing(shape) / PLACE
  // Wider by more, the padding above and below would come into sight.
  const near = part > 0.95 && part < 1.02
  return near ? { ...shape, aspect: isTurned(shape) ? 1 / PLACE : PLACE } : shape
}

/** As large as fits, in the shape of the photo as it stands. Sizes are shares of the place's width. */
export function placed(shape: PictureShape): CSSProperties {
  const { aspect, turn } = shape
  const stands = standing(shape)
  const across = Math.min(1, stands / PLACE)
  // The turning comes last: turned by a quarter, it is as wide as it will be high.
  const width = isTurned(shape) ? across / stands : across
  return {
    width: percent(width * (1 + 2 * SPARE)),
    aspectRatio: aspect,
    padding: `${percent((width / aspect) * SPARE)} ${percent(width * SPARE)}`,
    rotate: turn === 0 ? undefined : `${turn}deg`,
  }
}

const percent = (share: number) => `${(100 * share).toFixed(3)}%`
