import { useThumbnail } from './use-thumbnail'

/** A photo's small picture in a place that is kept for it. */
export function Thumbnail({ path, name }: { readonly path: string | null; readonly name: string }) {
  const url = useThumbnail(path)
  return <span className="thumbnail">{url && <img src={url} alt={name} draggable={false} />}</span>
}
