import type { Words } from '../en'
import { plural } from './plural'

export const shots: Words['shots'] = {
  room: 'Vues',
  aside: 'Vue',
  count: (shots) => plural(shots, { one: `${shots} vue`, other: `${shots} vues` }),
  none: {
    title: 'Pas encore de vues',
    fire: 'Déclencher l’appareil de démonstration',
    what: 'À chaque déclenchement, le rig note lui-même quand, combien de temps, et la lumière allumée. Ce relevé apparaît ici, et plus tard dans la photo.',
    demo: 'Le rig simulé apporte un appareil de démonstration : déclenchez-le et voyez tout le chemin, de la lumière à la photo.',
    cable:
      'Branchez le câble sur la griffe flash et déclenchez. Rien ? Certains boîtiers ne commandent un flash qu’avec l’obturateur mécanique.',
  },
  table: {
    label: 'Vues, la plus récente d’abord',
    light: 'Lumière',
    shot: 'Vue',
    time: 'Heure',
    closed: 'Contact',
    mode: 'Mode',
    lit: 'Ce qui était allumé',
    dark: 'Pas de lumière : rien n’était allumé',
  },
  pulse: 'impulsion',
  panel: {
    shot: (seq) => `Vue ${seq}`,
    newest: (seq) => `Dernière vue, ${seq}`,
    follow: 'Suivre la dernière',
    time: 'Heure',
    timeWithError: (time, error) => `${time} ± ${error}`,
    closed: 'Contact fermé',
    light: (seq) => `vue ${seq}`,
    use: 'Mettre cette lumière sur le rig',
  },
  camera: {
    title: 'Appareil de démonstration',
    developing: 'développement…',
    lastPhoto: 'Dernière photo de l’appareil de démonstration',
    none: 'Ses photos montrent un petit sujet dans votre lumière.',
    exposure: 'Exposition',
    shutter: 'Vitesse',
    see: (photos) =>
      photos === 0
        ? 'Voir ses photos'
        : plural(photos, { one: 'Voir sa photo', other: `Voir ses ${photos} photos` }),
  },
}
