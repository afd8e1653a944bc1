import type { Words } from '../en'
import { run, stackResult } from './photo-runs'
import { batch, progress } from './photos-writing'
import { plural } from './plural'

const photosOf = (n: number) => plural(n, { one: `${n} photo`, other: `${n} photos` })

export const photos: Words['photos'] = {
  room: 'Photos',
  choose: {
    title: 'Choisir un dossier de photos',
    above: 'Dossier parent',
    path: 'Chemin du dossier',
    go: 'Aller',
    none: 'Aucun dossier ici.',
    cancel: 'Annuler',
    open: 'Ouvrir',
    openDeep: 'Ouvrir avec ses dossiers',
    openHere: (n) => `Ouvrir, ${photosOf(n)} ici`,
  },
  empty: {
    none: 'Pas encore de photos',
    noneHere: 'Aucune photo dans ce dossier',
    choose: 'Choisir un dossier',
    demo: 'Ouvrir les photos de démonstration',
    what: 'Choisissez ou déposez le dossier d’une séance. Lumacro trouve la vue de chaque photo et montre la lumière qui l’a éclairée. Rien n’est écrit avant que vous le disiez.',
    safe: 'L’écriture ajoute la lumière et ne change rien d’autre ; chaque photo peut être rétablie.',
  },
  dropped: {
    notFound:
      'Le navigateur cache où se trouve un dossier déposé, et il n’a pas été trouvé. Choisissez-le ici.',
    noPhoto: 'Il n’y a aucune photo dans ce dépôt. Déposez des photos ou un dossier de photos.',
  },

  bar: {
    choose: 'Choisir…',
  },
  clock: {
    right: (id) => `${id} : horloge juste.`,
    ahead: (id, size) => `${id} : horloge en avance de ${size}.`,
    behind: (id, size) => `${id} : horloge en retard de ${size}.`,
    aheadDrifting: (id, size, drift) => `${id} : horloge en avance de ${size}, dérive ${drift}.`,
    behindDrifting: (id, size, drift) => `${id} : horloge en retard de ${size}, dérive ${drift}.`,
  },
  watch: {
    start: 'Surveiller ce dossier',
    startTitle: 'Marquer les photos dès leur arrivée dans ce dossier',
    stop: 'Ne plus surveiller',
    tagged: (n) => plural(n, { one: `Surveillé · ${n} marquée`, other: `Surveillé · ${n} marquées` }),
    growing: (n) => `${n} en cours d’arrivée`,
    waiting: (n) => plural(n, { one: `${n} incertaine`, other: `${n} incertaines` }),
    trouble: {
      gone: 'Ce dossier a disparu : rebranchez son disque ou sa carte. La surveillance reprend d’elle-même, rien n’est perdu.',
      'read-only':
        'Ce dossier est protégé en écriture : déverrouillez-le. Les photos qui arrivent attendent et seront marquées ensuite.',
    },
  },
  table: {
    photo: 'Photo',
    name: 'Nom et heure',
    exposure: 'Exposition',
    shot: 'Vue',
    light: 'Lumière',
    verdict: 'Verdict',
    noLight: 'aucune',
  },
  verdict: {
    ready: 'Prête',
    unsure: 'Incertaine',
    unsureAt: (percent) => `Incertaine, ${percent} %`,
    'no-light': 'Lumière introuvable',
    refused: 'Non inscriptible',
    unchanged: 'Déjà écrite',
    written: 'Écrite, vérifiée',
    failed: 'Échec',
  },
  via: { timeline: 'chronologie', given: 'donnée' },
  noTime: 'sans heure',
  panel: {
    label: 'Photo',
    hint: 'Sélectionnez une photo pour voir sa lumière et ce qui serait écrit.',
    camera: 'Appareil',
    noCamera: 'non nommé',
    taken: 'Prise',
    exposure: 'Exposition',
    noExposure: 'non précisée',
    shot: 'Vue',
    toWrite: 'À écrire',
    likeliest: 'Lumière la plus probable',
    carries: 'La lumière qu’elle porte',
    bringBack: 'Mettre cette lumière sur le rig',
    comment: 'UserComment, mot pour mot',
    besides: 'Outre la lumière',
    keywords: 'Mots-clés',
    description: 'Description, si elle n’en a pas',
    lightSource: 'LightSource',
    lightSourceCode: (code) => (code === 255 ? '255, autre' : `${code}, LED blanche`),
    lens: 'Objectif, si l’appareil n’en connaît aucun',
    lensReplaced: 'Objectif, à la place de celui de l’appareil',
    lensIs: (mm, f) =>
      [...(mm === null ? [] : [`${mm} mm`]), ...(f === null ? [] : [`f/${f}`])].join(', ') ||
      'l’enregistrement ne le connaît pas',
    notInSidecar: 'pas dans un fichier annexe',
  },
  run,
  stackResult,
  frames: {
    failed: 'L’écriture a échoué.',
    done: (name, n) => `${name} porte la lumière de ses ${n} images.`,
  },

  options: {
    button: (on) => (on === 0 ? 'Options' : `Options · ${on}`),
    title: 'Ce qui est écrit, et où',
    sidecarOnly: 'Fichiers annexes seulement : aucune photo n’est touchée',
    keywords: 'Mots-clés : Lumacro, mode, température de couleur',
    description: 'Description, si la photo n’a pas de légende',
    lightSource: 'EXIF LightSource : le code des LED',
    lens: 'EXIF FocalLength et FNumber d’un objectif manuel, si l’appareil n’en connaît aucun',
    replaceLens: 'De même à la place de ce que l’appareil a écrit, comme les 50 mm d’un adaptateur à puce',
    hint: 'Seulement ajouté, et à la place de rien sauf si c’est dit. Tout peut être annulé.',
    strip: 'Retirer la lumière de ces photos…',
  },
  progress,
  batch,
}
