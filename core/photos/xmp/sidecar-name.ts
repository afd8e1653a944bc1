/** How sidecars are named: `IMG.xmp` (Lightroom, Capture One) or `IMG.CR3.xmp` (darktable, digiKam). */
export type SidecarStyle = 'adobe' | 'darktable'

/** The sidecar's file name for a photo's file name (no folder). */
export function sidecarName(photoName: string, style: SidecarStyle): string {
  const dot = photoName.lastIndexOf('.')
  const stem = dot > 0 ? photoName.slice(0, dot) : photoName
  return style === 'adobe' ? `${stem}.xmp` : `${photoName}.xmp`
}

/** Names under which an existing sidecar may stand, the wanted style first. */
export function sidecarCandidates(photoName: string, style: SidecarStyle): readonly string[] {
  const other: SidecarStyle = style === 'adobe' ? 'darktable' : 'adobe'
  const names = [sidecarName(photoName, style), sidecarName(photoName, other)]
  return names.flatMap((name) => [name, `${name.slice(0, -4)}.XMP`])
}
