import type { Words } from '../en'

export const ui: Words['ui'] = {
  typeValue: (label, value) => `${label} : ${value}. Saisir une valeur`,
  limited: (stops) => `limité ${stops}`,
  between: (least: string, most: string) => `${least} à ${most}`,
  give: (least, most) => `Donnez une valeur de ${least} à ${most}.`,
  powerHelp: 'Donnez −10 à 0 EV, comme −1 1/3, 1/4 ou 25%.',

  mode: 'Mode',
  modes: {
    steady: 'continu',
    flash: 'flash',
    gated: 'tant qu’ouvert',
    strobe: 'strobo',
    sequence: 'séquence',
  },
  master: 'Général',
  limitedBy: 'Limité',
  lightOn: 'Lumière allumée',
  delay: 'Retard',
  dark: 'Aucune lumière n’était allumée.',
  zonesUnknown:
    'La lumière a été changée sur le rig pendant son absence : les zones ne sont pas connues, chaque pixel l’est.',
  onPixels: (pixels) => `sur ${pixels}`,
  noPixel: 'aucun pixel',
  export: { button: 'Exporter', csv: 'Tableau (CSV)', json: 'JSON' },
}
