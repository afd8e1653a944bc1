import type { Color } from '../color'
import type { Layout } from '../layouts/layout'
import { outermostPixels, pixelsToward } from '../layouts/layout-geometry'
import type { Look, Zone } from './look'

type ZoneDraft = { name: FactoryZoneName; pixels: readonly number[]; power?: number; color?: Color }

const DEFAULT_WHITE_KELVIN = 4500

/** What the looks of the app are called in files and on the command line; the page has names of its own for them. */
export const FACTORY_LOOK_NAMES = [
  'Even',
  'Key left',
  'Key right',
  'Top light',
  'Cross light',
  'Rim',
  'Raking left',
  'Raking top',
  'Coin',
  'Insect eye',
  'Warm and cool',
  'Product white',
  'Flicker-free half',
  'Dark field',
  'Bright field',
  'Dark frame',
] as const
export type FactoryLookName = (typeof FACTORY_LOOK_NAMES)[number]

/** What the zones of those looks are called, likewise. */
export const FACTORY_ZONE_NAMES = [
  'All',
  'Key',
  'Fill',
  'Left',
  'Right',
  'Rim left',
  'Rim right',
  'Rake',
  'Warm',
  'Cool',
  'Every second',
  'Outermost',
  'Ground',
] as const
export type FactoryZoneName = (typeof FACTORY_ZONE_NAMES)[number]

/**
 * Looks to start from, for any layout: a share of the pixels towards a direction, so that a ring of 7 and one of 60
 * give the same light. White is the white die's own kelvin (`whiteKelvin`), the best white the rig has.
 */
export function factoryLooks(
  layout: Layout,
  whiteKelvin: number | null = DEFAULT_WHITE_KELVIN,
): readonly Look[] {
  const white: Color = { cct: whiteKelvin ?? DEFAULT_WHITE_KELVIN, duv: 0 }
  const all = layout.places.map((_, pixel) => pixel)
  const toward = (directionDeg: number, share: number) => pixelsToward(layout, directionDeg, share)
  const rest = (...taken: readonly (readonly number[])[]) => {
    const gone = new Set(taken.flat())
    return all.filter((pixel) => !gone.has(pixel))
  }
  const look = (name: FactoryLookName, ...drafts: readonly ZoneDraft[]): Look => ({
    name,
    zones: zonesOf(drafts, white),
    power: 0,
  })
  const left = toward(270, 1 / 3)
  const right = toward(90, 1 / 3)
  const top = toward(0, 1 / 3)
  const crossRight = toward(90, 1 / 4)
  const crossLeft = toward(270, 1 / 4)
  const rimLeft = toward(240, 1 / 8)
  const rimRight = toward(120, 1 / 8)

  return [
    look('Even', { name: 'All', pixels: all }),
    look('Key left', { name: 'Key', pixels: left }, { name: 'Fill', pixels: rest(left), power: -2 }),
    look('Key right', { name: 'Key', pixels: right }, { name: 'Fill', pixels: rest(right), power: -2 }),
    look('Top light', { name: 'Key', pixels: top }, { name: 'Fill', pixels: rest(top), power: -3 }),
    look('Cross light', { name: 'Left', pixels: crossLeft }, { name: 'Right', pixels: crossRight }),
    look(
      'Rim',
      { name: 'Fill', pixels: toward(0, 1 / 4), power: -3 },
      { name: 'Rim left', pixels: rimLeft },
      { name: 'Rim right', pixels: rimRight },
    ),
    look('Raking left', { name: 'Rake', pixels: toward(270, 1 / 12) }),
    look('Raking top', { name: 'Rake', pixels: toward(0, 1 / 12) }),
    look(
      'Coin',
      { name: 'Key', pixels: toward(330, 1 / 6) },
      { name: 'Fill', pixels: toward(150, 1 / 6), power: -3 },
    ),
    look(
      'Insect eye',
      { name: 'Key', pixels: toward(315, 1 / 4) },
      { name: 'Fill', pixels: toward(135, 1 / 4), power: -1 },
    ),
    look(
      'Warm and cool',
      { name: 'Warm', pixels: left, color: { cct: 3000, duv: 0 } },
      { name: 'Cool', pixels: rest(left), power: -1, color: { cct: 7500, duv: 0 } },
    ),
    look('Product white', { name: 'All', pixels: all, color: { cct: 5500, duv: 0 } }),
    look('Flicker-free half', { name: 'Every second', pixels: all.filter((pixel) => pixel % 2 === 0) }),
    // Light that grazes comes from as far out as there are pixels; inner ones would shine into the lens by reflection.
    look('Dark field', { name: 'Outermost', pixels: outermostPixels(layout) }),
    // Seen through or against the subject, so well below full: it is the brightest thing in the frame.
    look('Bright field', { name: 'Ground', pixels: all, power: -2, color: { cct: 5500, duv: 0 } }),
    look('Dark frame', { name: 'All', pixels: [] }),
  ]
}

/** Zones that would be empty are left out, and a pixel two drafts claim stays with the earlier (tiny layouts). */
function zonesOf(drafts: readonly ZoneDraft[], white: Color): Zone[] {
  const seen = new Set<number>()
  const zones: Zone[] = []
  for (const { name, pixels, power = 0, color = white } of drafts) {
    const own = pixels.filter((pixel) => !seen.has(pixel))
    for (const pixel of own) seen.add(pixel)
    if (own.length === 0) continue
    const id = name.toLowerCase().replaceAll(' ', '-')
    zones.push({ id, name, pixels: own, power, color, on: true })
  }
  return zones
}
