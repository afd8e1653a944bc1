import type { Words } from '../en'

const key = (press: string, does: string) => ({ press, does })

export const keys: Words['keys'] = {
  title: 'Touches',
  close: 'Fermer',
  room: (number) => `Alt ${number}`,
  groups: {
    anywhere: 'Partout',
    ring: 'L’anneau',
    zone: 'La zone en main',
    lists: 'Curseurs, courbes et listes',
  },
  list: {
    rooms: key('Alt 1 – 6', 'Lumière, Synchro, Vues, Photos, Macro, Rig'),
    view: key('F1', 'Aide : ce qui ne va pas, la première heure, un rig à vous'),
    modelling: key('Espace', 'Lampe pilote allumée ou éteinte'),
    blackout: key('B', 'Noir, et retour'),
    looks: key('1 – 9', 'Mettre un éclairage sur le rig'),
    search: key('/', 'Chercher un éclairage'),
    subject: key('V', 'La lumière telle que le sujet la reçoit'),
    compare: key('C', 'Garder cette lumière comme A, puis échanger A et B ; Maj C oublie A'),
    fire: key('F', 'Déclencher l’appareil de démonstration'),
    turn: key('← →', 'Tourner la lumière d’un pixel ; avec des pixels sélectionnés, leur zone'),
    all: key('Ctrl A', 'Sélectionner tous les pixels'),
    none: key('Échap', 'Ne rien sélectionner'),
    undo: key('Ctrl Z', 'Annuler'),
    redo: key('Ctrl Maj Z', 'Rétablir'),
    walk: key('↑ ↓ sur l’anneau', 'Parcourir les pixels ; Entrée sélectionne, Maj étend'),
    plane: key(
      'Flèches sur un panneau',
      'Parcourir les pixels dans leur sens, Page préc. et suiv. le long de la chaîne ; Maj trace un rectangle',
    ),
    lasso: key(
      'Glisser sur un panneau',
      'Sélectionner un rectangle ; avec Ctrl un lasso ; Maj ajoute, Alt retire',
    ),
    slide: key(
      '← → sur un curseur',
      'Un tiers d’IL ; avec Maj un dixième, Page précédente et suivante un IL',
    ),
    rename: key('F2 sur une zone', 'La renommer'),
    zones: key('[ ]', 'Prendre en main la zone précédente ou suivante'),
    newZone: key('N', 'Nouvelle zone avec les pixels sélectionnés'),
    assign: key('A', 'Donner les pixels sélectionnés à la zone en main'),
    solo: key('S', 'Solo : cette zone seule, et retour'),
    mute: key('M', 'Couper la zone, et retour'),
    opposite: key('O', 'Ajouter les pixels opposés : une paire de part et d’autre de l’objectif'),
    mirror: key('X, Maj X', 'Refléter la zone de gauche à droite, ou de haut en bas'),
    thin: key('T', 'Éclaircir : un pixel sur deux'),
    across: key('D', 'Copier la zone de l’autre côté'),
    byPixels: key('P', 'Atténuer par pixels plutôt que par PWM, et retour'),
    nudge: key('↑ ↓ ← →', 'Sur panneaux et rubans : décaler la zone'),
    plot: key(
      '← → sur une courbe',
      'Parcourir ses valeurs ; là où elle se règle, Entrée choisit celle affichée',
    ),
    step: key('Alt ← → sur une étape', 'La déplacer dans la séquence ; Suppr l’enlève, Ctrl D la double'),
    run: key('→ ← sur une série', 'L’ouvrir, la fermer ; d’une photo, revenir à sa série'),
    pin: key(
      'Maj ← → sur une photo',
      'L’attribuer à la vue d’avant ou d’après ; Suppr laisse Lumacro décider',
    ),
    help: key('?', 'Cette liste'),
  },
}
