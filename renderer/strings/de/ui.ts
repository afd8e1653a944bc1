import type { Words } from '../en'

export const ui: Words['ui'] = {
  typeValue: (label, value) => `${label}: ${value}. Wert eingeben`,
  limited: (stops) => `begrenzt ${stops}`,
  between: (least: string, most: string) => `${least} bis ${most}`,
  give: (least, most) => `Geben Sie einen Wert von ${least} bis ${most} an.`,
  powerHelp: 'Geben Sie −10 bis 0 EV an, etwa −1 1/3, 1/4 oder 25%.',

  mode: 'Modus',
  modes: {
    steady: 'Dauerlicht',
    flash: 'Blitz',
    gated: 'solange offen',
    strobe: 'Strobo',
    sequence: 'Folge',
  },
  master: 'Gesamt',
  limitedBy: 'Begrenzt',
  lightOn: 'Licht an',
  delay: 'Verzögerung',
  dark: 'Es brannte kein Licht.',
  zonesUnknown:
    'Das Licht wurde am Rig geändert, während es weg war: Zonen sind nicht bekannt, jedes Pixel schon.',
  onPixels: (pixels) => `auf ${pixels}`,
  noPixel: 'keinem Pixel',
  export: { button: 'Exportieren', csv: 'Tabelle (CSV)', json: 'JSON' },
}
