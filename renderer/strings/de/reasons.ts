import type { Words } from '../en'

const match: Words['reasons']['match'] = {
  shots: ({ numbers, more }) => {
    if (more > 0) return `${numbers.join(', ')} und ${more} weitere`
    const before = numbers.slice(0, -1)
    const last = numbers.at(-1) ?? ''
    return before.length > 0 ? `${before.join(', ')} und ${last}` : last
  },
  unsure: (percent, why) => `Sein Licht ist nur zu ${percent} sicher. ${why}`,
  sameLight: (why) => `${why} Das Licht ist bei allen dasselbe.`,
  pinned: 'Von Hand zugeordnet.',
  'pinned-without-shot': 'Von Hand als Foto ohne Auslösung bestimmt.',
  'fits-by-time': 'Passt der Zeit nach.',
  'only-shot': (off, step) =>
    `Die einzige Auslösung, die zu seiner Zeit passt (${off} daneben, die Uhr zählt in Schritten von ${step}).`,
  'frame-of-run': (place, of, run) =>
    `Bild ${place}${of === null ? '' : ` von ${of}`} des Laufs „${run}“, nach Reihenfolge und Zeit.`,
  'several-shots': (shots) => `Die Auslösungen ${shots} passen zu seiner Zeit.`,
  'several-offsets': (shots) =>
    `Die Auslösungen ${shots} passen: Mehrere Abweichungen der Uhr tun es, wie bei Fotos in gleichem Abstand. Ordnen Sie ein Paar zu oder stellen Sie die Abweichung ein.`,
  'shot-may-be-missing': (shots) =>
    `Auslösung ${shots} passt, doch seine eigene fehlt vielleicht im Protokoll.`,
  'few-photos': 'Zu wenige Fotos dieser Kamera haben Auslösungen, um ihrer Uhr sicher zu sein.',
  undecided: (shots) => `Unentschieden zwischen den Auslösungen ${shots}. Ordnen Sie es von Hand zu.`,
  'undecided-offsets': (shots) =>
    `Unentschieden zwischen den Auslösungen ${shots}: Fotos in gleichem Abstand passen zu mehreren Abweichungen der Uhr. Ordnen Sie ein Paar zu oder stellen Sie die Abweichung ein.`,
  'held-between-shots':
    'Es hat keine Flanke gemacht; dies ist das Licht, das das Rig zwischen den Auslösungen hielt.',
  'held-throughout': 'Es hat keine Flanke gemacht; das Rig hielt dieses Licht während der ganzen Belichtung.',
  'log-empty': 'Das Protokoll ist leer.',
  'light-may-have-changed':
    'Keine Auslösung passt zu seiner Zeit, und das Licht kann sich während der Belichtung geändert haben.',
  'clock-unknown':
    'Keines der Fotos dieser Kamera passt zu einer Auslösung, ihre Uhr ist also unbekannt: Stellen Sie ihre Abweichung ein oder ordnen Sie ein Foto zu.',
  'clock-unsure':
    'Mehrere Abweichungen der Uhr dieser Kamera passen, die Zeit dieses Fotos ist also nicht genau genug bekannt.',
  'no-timeline': 'Keine Auslösung passt zu seiner Zeit, und es gibt keine Zeitachse des Lichts.',
  'no-time': 'Es trägt keine eigene Zeit (DateTimeOriginal): Ordnen Sie es von Hand zu.',
  'not-matched': 'Dieses Foto war nicht bei der Zuordnung dabei.',
  'no-photo-made': 'Damit wurde kein Foto gemacht: ein Probeblitz, oder das Foto wurde gelöscht.',
  'no-photo-of-its-time': 'Kein Foto aus seiner Zeit ist unter den gegebenen.',
}

const file: Words['reasons']['file'] = {
  'not-jpeg': 'Die Datei ist kein JPEG, was immer ihr Name sagt.',
  'jpeg-damaged': 'Das JPEG ist beschädigt oder vor den Bilddaten abgeschnitten.',
  'content-credentials':
    'Das Foto trägt signierte Herkunftsnachweise (Content Credentials), die jede Änderung bräche.',
  'exif-damaged': 'Der EXIF-Block ist beschädigt; es wäre nicht sicher, dass er erhalten bliebe.',
  'foreign-comment': 'Das Foto hat einen eigenen Kommentar, der bleibt: Das Licht steht nur im XMP.',
  'several-comments':
    'Das Foto hat mehrere Benutzerkommentare, die alle bleiben: Das Licht steht nur im XMP.',
  'exif-full': 'Der EXIF-Block ist voll: Das Licht steht nur im XMP.',
  'exif-in-parts': 'Der EXIF-Block ist über mehrere Segmente verteilt.',
  'reaches-outside': 'Der EXIF-Block verweist auf Bytes außerhalb, die sich verschieben würden.',
  dangling: 'Der EXIF-Block verweist auf fehlende Bytes, und neue würden dafür gehalten.',
  'junk-between':
    'Zwischen den Segmenten des JPEG stehen fremde Bytes; dort wird kein neues Segment eingefügt.',
  'image-behind':
    'Ein zweites Bild hinter dem ersten wird vom EXIF-Block aus angesprochen und würde sich verschieben.',
  'absolute-trailer':
    'Daten hinter dem Bild zählen ihren Ort vom Anfang der Datei und würden sich verschieben.',
  'mpf-unreadable': 'Die Liste weiterer Bilder (MPF) ist nicht lesbar, und diese würden sich verschieben.',
  'xmp-damaged': 'Das XMP-Paket ist nicht lesbar und bleibt, wie es ist: Das Licht steht nur im EXIF.',
  'xmp-full': 'Das XMP-Paket ist voll: Das Licht steht nur im EXIF.',
  'xmp-foreign-form': 'Ein anderes Programm hat die Lichtangabe im XMP-Paket umgeschrieben.',
  'record-too-long': 'Die Lichtangabe ist zu lang für ein JPEG-Segment.',
  'raw-untouched': 'RAW- und HEIC-Dateien werden nie angefasst: Das Licht kommt in eine Beidatei.',
  'other-untouched': 'In Dateien dieser Art wird nicht geschrieben: Das Licht kommt in eine Beidatei.',
  'sidecar-wanted': 'Eine Beidatei wurde verlangt.',
  'sidecar-damaged': 'Die vorhandene Beidatei ist nicht lesbar und bleibt, wie sie ist.',
  'sidecar-shared': 'Ein anderes Foto dieses Stapels hat dieselbe Beidatei, und dasselbe Licht kommt hinein.',
  'sidecar-taken': 'Ein anderes Foto dieses Stapels braucht dieselbe Beidatei für ein anderes Licht.',
  'exposure-foreign-form':
    'Die Beidatei enthält mehr als eine Belichtung (Schnappschüsse, ein Look), und welche gilt, ist nicht sicher: Stellen Sie sie von Hand ein.',
  'exposure-old-process':
    'Die Entwicklungseinstellungen in der Beidatei sind von einer alten Prozessversion: Aktualisieren Sie das Foto zuerst in Ihrem Bildbearbeiter.',
  'exposure-shared':
    'Ein anderes Foto dieses Fokusstapels hat dieselbe Beidatei, und seine Korrektur steht darin.',
  'needs-exiftool': 'Dateien dieser Art werden durch exiftool geschrieben.',
  'no-exiftool': 'exiftool ließ sich nicht starten (es braucht unter Linux und macOS Perl).',
  'exiftool-failed': 'exiftool konnte die Datei nicht schreiben.',
  'unknown-kind': 'Lumacro kennt diese Art von Datei nicht.',
  'not-a-file': 'Das ist keine gewöhnliche Datei.',
  missing: 'Die Datei ist nicht mehr da.',
  empty: 'Die Datei ist leer.',
  'too-large': 'Die Datei ist zu groß, um sicher bearbeitet zu werden.',
  'read-only': 'Die Datei ist schreibgeschützt.',
  'folder-read-only':
    'Der Ordner ist schreibgeschützt, und die Änderung braucht eine vorläufige Datei darin.',
  'same-file': 'Ein anderer Pfad dieses Stapels führt zu derselben Datei.',
  'changed-since-plan': 'Die Datei hat sich seit der Planung geändert.',
  'changed-since-write':
    'Die Datei hat sich seit dem Schreiben des Lichts geändert; das Original lässt sich nicht zurückholen.',
  'disk-full': 'Der Datenträger ist voll.',
  'name-too-long':
    'Der Name der Datei, die zu schreiben wäre, ist länger, als ein Name hier sein darf: Benennen Sie das Foto um, oder benennen Sie Beidateien auf die andere Art.',
  'verify-failed': 'Das bearbeitete Foto hielt der Prüfung nicht stand; das Original blieb.',
  'cannot-read': 'Die Datei konnte nicht gelesen werden.',
  'cannot-write': 'Die Datei konnte nicht geschrieben werden.',
  'already-has': 'Das Foto trägt dieses Licht schon.',
  'no-record': 'Das Foto trägt keine Lichtangabe.',
  'as-before': 'Das Foto ist wieder, was es vor dem Schreiben des Lichts war.',
  'record-blanked':
    'Was das Foto vorher war, ist hier nicht bekannt: Die Angabe ist weg, an ihrer Stelle steht leerer Platz.',
  'sidecar-removed': 'Die Beidatei war nur für das Licht da und ist mit ihm weg.',
  cancelled: 'Der Stapel wurde vor diesem Foto abgebrochen.',
}

export const reasons: Words['reasons'] = {
  file,
  details: {
    'not-readable': 'nicht lesbar',
    'image-data': 'Bilddaten',
    'other-segments': 'andere Abschnitte',
    'exif-bytes': 'Bytes des EXIF',
    'exif-entries': 'Einträge des EXIF',
    thumbnail: 'Vorschaubild',
    xmp: 'XMP-Block',
    'second-image': 'zweites Bild',
    record: 'Lichtangabe',
    'read back': 'zurückgelesen',
    'the kept original is damaged': 'das aufgehobene Original ist beschädigt',
  },
  match,
  bareFrame: (frame) => `${frame} trägt noch keine Lichtangabe: Schreiben Sie zuerst in die Aufnahmen.`,
  'no-source': 'Weder ein Protokoll noch ein Licht wurde angegeben.',
  'no-frames': 'Es wurden keine Aufnahmen gefunden, deren Licht zu nehmen wäre.',
}
