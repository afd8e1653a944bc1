import { colorWords } from '../color-text'
import type { LightRecord } from '../light-record'
import { modifierWords } from '../modifiers/modifier-words'

const modes: Readonly<Record<LightRecord['mode'], string>> = {
  steady: 'steady',
  flash: 'flash',
  gated: 'gated',
  strobe: 'strobe',
  sequence: 'sequence',
}

/** In what two lights differ; the words of a zone take its name. */
const difference = {
  mode: 'Mode',
  lightOn: 'Light on',
  delay: 'Delay',
  pulses: 'Pulses',
  step: 'Step',
  master: 'Master',
  limited: 'Limited',
  inFront: 'In front',
  layout: 'Layout',
  leds: 'LEDs',
  color: (zone: string) => `${zone} colour`,
  power: (zone: string) => `${zone} power`,
  pixels: (zone: string) => `${zone} pixels`,
  noPixels: 'none',
  asApplied: 'Pixels as applied',
  alike: (pixels: number) => `${pixels} alike`,
  differ: (pixels: number) => `${pixels} differ`,
  inAll: 'Light in all',
}

/** The words of a light record in English, for photos and the command line; the model of every translation. */
export const recordWords = {
  modes,
  color: colorWords,
  modifiers: modifierWords,
  /** What a zone is called: as it was named. */
  zone: (name: string) => name,
  every: (time: string) => `every ${time}`,
  after: (time: string) => `after ${time}`,
  limited: (power: string) => `limited ${power}`,
  dark: 'dark',
  /** @param pixels ranges along the chain; empty where the zone has none */
  lit: (color: string, power: string, pixels: string) =>
    `${color} ${power} on ${pixels === '' ? 'no pixel' : pixels}`,
  zonesUnknown: (lit: string) => `zones unknown, lit ${lit}`,
  through: (modifiers: string) => `through ${modifiers}`,
  measuredWhite: (white: string) => `measured white ${white}`,
  stack: (frames: number) => `stack of ${frames} frames`,
  stackInLights: (frames: number, lights: number) => `stack of ${frames} frames in ${lights} lights`,
  more: (lights: number) => `${lights} more`,
  difference,
}

export type RecordWords = typeof recordWords
