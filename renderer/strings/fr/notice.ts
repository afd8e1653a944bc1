import type { Words } from '../en'
import { plural } from './plural'

/** What the codes of the wire mean (X1). */
const faults: Readonly<Record<string, string>> = {
  crash:
    'Quelque chose a échoué sur le rig et a été rattrapé ; la lumière est éteinte, les vues sont gardées',
  nvm: 'Ce que le rig avait enregistré n’a pas pu servir ; il a repris ses réglages de départ',
  watchdog: 'Le rig s’est figé et a été relancé ; les vues en attente sont perdues',
  spill: 'Le rig ne peut pas déposer des vues sur son lecteur, ou ne peut pas les y lire',
}

export const notice: Words['notice'] = {
  keptAside: (path) =>
    `Un fichier n’a pas pu être lu et a été mis de côté sous ${path} ; Lumacro a démarré sans lui.`,
  tornLog: () =>
    'Le journal des vues se terminait par une demi-ligne, comme après une coupure de courant. Toutes les lignes entières sont gardées.',
  lightRestored: () => 'Le rig était sans courant et a retrouvé sa lumière.',
  rigKeptItsLight: () =>
    'Le rig a gardé sa propre lumière ; l’écran la montre à présent. Annuler ramène la vôtre.',
  fault: (code, said) =>
    `${faults[code] ?? `Le rig signale une faute : ${code}`}${said === '' || code === 'watchdog' ? '' : ` (« ${said} »)`}.`,
  earlierShots: (count) =>
    plural(count, {
      one: 'Le rig a pris 1 vue seul, avant de perdre le courant ; elle est maintenant dans le journal.',
      other: `Le rig a pris ${count} vues seul, avant de perdre le courant ; elles sont maintenant dans le journal.`,
    }),
  shotsLost: (count) =>
    plural(count, {
      one: 'La mémoire du rig était pleine : 1 vue a été perdue pendant son absence.',
      other: `La mémoire du rig était pleine : ${count} vues ont été perdues pendant son absence.`,
    }),
  shotLogNotWritten: (why) =>
    `Le journal des vues n’a pas pu être écrit (${why}). Le rig garde ses vues en attendant.`,
  timelineNotWritten: (why) =>
    `La chronologie de la lumière n’a pas pu être écrite (${why}). Le rig garde ses vues en attendant.`,
  recovered: ({ finished, rolledBack, unclear, named }) => {
    const parts = [
      ...(finished > 0
        ? [
            plural(finished, {
              one: `${finished} était déjà écrite`,
              other: `${finished} étaient déjà écrites`,
            }),
          ]
        : []),
      ...(rolledBack > 0
        ? [
            plural(rolledBack, {
              one: `${rolledBack} est comme avant`,
              other: `${rolledBack} sont comme avant`,
            }),
          ]
        : []),
      ...(unclear > 0
        ? [
            plural(unclear, {
              one: `${unclear} a été modifiée par un autre programme et laissée telle quelle : ${named}`,
              other: `${unclear} ont été modifiées par un autre programme et laissées telles quelles : ${named}`,
            }),
          ]
        : []),
    ]
    return `L’écriture dans les photos a été interrompue la dernière fois. Rien n’est perdu : ${parts.join(' ; ') || 'aucune photo n’avait été touchée'}.`
  },
  journalUnread: (why) =>
    `L’écriture dans les photos a été interrompue, et son journal n’a pas pu être traité (${why}).`,
}
