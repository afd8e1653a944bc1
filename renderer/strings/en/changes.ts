import type {
  HandChangeWords,
  LightChangeWords,
  SequenceChangeWords,
  SettingName,
} from '../../../core/api/changes'
import { describeColor } from '../../../core/light/color-text'
import { describeModifiers } from '../../../core/light/modifiers/modifier-words'
import { lookCalled, profileCalled, zoneCalled } from '../called'
import { light as lightRoom } from './light'
import { names } from './names'
import { plural } from './plural'
import { record } from './record'

const pixels = (n: number) => plural(n, { one: '1 pixel', other: `${n} pixels` })
/** A zone that is gone has no name any more. */
const of = (zone: string) => (zone === '' ? 'Zone' : zoneCalled(zone, names))

/** What is set on the camera. */
const settings: Readonly<Record<SettingName, string>> = {
  exposureS: 'Shutter speed',
  fNumber: 'Aperture',
  iso: 'ISO',
  shutter: 'Shutter type',
  drive: 'Drive mode',
  setup: 'Macro setup',
  depthMm: 'Depth of the stack',
  advance: 'Step of the stack',
  rule: 'Rule for depth of field',
  circle: 'Circle of confusion',
  pauseS: 'Pause between frames',
  carry: 'Macro in the record',
  calibration: 'Exposure measured',
  watch: 'Warning of shutter and light',
}

const light: LightChangeWords = {
  master: ({ power }) => `Master ${power}`,
  look: ({ name }) => (name === '' ? 'Look' : `Look ${lookCalled(name, names)}`),
  'zone-power': ({ zone, power }) => `${of(zone)} ${power}`,
  'zone-color': ({ zone, color }) => `${of(zone)} ${describeColor(color, record.color)}`,
  'zone-emptied': ({ zone }) => `${of(zone)} emptied`,
  'zone-pixels': ({ zone, pixels }) => `${of(zone)} on ${pixels}`,
  'zone-arc': ({ zone }) => `${of(zone)} as an arc`,
  'zone-opposite': ({ zone }) => `${of(zone)} with its opposite`,
  'zone-nth': ({ zone }) => `${of(zone)} thinned out`,
  'zone-mirrored': ({ zone }) => `${of(zone)} mirrored`,
  'zone-nudged': ({ zone }) => `${of(zone)} nudged`,
  'zone-name': ({ zone, name }) => `${of(zone)} renamed ${name}`,
  'zone-on': ({ zone }) => `${of(zone)} on`,
  'zone-muted': ({ zone }) => `${of(zone)} muted`,
  'zone-rotate': ({ zone, pixels: n }) => `${of(zone)} rotated by ${pixels(n)}`,
  'rotate-all': ({ pixels: n }) => `All rotated by ${pixels(n)}`,
  'add-zone': ({ zone }) => `${of(zone)} added`,
  'remove-zone': ({ zone }) => `${of(zone)} removed`,
  solo: ({ zone }) => `${of(zone)} solo`,
  'solo-off': () => 'Solo off',
  'dim-by-pixels': ({ zone }) => `${of(zone)} dimmed by pixels`,
  'dim-by-drive': ({ zone }) => `${of(zone)} dimmed by drive`,
  gradient: ({ zone, zones }) => `${of(zone)} as a gradient of ${zones}`,
  ratio: ({ ratio }) => `Ratio ${ratio}`,
  'white-balance': ({ white }) => `White balance ${describeColor(white, record.color)}`,
  'white-balance-forgotten': () => 'White balance forgotten',
  modifiers: ({ modifiers }) => `In front: ${describeModifiers(modifiers, record.modifiers)}`,
  'nothing-in-front': () => 'Nothing in front',
  steady: () => 'Steady',
  flash: ({ on }) => `Flash ${on}`,
  gated: ({ most }) => `Gated, ${most} at most`,
  strobe: ({ pulses, on }) => `Strobe ${pulses} × ${on}`,
  sequence: ({ name }) => (name === '' ? 'Sequence' : `Sequence ${name}`),
  'sequence-from': ({ step }) => `Sequence from step ${step}`,
  'sequence-stopped': () => 'Sequence stopped',
  'modelling-power': ({ power }) => `Modelling ${power}`,
  'modelling-on': () => 'Modelling on',
  'modelling-off': () => 'Modelling off',
  blackout: () => 'Blackout',
  'light-on': () => 'Light on',
  'kept-by-rig': () => 'Light as the rig kept it',
  layout: ({ shape, name }) => `Layout ${name === '' ? lightRoom.layout.shapes[shape] : name}`,
  'leds-as-said': () => 'LEDs as the rig says',
  'leds-white': ({ white }) => `White ${white}`,
  'leds-measured': () => 'LEDs as measured',
  'look-saved': ({ name }) => `Look ${name} saved`,
  'look-changed': ({ name }) => `Look ${name} changed`,
  'look-renamed': ({ name, to }) => `Look ${name} renamed ${to}`,
  'look-removed': ({ name }) => `Look ${name} removed`,
  'look-brought-back': ({ name }) => `Look ${name} brought back`,
  'looks-imported': ({ looks }) => plural(looks, { one: 'Look imported', other: `${looks} looks imported` }),
  'look-key': ({ key }) => `Number key ${key}`,
  'profile-changed': (profile) => `Profile ${profileCalled(profile, names)} changed`,
  'profile-removed': (profile) => `Profile ${profileCalled(profile, names)} removed`,
  'profile-chosen': (profile) => `${profileCalled(profile, names)} chosen`,
  setting: ({ of }) => settings[of],
  'camera-release': () => 'Camera release',
  'key-taught': ({ key }) => `Remote key ${key} taught`,
  'key-forgotten': ({ key }) => `Remote key ${key} forgotten`,
  'keys-forgotten': () => 'Learned keys forgotten',
}

const sequence: SequenceChangeWords = {
  'sequence-made': ({ name }) => `${name} made`,
  'sequence-saved': ({ name }) => `Sequence ${name}`,
  'sequence-renamed': () => 'Sequence renamed',
  'sequence-removed': () => 'Sequence removed',
  'steps-added': ({ steps }) => plural(steps, { one: 'Step added', other: `${steps} steps added` }),
  'steps-replaced': () => 'Steps replaced',
  'step-removed': ({ step }) => `Step ${step} removed`,
  'step-copied': ({ step }) => `Step ${step} copied`,
  'step-moved': ({ step }) => `Step ${step} moved`,
  'step-renamed': ({ step }) => `Step ${step} renamed`,
  'step-light': ({ step }) => `Light of step ${step}`,
  'step-power': ({ step }) => `Power of step ${step}`,
  shots: () => 'Shots a step',
  flash: () => 'Flash of each step',
  'next-light': () => 'Time to the next light',
  rounds: () => 'Rounds',
  'round-after-round': () => 'Round after round',
  'one-run': () => 'One run',
}

const hand: HandChangeWords = {
  pin: ({ photo }) => `pin of ${photo}`,
  unpin: ({ photo }) => `unpinning ${photo}`,
  'shift-later': () => 'shift by one shot later',
  'shift-earlier': () => 'shift by one shot earlier',
  clock: ({ camera }) => `clock of ${camera}`,
  clear: () => 'clearing what was decided by hand',
}

/** What the steps of undo are called: of the light, of sequences, and of what a hand decides about photos. */
export const changes = { light, sequence, hand }
