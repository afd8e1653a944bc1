import type { Words } from '../en'
import { plural } from './plural'

const lost = (what: string) => (speed: string, share: string) =>
  `Chaque ligne reçoit autant à ${speed}, mais ${share} ${what} tombe hors de l’exposition.`
const partial = (what: string) => (share: string, speed: string, late: string, open: string) =>
  `${share} de la photo ne reçoit ${what} à ${speed} : la lumière vient ${late} après le contact, et toutes les lignes ne sont ouvertes ensemble que ${open}.`
const neverOpen = (what: string) => (share: string, speed: string) =>
  `${share} de la photo ne reçoit ${what} à ${speed} : à cette vitesse, toutes les lignes ne sont jamais ouvertes ensemble.`

export const sync: Words['sync'] = {
  room: 'Synchro',
  setup: 'Réglages de synchro',
  warning: (speed, what) => `${speed} : ${what}`,

  shutter: {
    title: 'Obturateur',
    speed: 'Vitesse réglée sur l’appareil',
    type: 'Type d’obturateur',
    mechanical: 'Mécanique',
    electronic: 'Électronique',
    watch: 'Avertir quand lumière et obturateur ne s’accordent pas',
  },
  speeds: {
    title: 'Vitesses',
    even: 'lignes égales',
    uneven: (ev) => `inégales de ${ev} EV`,
    short: 'un peu perdu',
    partial: 'lignes noires',
    missed: 'sans lumière',
    silent: 'vue ignorée',
    noRipple: 'sans papillotement',
    ripple: (ev) => `écart ${ev} EV`,
    muchRipple: 'écart 3+ EV',
  },

  verdict: {
    title: 'Verdict',
    steady: 'Lumière continue : chaque ligne reçoit autant, à toute vitesse.',
    planned: (sequence) =>
      `Il en sera ainsi dans « ${sequence} ». Lancez la série dans la pièce « Lumière » : d’ici là, le rig reste tel quel.`,
    prelit: 'Allumée avant la vue : chaque ligne reçoit autant, sans rien attendre.',
    even: (speed, late) =>
      `Chaque ligne reçoit autant de lumière à ${speed}. Elle vient ${late} après le contact et tient entre les rideaux.`,
    short: { flash: lost('du flash'), pulses: lost('des impulsions'), light: lost('de la lumière') },
    uneven: {
      flash: (ev, speed) =>
        `Les lignes diffèrent de ${ev} à ${speed} : le flash est allumé pendant la course du second rideau.`,
      gated: (ev, speed) =>
        `Les lignes diffèrent de ${ev} à ${speed} : la lumière est encore là pendant la course du second rideau, ou vient quand les premières lignes sont déjà fermées.`,
      strobe: (ev, speed) =>
        `Les lignes diffèrent de ${ev} à ${speed} : des impulsions viennent pendant la course d’un rideau.`,
      sequence: (ev, speed) =>
        `Les lignes diffèrent de ${ev} à ${speed} : le contact s’ouvre au milieu de l’exposition, et la lumière suivante vient trop tôt.`,
    },
    partial: {
      flash: partial('pas de flash'),
      pulses: partial('pas d’impulsions'),
      light: partial('pas de lumière'),
    },
    neverOpen: {
      flash: neverOpen('pas de flash'),
      pulses: neverOpen('pas d’impulsions'),
      light: neverOpen('pas de lumière'),
    },
    missed: {
      flash: (late, open) =>
        `Le flash manque la photo : il vient ${late} après le contact, et l’obturateur est ouvert ${open}.`,
      pulses: (late, open) =>
        `Les impulsions manquent la photo : elles viennent ${late} après le contact, et l’obturateur est ouvert ${open}.`,
      light: (late, open) =>
        `La lumière manque la photo : elle vient ${late} après le contact, et l’obturateur est ouvert ${open}.`,
    },
    silent: 'Avec cet obturateur, la griffe reste muette : le rig n’apprend jamais la vue.',
    silentDrive: 'Dans ce mode d’entraînement, la griffe reste muette : le rig n’apprend jamais la vue.',
    between: (ev) =>
      `La lampe pilote brille pendant toute l’exposition et ajoute environ ${ev}. Éteignez-la ou baissez-la.`,
    camera: 'La vitesse est celle de l’appareil : tournez aussi sa molette.',
  },
  remedy: {
    slower: (speed) => `${speed} sur l’appareil`,
    mechanical: 'Obturateur mécanique sur l’appareil',
    single: 'Vue par vue sur l’appareil',
    prefix: (pixels) =>
      plural(pixels, {
        one: 'N’allumer que le premier pixel de la chaîne',
        other: `N’allumer que les ${pixels} premiers pixels de la chaîne`,
      }),
    steady: 'Lumière continue',
    after: (on, delay) => `Allumée ${on}, après ${delay}`,
    prompt: (on) => `Allumée ${on}, sans retard`,
    gated: 'Allumée jusqu’à l’ouverture du contact',
    strobe: (pulses) => plural(pulses, { one: `${pulses} impulsion`, other: `${pulses} impulsions` }),
    next: (time) => `Lumière suivante ${time} après le contact`,
    sequence: 'L’allumer avant la vue, en séquence',
  },
  watch: {
    uneven: (ev) => `les lignes diffèrent de ${ev}`,
    partial: (share) => `${share} de la photo reste noir`,
    missed: 'la lumière manque la photo',
    silent: 'la griffe reste muette',
    short: (ev) => `${ev} de lumière est perdu`,
    ripple: (ev) => `une LED peut papilloter de ${ev}`,
  },

  timeline: {
    title: 'Chronologie',
    earlier: 'Plus tôt',
    later: 'Plus tard',
    nearer: 'Plus près',
    further: 'Plus loin',
    all: 'Tout',
    whole: 'Toute l’exposition',
    firstRow: 'première ligne',
    lastRow: 'dernière ligne',
    fromContact: 'depuis le contact',
    lanes: { contact: 'Contact', wire: 'Fil', light: 'Lumière', led: 'Une LED' },
    blinks: (rate) => `clignote à ${rate}`,
  },

  flicker: {
    title: 'Papillotement',
    axis: 'EV entre photos',
    one: 'Une LED, au pire',
    all: 'Toutes ensemble',
    alike: 'égal',
    safeFrom: (speed) => `sûr dès ${speed}`,
    at: (speed, one, all) => `${speed} : une LED ${one}, toutes ensemble ${all}`,
    nothing: 'Rien ne clignote dans cette lumière : tout ce qui est allumé l’est à pleine commande.',
    single: (speed, drive, ev) =>
      `À ${speed}, une seule LED à la commande ${drive} peut varier de ${ev} d’une photo à l’autre.`,
    many: (speed, drive, ev, pixels, all) =>
      `À ${speed}, une seule LED à la commande ${drive} peut varier de ${ev} d’une photo à l’autre ; les ${pixels} ensemble, de ${all}.`,
  },
  bands: {
    electronic: 'Bandes, obturateur électronique',
    mechanical: 'Bandes, pendant la course des rideaux',
    none: 'Aucune bande visible.',
    about: (count, ev) =>
      plural(count, {
        one: `Environ une bande, de ${ev} au plus dans la lumière d’une LED. Plusieurs LED l’estompent.`,
        other: `Environ ${count} bandes, de ${ev} au plus dans la lumière d’une LED. Plusieurs LED les estompent.`,
      }),
  },

  ev: {
    untold: 'plus qu’on ne peut dire',
    least: 'moins de 0.01 EV',
    stops: (ev) => `${ev} EV`,
  },
}
