import { zoneCalled } from '../called'
import type { Words } from '../en'
import { names } from './names'
import { ui } from './ui'

export const record: Words['record'] = {
  modes: ui.modes,
  color: {
    hue: (degrees) => `Farbton ${degrees}`,
    hueAndSaturation: (degrees, saturation) => `Farbton ${degrees} Sättigung ${saturation}`,
  },
  modifiers: {
    kinds: { diffuser: 'Diffusor', polariser: 'Polfilter', cone: 'Lichtkegel' },
    mired: (shift) => `${shift} Mired`,
  },
  zone: (name) => zoneCalled(name, names),
  every: (time) => `alle ${time}`,
  after: (time) => `nach ${time}`,
  limited: (power) => `begrenzt ${power}`,
  dark: 'dunkel',
  lit: (color, power, pixels) => `${color} ${power} auf ${pixels === '' ? 'keinem Pixel' : pixels}`,
  zonesUnknown: (lit) => `Zonen unbekannt, an: ${lit}`,
  through: (modifiers) => `durch ${modifiers}`,
  measuredWhite: (white) => `gemessenes Weiß ${white}`,
  stack: (frames) => `Stapel aus ${frames} Aufnahmen`,
  stackInLights: (frames, lights) => `Stapel aus ${frames} Aufnahmen in ${lights} Lichtern`,
  more: (lights) => `${lights} weitere`,
  difference: {
    mode: ui.mode,
    lightOn: ui.lightOn,
    delay: ui.delay,
    pulses: 'Pulse',
    step: 'Schritt',
    master: ui.master,
    limited: ui.limitedBy,
    inFront: 'Davor',
    layout: 'Anordnung',
    leds: 'LEDs',
    color: (zone) => `Farbe von ${zone}`,
    power: (zone) => `Leistung von ${zone}`,
    pixels: (zone) => `Pixel von ${zone}`,
    noPixels: 'keine',
    asApplied: 'Pixel, wie angelegt',
    alike: (pixels) => `${pixels} gleich`,
    differ: (pixels) => `${pixels} anders`,
    inAll: 'Licht insgesamt',
  },
}
