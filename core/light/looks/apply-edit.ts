import type { Cause } from '../../api/failure'
import { assertNever, fail, ok, type Result } from '../../result'
import { MAX_MODIFIERS } from '../modifiers/modifier'
import { type Look, type LookEdit, MAX_ZONES, type Zone } from './look'
import { sortPixels } from './pixel-ranges'

/** Why an edit cannot be made. */
export type BadEdit = Cause<'notPossible'>

const bad = (...why: BadEdit) => fail<BadEdit>(why)

/**
 * Gives pixels to one zone and takes them from every other, so that zones never overlap. All other zones keep their
 * place, even when nothing is left of them: an empty zone still has its colour and name.
 */
function withPixels(zones: readonly Zone[], id: string, pixels: readonly number[]): Zone[] {
  const taken = new Set(pixels)
  return zones.map((zone) => {
    if (zone.id === id) return { ...zone, pixels: sortPixels(pixels) }
    return zone.pixels.some((pixel) => taken.has(pixel))
      ? { ...zone, pixels: zone.pixels.filter((pixel) => !taken.has(pixel)) }
      : zone
  })
}

/** Moves pixels along the chain, round the end; those beyond the chain stay where they are. */
function rotated(pixels: readonly number[], steps: number, pixelCount: number): number[] {
  return sortPixels(
    pixels.map((pixel) =>
      pixel < pixelCount ? (((pixel + steps) % pixelCount) + pixelCount) % pixelCount : pixel,
    ),
  )
}

/** A whole look from outside: pixels sorted, zones disjoint (the earlier zone keeps a pixel both claim). */
function tidied(look: Look): Result<Look, BadEdit> {
  const ids = new Set(look.zones.map((zone) => zone.id))
  if (ids.size < look.zones.length) return bad('zoneTwice')
  const seen = new Set<number>()
  const zones = look.zones.map((zone) => {
    const pixels = sortPixels(zone.pixels).filter((pixel) => !seen.has(pixel))
    for (const pixel of pixels) seen.add(pixel)
    return { ...zone, pixels }
  })
  return withoutLostSolo(ok({ ...look, zones }))
}

/** Software takes nothing off the rig: a look that says nothing of modifiers leaves those of the one before. */
function withModifiersOf(look: Look, before: Look): Look {
  return look.modifiers || !before.modifiers ? look : { ...look, modifiers: before.modifiers }
}

function editZone(
  look: Look,
  id: string,
  change: (zone: Zone, zones: readonly Zone[]) => Zone[],
): Result<Look, BadEdit> {
  const zone = look.zones.find((candidate) => candidate.id === id)
  if (zone === undefined) return bad('noZone', id)
  return ok({ ...look, zones: change(zone, look.zones) })
}

/** A solo on a zone that is gone is none. */
function withoutLostSolo(edited: Result<Look, BadEdit>): Result<Look, BadEdit> {
  if (!edited.ok) return edited
  const { solo, ...look } = edited.value
  return look.zones.some(({ id }) => id === solo) ? edited : ok(look)
}

function split(look: Look, id: string, into: readonly Zone[]): Result<Look, BadEdit> {
  const whole = look.zones.find((zone) => zone.id === id)
  if (whole === undefined) return bad('noZone', id)
  const own = new Set(whole.pixels)
  const parts = into.map((part) => ({ ...part, pixels: part.pixels.filter((pixel) => own.has(pixel)) }))
  const zones = look.zones.flatMap((zone) => (zone.id === id ? parts : [zone]))
  if (zones.length > MAX_ZONES) return bad('mostZones', MAX_ZONES)
  return withoutLostSolo(tidied({ ...look, zones }))
}

const replaced = (zones: readonly Zone[], next: Zone) =>
  zones.map((zone) => (zone.id === next.id ? next : zone))

/** Edits that leave the mix of the light as it is: brighter or darker as a whole, or called by another name. */
const keepsWhite: ReadonlySet<LookEdit['kind']> = new Set(['power', 'look', 'zone-name', 'white-balance'])

/** A white that was measured is that of the light it was measured of. */
function withoutOldWhite(edited: Result<Look, BadEdit>, kind: LookEdit['kind']): Result<Look, BadEdit> {
  if (!edited.ok || !edited.value.whiteBalance || keepsWhite.has(kind)) return edited
  const { whiteBalance: _, ...look } = edited.value
  return ok(look)
}

/**
 * The look after one edit. Pure; `look` is left as it was. `pixelCount` is the length of the chain, for rotation.
 * Fails for a zone that does not exist, an id taken twice, and more than `MAX_ZONES` zones.
 */
export function applyEdit(look: Look, edit: LookEdit, pixelCount: number): Result<Look, BadEdit> {
  return withoutOldWhite(edited(look, edit, pixelCount), edit.kind)
}

function edited(look: Look, edit: LookEdit, pixelCount: number): Result<Look, BadEdit> {
  switch (edit.kind) {
    case 'power':
      return ok({ ...look, power: edit.power })
    case 'look':
      return tidied(withModifiersOf(edit.look, look))
    case 'zone-power':
      return editZone(look, edit.zone, (zone, zones) => replaced(zones, { ...zone, power: edit.power }))
    case 'zone-color':
      return editZone(look, edit.zone, (zone, zones) =>
        replaced(zones, { ...zone, color: edit.color, power: edit.power ?? zone.power }),
      )
    case 'zone-name':
      return editZone(look, edit.zone, (zone, zones) => replaced(zones, { ...zone, name: edit.name }))
    case 'zone-on':
      return editZone(look, edit.zone, (zone, zones) => replaced(zones, { ...zone, on: edit.on }))
    case 'zone-pixels':
      return editZone(look, edit.zone, (zone, zones) => withPixels(zones, zone.id, edit.pixels))
    case 'zone-rotate':
      return editZone(look, edit.zone, (zone, zones) =>
        withPixels(zones, zone.id, rotated(zone.pixels, edit.steps, pixelCount)),
      )
    case 'rotate-all':
      return ok({
        ...look,
        zones: look.zones.map((zone) => ({
          ...zone,
          pixels: rotated(zone.pixels, edit.steps, pixelCount),
        })),
      })
    case 'add-zone': {
      if (look.zones.length >= MAX_ZONES) return bad('mostZones', MAX_ZONES)
      if (look.zones.some((zone) => zone.id === edit.zone.id)) {
        return bad('zoneThere', edit.zone.id)
      }
      const zones = [...look.zones, edit.zone]
      return ok({ ...look, zones: withPixels(zones, edit.zone.id, edit.zone.pixels) })
    }
    case 'remove-zone':
      return withoutLostSolo(
        editZone(look, edit.zone, (zone, zones) => zones.filter((other) => other.id !== zone.id)),
      )
    case 'solo': {
      const { solo: _, ...all } = look
      if (edit.zone === null) return ok(all)
      const solo = edit.zone
      return editZone({ ...all, solo }, solo, (_zone, zones) => [...zones])
    }
    case 'zone-dim':
      return editZone(look, edit.zone, ({ dim: _, ...zone }, zones) =>
        replaced(zones, edit.by === 'pixels' ? { ...zone, dim: 'pixels' } : zone),
      )
    case 'zone-split':
      return split(look, edit.zone, edit.into)
    case 'ratio': {
      const powers = new Map(edit.powers.map(({ zone, power }) => [zone, power]))
      const unknown = edit.powers.find(({ zone }) => !look.zones.some(({ id }) => id === zone))
      if (unknown) return bad('noZone', unknown.zone)
      const zones = look.zones.map((zone) => ({ ...zone, power: powers.get(zone.id) ?? zone.power }))
      return ok({ ...look, zones })
    }
    case 'white-balance': {
      const { whiteBalance: _, ...rest } = look
      return ok(edit.measured ? { ...rest, whiteBalance: edit.measured } : rest)
    }
    case 'add-modifier': {
      const modifiers = [...(look.modifiers ?? []), edit.modifier]
      if (modifiers.length > MAX_MODIFIERS) return bad('mostModifiers', MAX_MODIFIERS)
      return ok({ ...look, modifiers })
    }
    case 'modifiers':
      return ok({ ...look, modifiers: edit.modifiers })
    default:
      return assertNever(edit)
  }
}
