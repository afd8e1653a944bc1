import type { Words } from '../en'
import { plural } from './plural'

export const frame: Words['frame'] = {
  starting: 'Démarrage…',
  rooms: 'Pièces',
  room: {
    light: 'Lumière',
    sync: 'Synchro',
    shots: 'Vues',
    photos: 'Photos',
    macro: 'Macro',
    rig: 'Rig',
  },

  rig: {
    none: 'Aucun rig',
    refusedName: 'Rig',
    notConnected: 'non connecté',
    connecting: 'connexion…',
    simulated: 'simulé',
    connected: 'connecté',
    lost: 'perdu, en attente',
    refused: 'refusé',
  },
  contact: 'Le contact de la griffe flash',
  shutter: 'obturateur',
  closed: 'fermé',
  open: 'ouvert',
  shots: (count) => plural(count, { one: `${count} vue`, other: `${count} vues` }),
  masterPower: 'Puissance générale',
  limited: (stops) => `limité ${stops}`,
  draw: 'Consommation estimée de ce qui est allumé, face à ce que fournit l’alimentation',
  modelling: 'Lampe pilote',
  modellingKey: 'Lampe pilote (Espace)',
  modellingSteady: 'Lampe pilote : seulement en flash',
  blackout: 'Noir',
  blackoutKey: 'Noir (B)',

  notices: 'Avis',
  allNotices: 'Tous les avis',
  dismiss: 'Fermer',
  away: 'Après une courte coupure, cette page revient d’elle-même ; une application relancée affiche une adresse à elle.',

  steadyHasNone: 'En continu, la lumière elle-même reste allumée. La lampe pilote existe en flash.',
  noDemoCamera: 'L’appareil de démonstration va avec le rig simulé. Connectez-le dans la pièce « Rig ».',
  nothingToUndo: 'Rien à annuler.',
  nothingToRedo: 'Rien à rétablir.',
  undone: (what) => `Annulé : ${what}.`,
  redone: (what) => `Rétabli : ${what}.`,

  screen: 'Écran',
  theme: 'Couleurs',
  neutral: 'Neutre',
  night: 'Rouge de nuit',
  nightHint:
    'Le rouge de nuit montre tout en rouge profond, images comprises, pour des yeux habitués à l’obscurité.',
  language: 'Langue',
  languageFailed:
    'Les mots de cette langue n’ont pas pu être chargés. Rechargez la page, puis choisissez-la de nouveau.',
}
