import type { Words } from '../en'
import { run, stackResult } from './photo-runs'
import { batch, progress } from './photos-writing'
import { plural } from './plural'

const photosOf = (n: number) => plural(n, { one: `${n} Foto`, other: `${n} Fotos` })

export const photos: Words['photos'] = {
  room: 'Fotos',
  choose: {
    title: 'Ordner mit Fotos wählen',
    above: 'Ordner darüber',
    path: 'Pfad des Ordners',
    go: 'Gehe zu',
    none: 'Hier sind keine Ordner.',
    cancel: 'Abbrechen',
    open: 'Öffnen',
    openDeep: 'Mit Unterordnern öffnen',
    openHere: (n) => `Öffnen, ${photosOf(n)} hier`,
  },
  empty: {
    none: 'Noch keine Fotos',
    noneHere: 'Keine Fotos in diesem Ordner',
    choose: 'Ordner wählen',
    demo: 'Fotos der Probekamera öffnen',
    what: 'Wählen Sie den Ordner einer Sitzung oder ziehen Sie ihn her. Lumacro findet zu jedem Foto die Auslösung und zeigt das Licht, das es beleuchtet hat. Geschrieben wird erst, wenn Sie es sagen.',
    safe: 'Schreiben fügt das Licht hinzu und ändert sonst nichts; jedes Foto lässt sich zurücksetzen.',
  },
  dropped: {
    notFound:
      'Der Browser verrät nicht, wo ein abgelegter Ordner liegt, und er war nicht zu finden. Wählen Sie ihn hier.',
    noPhoto: 'Im Abgelegten ist kein Foto. Legen Sie Fotos oder einen Ordner mit Fotos ab.',
  },

  bar: {
    choose: 'Wählen …',
  },
  clock: {
    right: (id) => `${id}: Uhr geht richtig.`,
    ahead: (id, size) => `${id}: Uhr geht ${size} vor.`,
    behind: (id, size) => `${id}: Uhr geht ${size} nach.`,
    aheadDrifting: (id, size, drift) => `${id}: Uhr geht ${size} vor, Gang ${drift}.`,
    behindDrifting: (id, size, drift) => `${id}: Uhr geht ${size} nach, Gang ${drift}.`,
  },
  watch: {
    start: 'Ordner beobachten',
    startTitle: 'Fotos beschriften, sobald sie in diesem Ordner ankommen',
    stop: 'Nicht mehr beobachten',
    tagged: (n) => `Beobachtet · ${n} beschriftet`,
    growing: (n) => `${n} im Kommen`,
    waiting: (n) => `${n} unsicher`,
    trouble: {
      gone: 'Dieser Ordner ist weg: Laufwerk oder Karte wieder einstecken. Dann geht es von selbst weiter, nichts ist verloren.',
      'read-only':
        'In diesen Ordner darf nicht geschrieben werden: Sperre aufheben. Was ankommt, wartet und wird dann beschriftet.',
    },
  },
  table: {
    photo: 'Foto',
    name: 'Name und Zeit',
    exposure: 'Belichtung',
    shot: 'Auslösung',
    light: 'Licht',
    verdict: 'Befund',
    noLight: 'keines',
  },
  verdict: {
    ready: 'Bereit',
    unsure: 'Unsicher',
    unsureAt: (percent) => `Unsicher, ${percent} %`,
    'no-light': 'Kein Licht gefunden',
    refused: 'Nicht beschreibbar',
    unchanged: 'Steht schon darin',
    written: 'Geschrieben, geprüft',
    failed: 'Fehlgeschlagen',
  },
  via: { timeline: 'Zeitachse', given: 'gegeben' },
  noTime: 'keine Zeit',
  panel: {
    label: 'Foto',
    hint: 'Wählen Sie ein Foto, um sein Licht zu sehen und was geschrieben würde.',
    camera: 'Kamera',
    noCamera: 'nicht genannt',
    taken: 'Aufgenommen',
    exposure: 'Belichtung',
    noExposure: 'nicht angegeben',
    shot: 'Auslösung',
    toWrite: 'Zu schreiben',
    likeliest: 'Wahrscheinlichstes Licht',
    carries: 'Das Licht, das es trägt',
    bringBack: 'Dieses Licht aufs Rig',
    comment: 'UserComment, Wort für Wort',
    besides: 'Neben dem Licht',
    keywords: 'Stichwörter',
    description: 'Beschreibung, wo es keine hat',
    lightSource: 'LightSource',
    lightSourceCode: (code) => (code === 255 ? '255, anderes' : `${code}, weiße LED`),
    lens: 'Objektiv, wenn die Kamera keines kennt',
    lensReplaced: 'Objektiv, anstelle der Angabe der Kamera',
    lensIs: (mm, f) =>
      [...(mm === null ? [] : [`${mm} mm`]), ...(f === null ? [] : [`f/${f}`])].join(', ') ||
      'nicht im Lichtprotokoll',
    notInSidecar: 'nicht in einer Beidatei',
  },
  run,
  stackResult,
  frames: {
    failed: 'Es konnte nicht geschrieben werden.',
    done: (name, n) => `${name} hat das Licht seiner ${n} Aufnahmen.`,
  },

  options: {
    button: (on) => (on === 0 ? 'Optionen' : `Optionen · ${on} an`),
    title: 'Was geschrieben wird und wohin',
    sidecarOnly: 'Nur Beidateien: kein Foto wird angefasst',
    keywords: 'Stichwörter: Lumacro, Lichtart, Farbtemperatur',
    description: 'Beschreibung, wo das Foto keine hat',
    lightSource: 'EXIF LightSource: der Code für LED',
    lens: 'EXIF FocalLength und FNumber eines manuellen Objektivs, wenn die Kamera keines kennt',
    replaceLens: 'Dasselbe anstelle der Angabe der Kamera, etwa der 50 mm eines Adapters mit Chip',
    hint: 'Nur hinzugefügt, und anstelle von nichts, wo es nicht gesagt ist. Alles lässt sich rückgängig machen.',
    strip: 'Das Licht aus diesen Fotos entfernen …',
  },
  progress,
  batch,
}
