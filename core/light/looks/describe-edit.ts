import type { LightChange } from '../../api/changes'
import { assertNever } from '../../result'
import { formatPower } from '../power/power-text'
import { formatRatios } from '../power/ratios'
import type { Look, LookEdit } from './look'
import { formatPixels } from './pixel-ranges'

/** What an edit is called in the undo list; `before` is the look it was made on, for the names of its zones. */
export function describeEdit(edit: LookEdit, before: Look): LightChange {
  const name = (id: string) => before.zones.find((zone) => zone.id === id)?.name ?? ''
  switch (edit.kind) {
    case 'power':
      return { kind: 'master', power: formatPower(edit.power) }
    case 'look':
      return { kind: 'look', name: edit.look.name }
    case 'zone-power':
      return { kind: 'zone-power', zone: name(edit.zone), power: formatPower(edit.power) }
    case 'zone-color':
      return { kind: 'zone-color', zone: name(edit.zone), color: edit.color }
    case 'zone-pixels': {
      const zone = name(edit.zone)
      if (edit.pixels.length === 0) return { kind: 'zone-emptied', zone }
      return edit.how
        ? { kind: `zone-${edit.how}`, zone }
        : { kind: 'zone-pixels', zone, pixels: formatPixels(edit.pixels) }
    }
    case 'zone-name':
      return { kind: 'zone-name', zone: name(edit.zone), name: edit.name }
    case 'zone-on':
      return { kind: edit.on ? 'zone-on' : 'zone-muted', zone: name(edit.zone) }
    case 'zone-rotate':
      return { kind: 'zone-rotate', zone: name(edit.zone), pixels: Math.abs(edit.steps) }
    case 'rotate-all':
      return { kind: 'rotate-all', pixels: Math.abs(edit.steps) }
    case 'add-zone':
      return { kind: 'add-zone', zone: edit.zone.name }
    case 'remove-zone':
      return { kind: 'remove-zone', zone: name(edit.zone) }
    case 'solo':
      return edit.zone === null ? { kind: 'solo-off' } : { kind: 'solo', zone: name(edit.zone) }
    case 'zone-dim':
      return { kind: edit.by === 'pixels' ? 'dim-by-pixels' : 'dim-by-drive', zone: name(edit.zone) }
    case 'zone-split':
      return { kind: 'gradient', zone: name(edit.zone), zones: edit.into.length }
    case 'ratio':
      return { kind: 'ratio', ratio: edit.ratio ?? formatRatios(edit.powers.map(({ power }) => power)) }
    case 'white-balance': {
      const { measured } = edit
      return measured
        ? { kind: 'white-balance', white: { cct: measured.cct, duv: measured.duv } }
        : { kind: 'white-balance-forgotten' }
    }
    case 'add-modifier':
      return {
        kind: 'modifiers',
        modifiers: [...(before.modifiers ?? []), edit.modifier],
      }
    case 'modifiers':
      return edit.modifiers.length === 0
        ? { kind: 'nothing-in-front' }
        : { kind: 'modifiers', modifiers: edit.modifiers }
    default:
      return assertNever(edit)
  }
}
