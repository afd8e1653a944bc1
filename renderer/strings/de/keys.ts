import type { Words } from '../en'

const key = (press: string, does: string) => ({ press, does })

export const keys: Words['keys'] = {
  title: 'Tasten',
  close: 'Schließen',
  room: (number) => `Alt ${number}`,
  groups: {
    anywhere: 'Überall',
    ring: 'Der Ring',
    zone: 'Die Zone in der Hand',
    lists: 'Regler, Kurven und Listen',
  },
  list: {
    rooms: key('Alt 1 – 6', 'Licht, Sync, Auslöser, Fotos, Makro, Rig'),
    view: key('F1', 'Hilfe: was nicht geht, die erste Stunde, ein eigenes Rig'),
    modelling: key('Leertaste', 'Einstelllicht an oder aus'),
    blackout: key('B', 'Dunkel, und zurück'),
    looks: key('1 – 9', 'Ein Lichtbild aufs Rig'),
    search: key('/', 'Lichtbilder suchen'),
    subject: key('V', 'Das Licht, wie es das Motiv trifft'),
    compare: key('C', 'Dieses Licht als A behalten, dann A und B tauschen; Umschalt C vergisst A'),
    fire: key('F', 'Probekamera auslösen'),
    turn: key('← →', 'Licht um ein Pixel drehen; mit gewählten Pixeln deren Zone'),
    all: key('Strg A', 'Alle Pixel wählen'),
    none: key('Esc', 'Keines wählen'),
    undo: key('Strg Z', 'Rückgängig'),
    redo: key('Strg Umschalt Z', 'Wiederholen'),
    walk: key('↑ ↓ am Ring', 'Pixel durchgehen; Eingabe wählt, Umschalt erweitert'),
    plane: key(
      'Pfeile auf einer Fläche',
      'Pixel durchgehen, wohin sie zeigen, Bild auf und ab entlang der Kette; Umschalt zieht ein Rechteck auf',
    ),
    lasso: key(
      'Ziehen auf einer Fläche',
      'Rechteck wählen; mit Strg ein Lasso; Umschalt fügt hinzu, Alt nimmt weg',
    ),
    slide: key('← → am Regler', 'Eine Drittelblende; mit Umschalt ein Zehntel, Bild auf und ab eine Blende'),
    rename: key('F2 an einer Zone', 'Umbenennen'),
    zones: key('[ ]', 'Vorige oder nächste Zone in die Hand nehmen'),
    newZone: key('N', 'Neue Zone aus den gewählten Pixeln'),
    assign: key('A', 'Gewählte Pixel der Zone in der Hand geben'),
    solo: key('S', 'Solo: nur diese Zone, und zurück'),
    mute: key('M', 'Zone stumm, und zurück'),
    opposite: key('O', 'Gegenüberliegende Pixel dazu: ein Paar quer über die Linse'),
    mirror: key('X, Umschalt X', 'Zone spiegeln, links nach rechts oder oben nach unten'),
    thin: key('T', 'Ausdünnen: jedes zweite Pixel'),
    across: key('D', 'Zone auf die andere Seite kopieren'),
    byPixels: key('P', 'Durch Pixel dimmen statt durch PWM, und zurück'),
    nudge: key('↑ ↓ ← →', 'Auf Flächen und Streifen: Zone verschieben'),
    plot: key(
      '← → auf einer Kurve',
      'Ihre Werte entlang; wo er sich setzen lässt, setzt Enter den gezeigten',
    ),
    step: key(
      'Alt ← → auf einem Schritt',
      'In der Folge verschieben; Entf entfernt ihn, Strg D verdoppelt ihn',
    ),
    run: key('→ ← auf einem Durchlauf', 'Öffnen, schließen; von einem Foto zurück zu seinem Durchlauf'),
    pin: key('Umschalt ← → am Foto', 'Der Auslösung davor oder danach geben; Entf lässt Lumacro entscheiden'),
    help: key('?', 'Diese Liste'),
  },
}
