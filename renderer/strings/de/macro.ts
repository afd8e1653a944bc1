import type { Words } from '../en'
import { plural } from './plural'

export const macro: Words['macro'] = {
  room: 'Makro',
  setup: 'Aufbau',
  apertures: 'Blenden',
  frames: (count) => plural(count, { one: `${count} Aufnahme`, other: `${count} Aufnahmen` }),

  figures: {
    magnification: 'Abbildungsmaßstab',
    field: (width, height) => `${width} × ${height} füllen das Bild`,
    effective: 'Wirksame Blende',
    onRing: (fNumber) => `${fNumber} am Ring`,
    lightLost: 'Lichtverlust im Nahbereich',
    reported: 'in der angezeigten Blende enthalten',
    metered: 'die Kamera misst ihn mit',
    depthOfField: 'Schärfentiefe',
    byWaves: (mm) => `${mm} nach Wellen`,
    classic: (mm) => `${mm} klassisch`,
    airy: 'Beugungsscheibchen',
    airyPixels: {
      below: (pixels) => `${pixels} Pixel: Die Pixel begrenzen`,
      about: (pixels) => `${pixels} Pixel: etwa so fein wie sie`,
      over: (pixels) => `${pixels} Pixel: Beugung macht weich`,
    },
    sharpest: 'Schärfstes Einzelfoto',
    blurs: (um, depth) => `${um} Unschärfe über ${depth}`,
    distance: 'Bis zum Motiv',
    about: (mm) => `etwa ${mm}`,
    fromInside: 'vom Inneren des Objektivs: frei ist weniger',
    stack: 'Stapel',
    apart: (step, time) => `Abstand ${step}, ${time}`,
  },

  advice: {
    diffraction: (pixels, fNumber) =>
      `Beugung verwischt hier über ${pixels} Pixel. Öffnen Sie auf ${fNumber} für ein scharfes Foto, oder weiter für einen Stapel.`,
    close: (distance) =>
      `Das Motiv liegt etwa ${distance} vor dem Objektiv: Das Licht eines Rings erreicht es vielleicht nicht.`,
    slow: (frames, time) =>
      `${frames} Aufnahmen dauern ${time}. Blenden Sie ab oder nehmen Sie weniger Tiefe, dann reichen weniger.`,
  },

  plot: {
    save: {
      svg: (title) => `${title}: als SVG speichern`,
      csv: (title) => `${title}: als CSV speichern`,
    },
    svg: 'SVG',
    csv: 'CSV',
    aperture: 'Blende, wie die Kamera sie zeigt',
    depthOfField: 'Schärfentiefe',
    classic: 'Klassisch',
    wave: 'Wellen',
    depthAt: (fNumber, classic, wave, effective, airy) =>
      `${fNumber}: ${classic} klassisch, ${wave} nach Wellen, wirksam ${effective}, Scheibchen ${airy}`,
    soft: (pixels) => `Scheibchen über ${pixels} Pixel`,
    blur: 'Unschärfe eines Fotos',
    blurAxis: 'Unschärfe auf dem Sensor',
    bothEnds: 'An beiden Enden',
    airy: 'Beugungsscheibchen',
    pixel: (um) => `ein Pixel, ${um}`,
    blurAt: (fNumber, um, depth, pixels, best) =>
      `${fNumber}: ${um} an den Enden von ${depth}, ${pixels} Pixel. Am wenigsten bei ${best}.`,
  },

  stack: {
    title: 'Stapel',
    depth: 'Tiefe des Motivs',
    step: 'Schritt, von der Schärfentiefe',
    by: 'Schärfentiefe nach',
    enough: 'Scharf genug für',
    print: 'Einen Druck',
    pixels: 'Zwei Pixel',
    pause: 'Pause vor jeder Aufnahme',
    plan: 'Plan des Stapels',
    front: 'vorn',
    one: (depth) => `Eine Aufnahme fasst alle ${depth}.`,
    many: (frames, step, sharp, time) =>
      `${frames} Aufnahmen im Abstand von ${step}, jede über ${sharp} scharf: ${time}.`,
  },

  close: {
    title: 'Aufbau',
    how: 'Wie vergrößert wird',
    kinds: {
      known: 'Bekannter Maßstab',
      field: 'Breite dessen, was ich sehe',
      extension: 'Zwischenringe oder Balgen',
      dioptre: 'Nahlinse',
      reversed: 'Objektiv in Retrostellung',
      coupled: 'Zweites Objektiv, umgekehrt davor',
    },
    apertureShown: 'Blende, wie die Kamera sie zeigt',
    apertureRing: 'Blende am Ring',
    beyond: (times) =>
      `Dieses Objektiv allein reicht bis ${times}. Nehmen Sie Zwischenringe, Balgen oder eine Nahlinse dazu.`,
    below: (times) => `Dieses Objektiv allein beginnt bei ${times}. Wählen Sie mehr oder eine andere Bauart.`,
    own: 'Das Objektiv allein steht bei',
    magnification: 'Abbildungsmaßstab',
    width: 'Breite des Bildfelds',
    added: 'Zusätzliche Länge',
    strength: 'Stärke',
    image: 'Vom Objektiv zum Sensor',
    imageHint: 'Auflagemaß, Retroring und alle Zwischenringe zusammen. Eine Schätzung.',
    reversed: 'Umgekehrtes Objektiv',
    coupledHint: 'Das Objektiv an der Kamera steht auf unendlich, das umgekehrte ist ganz offen.',
  },

  profile: {
    edit: 'Ändern',
    done: 'Fertig',
    choose: (what) => `Profil: ${what}`,
    name: 'Name',
    copy: 'Kopie anlegen',
    copyOf: (name) => `${name} (eigenes)`,
    asItCame: 'Wie geliefert',
    remove: 'Entfernen',
  },
  camera: {
    title: 'Kamera',
    width: 'Sensorbreite',
    height: 'Sensorhöhe',
    pixel: 'Pixelgröße',
    sync: 'Kürzeste Synchronzeit',
    travel: 'Vorhanglauf',
    travelHint: '2.5 bis 4 ms sind üblich, und nie mehr als die Synchronzeit.',
    readout: 'Elektronisches Auslesen',
    shoe: {
      mechanical: 'Blitzschuh, mechanischer Verschluss',
      electronic: 'Blitzschuh, elektronischer Verschluss',
    },
    contact: {
      held: 'Zu, solange der Verschluss offen ist',
      pulse: 'Ein kurzer Puls, bei jeder Zeit',
      silent: 'Bleibt stumm',
    },
    opens: 'Öffnet nach der Belichtung um',
    closed: 'Zu für',
  },
  lens: {
    title: 'Objektiv',
    focal: 'Brennweite',
    pupil: 'Pupillenmaßstab',
    pupilHint: 'Austrittspupille durch Eintrittspupille: von hinten so weit wie von vorn ist 1.',
    smallest: 'Kleinster Maßstab',
    largest: 'Größter Maßstab',
    upsideDown: 'Der kleinste Abbildungsmaßstab liegt über dem größten: Einer davon stimmt nicht.',
    reports: 'Die Kamera zeigt die wirksame Blende',
    reportsHint:
      'Neuere Nikon tun das mit ihren eigenen Makroobjektiven: Die Blendenzahl steigt, je näher Sie scharfstellen.',
  },
  led: {
    title: 'LEDs',
    blink: 'Sie blinken mit',
    tolerance: 'Mehr oder weniger',
    dc: 'Voller Wert (255) blinkt nicht',
    linear: 'Das Licht folgt dem Wert',
    notLinear: 'Ohne das ist das Flimmern hier eine Schätzung.',
  },
}
