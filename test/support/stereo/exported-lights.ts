/** A light of the exported table, as any program would read it. */
export interface ExportedLight {
  readonly photo: string
  readonly step: string
  readonly x: number
  readonly y: number
  readonly z: number
  readonly intensity: number
}

/** Reads the CSV of positions and intensities; dark frames, which have no place, are left out. */
export function readLightsCsv(csv: string): readonly ExportedLight[] {
  const [head = '', ...lines] = csv.trim().split('\r\n')
  const heads = head.split(',')
  return lines.flatMap((line) => {
    const cells = line.split(',')
    const cell = (name: string) => cells[heads.indexOf(name)] ?? ''
    if (cell('x_mm') === '') return []
    const [x, y, z, intensity] = [cell('x_mm'), cell('y_mm'), cell('z_mm'), cell('intensity')].map(Number)
    return [{ photo: cell('photo'), step: cell('step'), x: x!, y: y!, z: z!, intensity: intensity! }]
  })
}
