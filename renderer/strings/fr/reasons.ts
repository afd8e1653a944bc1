import type { Words } from '../en'

const match: Words['reasons']['match'] = {
  shots: ({ numbers, more }) => {
    if (more > 0) return `${numbers.join(', ')} et ${more} autres`
    const before = numbers.slice(0, -1)
    const last = numbers.at(-1) ?? ''
    return before.length > 0 ? `${before.join(', ')} et ${last}` : last
  },
  unsure: (percent, why) => `Sa lumière n’est sûre qu’à ${percent}. ${why}`,
  sameLight: (why) => `${why} La lumière est la même pour toutes.`,
  pinned: 'Associée à la main.',
  'pinned-without-shot': 'Désignée à la main comme photo sans vue.',
  'fits-by-time': 'Correspond par l’heure.',
  'only-shot': (off, step) =>
    `La seule vue qui correspond à son heure (écart de ${off}, horloge par pas de ${step}).`,
  'frame-of-run': (place, of, run) =>
    `Image ${place}${of === null ? '' : ` sur ${of}`} de la série « ${run} », par son ordre et son heure.`,
  'several-shots': (shots) => `Les vues ${shots} correspondent à son heure.`,
  'several-offsets': (shots) =>
    `Les vues ${shots} correspondent : plusieurs décalages de l’horloge conviennent, comme pour des photos à intervalle régulier. Associez une paire ou réglez le décalage.`,
  'shot-may-be-missing': (shots) => `La vue ${shots} correspond, mais la sienne manque peut-être au journal.`,
  'few-photos': 'Trop peu de photos de cet appareil ont des vues pour être sûr de son horloge.',
  undecided: (shots) => `Indécise entre les vues ${shots}. Associez-la à la main.`,
  'undecided-offsets': (shots) =>
    `Indécise entre les vues ${shots} : des photos à intervalle régulier conviennent à plusieurs décalages de l’horloge. Associez une paire ou réglez le décalage.`,
  'held-between-shots': 'Elle n’a pas fait de front ; c’est la lumière que le rig tenait entre les vues.',
  'held-throughout': 'Elle n’a pas fait de front ; le rig a tenu cette lumière pendant toute la pose.',
  'log-empty': 'Le journal est vide.',
  'light-may-have-changed':
    'Aucune vue ne correspond à son heure, et la lumière a pu changer pendant la pose.',
  'clock-unknown':
    'Aucune photo de cet appareil ne correspond à une vue, son horloge est donc inconnue : réglez son décalage, ou associez une photo.',
  'clock-unsure':
    'Plusieurs décalages de l’horloge de cet appareil conviennent, l’heure de cette photo n’est donc pas assez bien connue.',
  'no-timeline': 'Aucune vue ne correspond à son heure, et il n’y a pas de chronologie de la lumière.',
  'no-time': 'Elle ne porte pas d’heure propre (DateTimeOriginal) : associez-la à la main.',
  'not-matched': 'Cette photo n’a pas été mise en correspondance.',
  'no-photo-made': 'Aucune photo n’a été faite avec elle : un éclair d’essai, ou la photo a été effacée.',
  'no-photo-of-its-time': 'Aucune photo de ce moment n’est parmi celles données.',
}

const file: Words['reasons']['file'] = {
  'not-jpeg': 'Le fichier n’est pas un JPEG, quoi qu’en dise son nom.',
  'jpeg-damaged': 'Le JPEG est abîmé ou coupé avant ses données d’image.',
  'content-credentials':
    'La photo porte des attestations signées (Content Credentials), que toute modification romprait.',
  'exif-damaged': 'Le bloc EXIF est abîmé : rien n’assure qu’une modification le garderait.',
  'foreign-comment': 'La photo a son propre commentaire, qui reste : la lumière est dans le XMP seul.',
  'several-comments':
    'La photo a plusieurs commentaires, qui restent tous : la lumière est dans le XMP seul.',
  'exif-full': 'Le bloc EXIF est plein : la lumière est dans le XMP seul.',
  'exif-in-parts': 'Le bloc EXIF est réparti sur plusieurs segments.',
  'reaches-outside': 'Le bloc EXIF renvoie à des octets hors de lui, qui se déplaceraient.',
  dangling: 'Le bloc EXIF renvoie à des octets qui manquent, et l’on prendrait les nouveaux pour eux.',
  'junk-between': 'Des octets égarés se trouvent entre les segments du JPEG ; aucun segment n’y est ajouté.',
  'image-behind':
    'Une seconde image derrière la première est adressée depuis le bloc EXIF et se déplacerait.',
  'absolute-trailer':
    'Des données derrière l’image comptent leur place depuis le début du fichier et se déplaceraient.',
  'mpf-unreadable': 'La liste des autres images (MPF) est illisible, et elles se déplaceraient.',
  'xmp-damaged': 'Le paquet XMP est illisible et reste tel quel : la lumière est dans l’EXIF seul.',
  'xmp-full': 'Le paquet XMP est plein : la lumière est dans l’EXIF seul.',
  'xmp-foreign-form': 'Un autre programme a réécrit la fiche de lumière dans le paquet XMP.',
  'record-too-long': 'La fiche de lumière est trop longue pour un segment JPEG.',
  'raw-untouched': 'On ne touche jamais aux fichiers RAW et HEIC : la lumière va dans un fichier annexe.',
  'other-untouched': 'On n’écrit pas dans les fichiers de ce type : la lumière va dans un fichier annexe.',
  'sidecar-wanted': 'Un fichier annexe a été demandé.',
  'sidecar-damaged': 'Le fichier annexe présent est illisible et reste tel quel.',
  'sidecar-shared': 'Une autre photo de ce lot a le même fichier annexe, et la même lumière y est écrite.',
  'sidecar-taken': 'Une autre photo de ce lot a besoin du même fichier annexe pour une autre lumière.',
  'exposure-foreign-form':
    'Le fichier annexe contient plus d’une exposition (instantanés, un look), et laquelle compte n’est pas sûr : réglez-la à la main.',
  'exposure-old-process':
    'Les réglages de développement du fichier annexe sont d’une ancienne version de processus : mettez d’abord la photo à jour dans votre logiciel.',
  'exposure-shared':
    'Une autre photo de cet empilement a le même fichier annexe, et sa correction s’y trouve.',
  'needs-exiftool': 'Les fichiers de ce type sont écrits par exiftool.',
  'no-exiftool': 'exiftool n’a pas pu être lancé (il lui faut Perl sous Linux et macOS).',
  'exiftool-failed': 'exiftool n’a pas pu écrire le fichier.',
  'unknown-kind': 'Lumacro ne connaît pas ce type de fichier.',
  'not-a-file': 'Ce n’est pas un fichier ordinaire.',
  missing: 'Le fichier n’est plus là.',
  empty: 'Le fichier est vide.',
  'too-large': 'Le fichier est trop grand pour être modifié sans risque.',
  'read-only': 'Le fichier est en lecture seule.',
  'folder-read-only': 'Le dossier est en lecture seule, et la modification y demande un fichier temporaire.',
  'same-file': 'Un autre chemin de ce lot mène au même fichier.',
  'changed-since-plan': 'Le fichier a changé depuis que le plan a été fait.',
  'changed-since-write':
    'Le fichier a changé depuis l’écriture de la lumière ; l’original ne peut pas être remis.',
  'disk-full': 'Le disque est plein.',
  'name-too-long':
    'Le nom du fichier à écrire serait plus long qu’un nom ne peut l’être ici : renommez la photo, ou nommez les fichiers annexes de l’autre façon.',
  'verify-failed': 'La photo modifiée n’a pas passé la vérification ; l’original a été gardé.',
  'cannot-read': 'Le fichier n’a pas pu être lu.',
  'cannot-write': 'Le fichier n’a pas pu être écrit.',
  'already-has': 'La photo porte déjà cette lumière.',
  'no-record': 'La photo ne porte pas de fiche de lumière.',
  'as-before': 'La photo est redevenue ce qu’elle était avant l’écriture de sa lumière.',
  'record-blanked':
    'Ce que la photo était avant n’est pas connu ici : la fiche est partie, un espace vide est à sa place.',
  'sidecar-removed': 'Le fichier annexe n’était fait que pour la lumière, et part avec elle.',
  cancelled: 'Le lot a été annulé avant cette photo.',
}

export const reasons: Words['reasons'] = {
  file,
  details: {
    'not-readable': 'illisible',
    'image-data': 'données de l’image',
    'other-segments': 'autres segments',
    'exif-bytes': 'octets EXIF',
    'exif-entries': 'entrées EXIF',
    thumbnail: 'vignette',
    xmp: 'bloc XMP',
    'second-image': 'seconde image',
    record: 'relevé de lumière',
    'read back': 'relecture',
    'the kept original is damaged': 'l’original gardé est abîmé',
  },
  match,
  bareFrame: (frame) => `${frame} ne porte pas encore de fiche de lumière : écrivez d’abord dans les vues.`,
  'no-source': 'Ni journal des vues ni lumière n’ont été donnés.',
  'no-frames': 'Aucune vue n’a été trouvée dont prendre la lumière.',
}
