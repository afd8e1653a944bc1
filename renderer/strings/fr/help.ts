import type { Words } from '../en'
import { plural } from './plural'

export const help: Words['help'] = {
  title: 'Aide',
  open: 'Aide',
  key: 'F1',
  wrong: {
    title: 'Qu’est-ce qui ne va pas ?',
    about: 'Examine cet ordinateur, le câble et le rig, et dit quoi faire. Rien n’est changé.',
    look: 'Tout examiner',
    shutter: 'Examiner et attendre le déclencheur',
    stop: 'Arrêter',
    looking: 'Examen…',
    press: 'Déclenchez maintenant.',
    well: 'Tout va bien.',
    found: (count) => plural(count, { one: 'Une chose ne va pas.', other: `${count} choses ne vont pas.` }),
    fine: (count) => plural(count, { one: '1 chose est en ordre', other: `${count} choses sont en ordre` }),
    findings: 'Constats',
    state: { ok: 'en ordre', note: 'bon à savoir', bad: 'à corriger', skipped: 'non examiné' },
    at: (time) => `Examiné à ${time}.`,
  },
  exchanges: {
    title: 'Échanges avec le rig',
    about: 'Les 200 dernières demandes et leurs réponses, la plus récente d’abord.',
    none: 'Rien n’a encore été demandé à un rig.',
    refresh: 'Relire',
    copy: 'Copier',
    copied: 'Copié.',
    notCopied: 'Ce navigateur ne laisse pas la page copier. Sélectionnez le texte et copiez-le à la main.',
    time: 'Heure',
    sent: 'Envoyé',
    received: 'Reçu',
    took: 'Durée',
    outcome: {
      ok: 'ok',
      err: 'refusé',
      busy: 'occupé',
      timeout: 'sans réponse',
      cancelled: 'annulé',
      malformed: 'incompris',
    },
  },
  diagnostics: {
    title: 'Diagnostic',
    about:
      'Constats, rig et échanges en texte, à montrer à qui vous aide. Dossier personnel, nom d’utilisateur et numéros de série n’y sont pas.',
    copy: 'Copier le diagnostic',
  },
  keys: { title: 'Touches', show: 'Montrer les touches' },
  own: {
    title: 'Un rig à vous',
    picture:
      'Câblage : appareil, optocoupleur, Feather M4, adaptateur de niveau, anneau, bouton et récepteur infrarouge',
    steps: [
      'Câblez comme dessiné : l’anneau sur D5 par l’adaptateur de niveau, la griffe flash sur D9 par l’optocoupleur, le bouton rotatif sur D10 et D11, son poussoir sur D6, l’infrarouge sur D12.',
      'Mettez CircuitPython 9 ou plus récent sur le Feather : son lecteur CIRCUITPY apparaît.',
      'Dans la pièce « Rig », mettez le micrologiciel sur la carte, appuyez une fois sur son bouton reset et connectez son port.',
      'Dites dans config.py ce qui diffère : pixels, broches, et ce que fournit votre alimentation.',
      'Testez le rig, puis examinez ici et attendez le déclencheur : le premier front de l’appareil en est la preuve.',
    ],
    toRig: 'Vers la pièce « Rig »',
  },
  guide: {
    title: 'Première heure',
    progress: (done, of) => `${done} étapes sur ${of} faites`,
    show: 'Montrer la première heure',
    restart: 'Recommencer',
    done: 'Toutes les étapes sont faites.',
    about: 'De la première lumière à la première photo marquée, puis à un rig à vous.',
    hide: 'Ranger la première heure ; l’Aide la fait revenir',
    skip: 'Passer',
    step: {
      rig: {
        text: 'Connectez le rig simulé : il exécute le vrai micrologiciel, avec un appareil au-dessus d’un scarabée.',
        go: 'Le connecter',
      },
      light: {
        text: 'Changez la lumière : 5 pour un éclairage, ou glissez la Puissance générale.',
        go: 'Vers Lumière',
      },
      shutter: { text: 'Déclenchez l’appareil : touche F.', go: 'Déclencher' },
      tag: {
        text: 'Écrivez la lumière dans la photo : dans « Photos », appuyez sur Écrire.',
        go: 'Vers Photos',
      },
      wire: {
        text: 'Votre photo porte sa lumière. Pour un rig à vous, voyez comment il se câble.',
        go: 'Câblage',
      },
      install: { text: 'Mettez le micrologiciel sur votre carte et connectez son port.', go: 'Vers Rig' },
      shot: { text: 'Déclenchez votre appareil : sa première vue apparaît d’elle-même.', go: 'Vers Vues' },
    },
    wired: 'C’est câblé',
    finished: 'Voilà pour la première heure. Le reste est dans l’Aide.',
  },
}
