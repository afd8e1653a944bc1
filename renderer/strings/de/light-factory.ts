import type { Words } from '../en'

export const factoryLooks: Words['factoryLooks'] = {
  about: {
    Even: 'Alle Pixel gleich: der geringste Schatten.',
    'Key left': 'Ein Drittel von links, der Rest zwei Blenden darunter.',
    'Key right': 'Ein Drittel von rechts, der Rest zwei Blenden darunter.',
    'Top light': 'Ein Drittel von oben, der Rest drei Blenden darunter.',
    'Cross light': 'Ein Viertel von jeder Seite: Struktur ohne dunkle Seite.',
    Rim: 'Zwei schmale Lichter von unten und der Seite, ein schwaches von oben. Am besten mit dem Rig auf Höhe des Motivs oder dahinter.',
    'Raking left':
      'Ein schmales Licht von links, für Relief. Bringen Sie das Rig tief neben das Motiv: Je flacher das Licht, desto länger die Schatten.',
    'Raking top':
      'Ein schmales Licht von oben, für Relief. Bringen Sie das Rig tief neben das Motiv: Je flacher das Licht, desto länger die Schatten.',
    Coin: 'Ein schmales Hauptlicht von links oben und eine schwache Aufhellung gegenüber: Relief und Schrift, kein Glanz vom Feld.',
    'Insect eye':
      'Zwei weiche Viertel, links oben und rechts unten: zwei saubere Glanzlichter statt eines Rings. Ein Diffusor macht sie rund.',
    'Warm and cool': '3000 K von links gegen 7500 K vom Rest.',
    'Product white': 'Alle Pixel auf 5500 K, wie Tageslichteinstellungen es erwarten.',
    'Flicker-free half': 'Jedes zweite Pixel voll: eine Blende weniger, ohne PWM.',
    'Dark field':
      'Nur die äußersten Pixel, damit flacher Grund das Licht am Objektiv vorbeischickt und Kanten, Staub und Relief leuchten. Das Rig muss tief um das Motiv stehen oder dahinter, außerhalb des Bilds: Am Objektiv ist es einfaches, gleichmäßiges Licht.',
    'Bright field':
      'Alle Pixel als schlichter weißer Grund für das, was im Durchlicht oder davor gesehen wird. Stellen Sie das Rig hinter das Motiv, mit einem Diffusor dazwischen; zwei Blenden unter voll, damit der Grund nicht ausfrisst.',
    'Dark frame': 'Kein Licht: was der Raum allein gibt.',
  },
  sweep: {
    name: 'Streiflicht',
    about:
      'Eine Folge: Das Streiflicht geht um das Motiv, ein Winkel je Auslösung. Erzeugt die Schritte für dieses Rig und zeigt sie; noch leuchtet nichts und wird nichts aufgenommen.',
  },
}
