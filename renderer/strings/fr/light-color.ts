import type { Words } from '../en'

export const color: Words['color'] = {
  of: (zone) => `Couleur de ${zone}`,
  title: (zone) => `Couleur : ${zone}`,
  by: 'Couleur par',
  cct: 'CCT',
  hsi: 'HSI',
  rgbw: 'RGBW',
  hold: 'Garder la même luminosité quand la couleur change',
  hue: 'Teinte',
  hueHelp: '0 à 360 degrés',
  saturation: 'Saturation',
  saturationHelp: '0 à 100 %',
  kelvin: 'Kelvins',
  kelvinHelp: '1800 à 10000 K',
  duv: 'Duv',
  duvHelp: '−0.020 (magenta) à +0.020 (vert)',
  locus: 'Lieu',
  planck: 'Corps noir',
  daylight: 'Lumière du jour',
  noDaylight: 'Il n’y a pas de lumière du jour sous 4000 K ; le corps noir est pris.',
  advice: {
    dies: { red: 'rouge', green: 'vert', blue: 'bleu', white: 'blanc' },
    nearest: 'la couleur la plus proche',
    outOfReach: (far, instead) =>
      `Hors de portée de ces LED de ${far} uv (0.001 se voit à peine) : ${instead} s’allume à la place.`,
    noWhiteDie:
      'Un blanc fait de rouge, de vert et de bleu rend mal les couleurs : à éviter quand elles comptent.',
    whiteDieAlone: (kelvin) => `La puce blanche seule, ${kelvin} : le plus sûr quand les couleurs comptent.`,
    madeOf: (dies) => `Fait de ${dies.join(', ')}. Une estimation : un appareil voit les LED à sa façon.`,
  },
  gel: {
    label: 'Gélatine',
    none: 'aucune',
    green: 'Vert et magenta',
    kelvin: 'Plus chaud et plus froid',
    duvShift: (duv) => `Duv ${duv}`,
    miredShift: (mired) => `${mired} mired`,
    behind: 'Blanc derrière la gélatine',
    on: (kelvin) => `sur ${kelvin} K`,
  },
}
