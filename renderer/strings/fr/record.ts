import { zoneCalled } from '../called'
import type { Words } from '../en'
import { names } from './names'
import { ui } from './ui'

export const record: Words['record'] = {
  modes: ui.modes,
  color: {
    hue: (degrees) => `teinte ${degrees}`,
    hueAndSaturation: (degrees, saturation) => `teinte ${degrees} saturation ${saturation}`,
  },
  modifiers: {
    kinds: { diffuser: 'diffuseur', polariser: 'polarisant', cone: 'cône' },
    mired: (shift) => `${shift} mired`,
  },
  zone: (name) => zoneCalled(name, names),
  every: (time) => `toutes les ${time}`,
  after: (time) => `après ${time}`,
  limited: (power) => `limité ${power}`,
  dark: 'éteint',
  lit: (color, power, pixels) => `${color} ${power} sur ${pixels === '' ? 'aucun pixel' : pixels}`,
  zonesUnknown: (lit) => `zones inconnues, allumés : ${lit}`,
  through: (modifiers) => `à travers ${modifiers}`,
  measuredWhite: (white) => `blanc mesuré ${white}`,
  stack: (frames) => `empilement de ${frames} images`,
  stackInLights: (frames, lights) => `empilement de ${frames} images en ${lights} lumières`,
  more: (lights) => `${lights} de plus`,
  difference: {
    mode: ui.mode,
    lightOn: ui.lightOn,
    delay: ui.delay,
    pulses: 'Impulsions',
    step: 'Étape',
    master: ui.master,
    limited: ui.limitedBy,
    inFront: 'Devant',
    layout: 'Disposition',
    leds: 'LED',
    color: (zone) => `Couleur de ${zone}`,
    power: (zone) => `Puissance de ${zone}`,
    pixels: (zone) => `Pixels de ${zone}`,
    noPixels: 'aucun',
    asApplied: 'Pixels tels qu’appliqués',
    alike: (pixels) => `${pixels} identiques`,
    differ: (pixels) => `${pixels} différents`,
    inAll: 'Lumière en tout',
  },
}
