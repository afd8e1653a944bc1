import { assertNever } from '../../result'
import { describeColor } from '../color-text'
import { describeModifiers } from '../modifiers/modifier-words'
import { formatPower } from '../power/power-text'
import { formatRatios } from '../power/ratios'
import type { Look, LookEdit } from './look'
import { formatPixels } from './pixel-ranges'

const pixelsInWords = (count: number) => (count === 1 ? '1 pixel' : `${count} pixels`)

const howWords = {
  arc: 'as an arc',
  opposite: 'with its opposite',
  nth: 'thinned out',
  mirrored: 'mirrored',
  nudged: 'nudged',
} as const

/** An edit in words for the undo list; `before` is the look it was made on, for the names of its zones. */
export function describeEdit(edit: LookEdit, before: Look): string {
  const name = (id: string) => before.zones.find((zone) => zone.id === id)?.name ?? 'Zone'
  switch (edit.kind) {
    case 'power':
      return `Master ${formatPower(edit.power)}`
    case 'look':
      return edit.look.name === '' ? 'Look' : `Look ${edit.look.name}`
    case 'zone-power':
      return `${name(edit.zone)} ${formatPower(edit.power)}`
    case 'zone-color':
      return `${name(edit.zone)} ${describeColor(edit.color)}`
    case 'zone-pixels':
      if (edit.pixels.length === 0) return `${name(edit.zone)} emptied`
      return edit.how
        ? `${name(edit.zone)} ${howWords[edit.how]}`
        : `${name(edit.zone)} on ${formatPixels(edit.pixels)}`
    case 'zone-name':
      return `${name(edit.zone)} renamed ${edit.name}`
    case 'zone-on':
      return `${name(edit.zone)} ${edit.on ? 'on' : 'muted'}`
    case 'zone-rotate':
      return `${name(edit.zone)} rotated by ${pixelsInWords(Math.abs(edit.steps))}`
    case 'rotate-all':
      return `All rotated by ${pixelsInWords(Math.abs(edit.steps))}`
    case 'add-zone':
      return `${edit.zone.name} added`
    case 'remove-zone':
      return `${name(edit.zone)} removed`
    case 'solo':
      return edit.zone === null ? 'Solo off' : `${name(edit.zone)} solo`
    case 'zone-dim':
      return `${name(edit.zone)} dimmed by ${edit.by === 'pixels' ? 'pixels' : 'drive'}`
    case 'zone-split':
      return `${name(edit.zone)} as a gradient of ${edit.into.length}`
    case 'ratio':
      return `Ratio ${formatRatios(edit.powers.map(({ power }) => power))}`
    case 'white-balance':
      return edit.measured
        ? `White balance ${describeColor({ cct: edit.measured.cct, duv: edit.measured.duv })}`
        : 'White balance forgotten'
    case 'modifiers':
      return edit.modifiers.length === 0
        ? 'Nothing in front'
        : `In front: ${describeModifiers(edit.modifiers)}`
    default:
      return assertNever(edit)
  }
}
