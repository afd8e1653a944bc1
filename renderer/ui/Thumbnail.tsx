import type { CSSProperties } from 'react'
import { useThumbnail } from './use-thumbnail'

/** Most cameras' pictures, where the photo does not say. */
const USUAL = { aspect: 3 / 2, turn: 0 } as const

/** A photo's small picture, upright and without the black that cameras pad it with, in a place that is kept for it. */
export function Thumbnail({ path, name }: { readonly path: string | null; readonly name: string }) {
  const picture = useThumbnail(path)
  if (!picture?.dataUrl) return <span className="thumbnail" />
  const { aspect, turn } = picture.shape ?? USUAL
  const turned = turn === 90 || turn === 270
  const shape: CSSProperties & Record<`--${string}`, string | number> = {
    '--aspect': aspect,
    '--stands': turned ? 1 / aspect : aspect,
    '--turn': `${turn}deg`,
  }
  return (
    <span className="thumbnail" style={shape}>
      <span className="thumbnail-picture">
        <img
          src={picture.dataUrl}
          alt={name}
          className={turned ? 'thumbnail-turned' : undefined}
          draggable={false}
        />
      </span>
    </span>
  )
}
