import type { DarkCause, Unwritable } from '../../../core/api/doctor-words'
import type { Words } from '../en'
import { plural } from './plural'

const unwritable = (why: Unwritable): string => {
  if (typeof why === 'object') return why.other
  return {
    'read-only': 'il est en lecture seule',
    full: 'le disque est plein',
    'not-allowed': 'cet utilisateur n’en a pas le droit',
  }[why]
}

const darkCause = (cause: DarkCause): string => {
  if (typeof cause === 'object') return `la puissance générale est à ${cause.powerEv} EV`
  return {
    blackout: 'le noir est mis',
    'no-budget': 'le budget de l’alimentation n’en laisse pas',
    'no-zone': 'aucune zone de l’éclairage n’est allumée',
  }[cause]
}

export const doctor: Words['doctor'] = {
  finding: {
    nodeFits: (version) => `Node ${version} est assez récent.`,
    nodeTooOld: (version) => `Node ${version} est trop ancien.`,
    perlNotNeeded: () => 'exiftool apporte son propre Perl sous Windows.',
    perlThere: () => 'Perl est là pour exiftool.',
    perlMissing: () =>
      'Il n’y a pas de Perl, exiftool ne peut donc pas tourner : rien ne peut être écrit dans les TIFF, PNG, WebP et JPEG inhabituels.',
    exiftoolAnswers: (version) => `exiftool ${version} répond.`,
    exiftoolSilent: (why) => `exiftool ne répond pas : ${why}.`,
    dataKept: (folder) => `Les données sont dans ${folder}.`,
    dataNotWritable: (folder, why) =>
      `Rien ne peut être écrit dans le dossier de données ${folder} : ${unwritable(why)}.`,
    dataUnusable: (why) => `Le dossier de données est inutilisable : ${why}.`,
    dataFree: () => 'Aucun autre Lumacro n’utilise ces données.',
    dataInUse: () => 'Lumacro tourne sur ces données ; son rig est interrogé par lui.',
    noFolder: (folder) => `Il n’y a pas de dossier ${folder}.`,
    photosWritable: (folder) => `On peut écrire dans les photos de ${folder}.`,
    photosNotWritable: (folder, why) =>
      `On ne peut pas écrire dans les photos de ${folder} : ${unwritable(why)}.`,
    noDrive: () => 'Aucun lecteur CIRCUITPY n’est monté.',
    noFirmware: (path) => `La carte sur ${path} n’a pas encore de micrologiciel.`,
    driveOlder: (path, firmware, shipped) =>
      `${path} porte le micrologiciel ${firmware}, et ce Lumacro apporte ${shipped}.`,
    driveFits: (path, firmware, circuitPython) =>
      `${path} porte le micrologiciel ${firmware} sous CircuitPython ${circuitPython}.`,
    seenButDark: (cause) => `Le déclencheur a été vu, mais aucune lumière n’est venue : ${darkCause(cause)}.`,
    nextDark: (cause) => `La prochaine vue n’aura pas de lumière : ${darkCause(cause)}.`,
    limited: (stops) => `L’alimentation ôte ${stops} IL à la lumière.`,
    lit: () => 'Sa lumière est allumée et n’est pas limitée.',
    consolePort: (path) => `${path} est la console de la carte, pas le port du rig.`,
    lookedForOn: (path) => `Le rig est cherché sur ${path}.`,
    featherOn: (path) => `Un Feather est sur ${path}.`,
    consoleOnly: () => 'Un Feather est branché, mais ne montre que sa console.',
    noPort: () => 'Il n’y a pas de port série.',
    noFeather: (ports) =>
      plural(ports, {
        one: 'Le seul port série n’est pas celui d’un Feather.',
        other: `Aucun des ${ports} ports série n’est celui d’un Feather.`,
      }),
    mayOpen: (path) => `Cet utilisateur peut ouvrir ${path}.`,
    mayNotOpen: (path) => `Cet utilisateur ne peut pas ouvrir ${path}.`,
    notAsked: () => 'Aucun rig n’a été interrogé : il n’y a pas de port pour cela.',
    answers: (port, board, pixels) => `Le rig sur ${port} répond : ${board}, ${pixels} pixels.`,
    damagedLines: (lines) =>
      plural(lines, {
        one: `${lines} ligne est arrivée abîmée.`,
        other: `${lines} lignes sont arrivées abîmées.`,
      }),
    firmwareFits: (firmware) => `Son micrologiciel ${firmware} est celui que ce Lumacro apporte.`,
    firmwareOlder: (firmware, shipped) => `Son micrologiciel ${firmware} est plus ancien que ${shipped}.`,
    firmwareNewer: (firmware, shipped) => `Son micrologiciel ${firmware} est plus récent que ${shipped}.`,
    clockFits: () => 'Son horloge va comme celle de cet ordinateur.',
    clockOff: (ranMs, wentMs) => `Son horloge a compté ${ranMs} ms pendant que ${wentMs} ms passaient.`,
    noShotWaits: () => 'Aucune vue n’attend sur le rig.',
    shotsWait: (shots) =>
      plural(shots, {
        one: `${shots} vue attend l’application sur le rig.`,
        other: `${shots} vues attendent l’application sur le rig.`,
      }),
    noneDropped: () => 'Aucune vue n’a été perdue depuis la mise sous tension.',
    dropped: (shots) =>
      `Vues perdues : ${shots}. Il en est venu plus qu’il ne peut en garder pendant qu’aucun ordinateur n’était là.`,
    shutterSeenTimes: (times) => `Il a vu le déclencheur ${times} fois depuis la mise sous tension.`,
    shutterNeverSeen: () => 'Il n’a pas vu le déclencheur depuis la mise sous tension.',
    shutterNotSeen: (seconds) => `Le déclencheur n’a pas été vu en ${seconds} s.`,
    contactStuck: () => 'Le contact s’est fermé et ne s’est pas rouvert.',
    contactPulsed: () => 'Le déclencheur a été vu ; combien de temps le contact est resté fermé, non.',
    contactSeen: (ms) => `Le déclencheur a été vu ; le contact est resté fermé ${ms} ms.`,
    simulatorRuns: (firmware) => `Le rig simulé fait tourner le micrologiciel ${firmware}.`,
    simulatorFails: (why) => `Le rig simulé ne tourne pas : ${why}.`,
    noPtyOnWindows: () => 'Windows n’a pas de ports série faits par un programme.',
    ptyMade: () => '`lumacro sim --pty` peut faire un port série à lui.',
    noPty: () => '`lumacro sim --pty` ne peut pas faire de port série : ni python3 ni socat ne sont là.',
    appWithoutRig: () => 'L’application en marche n’est connectée à aucun rig.',
    appConnecting: (port) => `L’application en marche se connecte à ${port}.`,
    appSimulated: () => 'L’application en marche est connectée au rig simulé.',
    appConnected: (port) => `L’application en marche est connectée au rig sur ${port}.`,
    walked: (pixels) => `Il a allumé ses ${pixels} pixels l’un après l’autre.`,
    walkEnded: (lit, pixels) =>
      `Il a allumé ${lit} de ses ${pixels} pixels avant qu’une vue ou une main n’arrête le parcours.`,
    loopTakes: (us) => `Un regard sur le contact lui prend ${us} µs.`,
    notTimed: () =>
      'Il n’a pas mesuré sa lumière : il y faut JUMPER_PIN dans config.py, et que le noir ne soit pas mis.',
    noEdges: () => 'Il a fait des fronts sur JUMPER_PIN et n’en a vu aucun au déclenchement.',
    timed: (least, most, wire, edges) =>
      `D’un front à la fin de l’écriture, il faut ${least} à ${most} ms, dont ${wire} ms pour l’écriture elle-même (${edges} fronts).`,
    cannotTest: () => 'Son micrologiciel ne sait pas se tester.',
    notTested: () => 'Il ne s’est pas testé : une séquence est allumée.',
    testEndless: () => 'Il n’a pas terminé son test.',
  },
  remedy: {
    installNode: (version) => `Installez Node ${version} ou plus récent depuis https://nodejs.org.`,
    installPerl: () => 'Installez Perl : `sudo apt install perl` sous Debian et Ubuntu.',
    installPerlOrLumacro: () => 'Installez Perl s’il manque ; sinon, réinstallez Lumacro.',
    installLumacro: () => 'Réinstallez Lumacro.',
    otherData: () => 'Choisissez-en un autre avec --data DIR, ou changez qui peut y écrire.',
    namePhotos: () => 'Indiquez le dossier qui contient vos photos.',
    freePhotos: () =>
      'Ôtez le verrou de la carte mémoire, copiez les photos sur un disque à vous, ou changez qui peut y écrire.',
    driveNeeded: () => 'Il ne sert qu’à mettre le micrologiciel sur la carte.',
    seeDrive: () => 'Voir docs/troubleshooting.md, « The board’s drive ».',
    installFirmware: (drive) =>
      `Mettez-y le micrologiciel dans la pièce « Rig »${drive === null ? '' : ` (${drive})`}.`,
    otherProtocol: () =>
      'Mettez-y le micrologiciel dans la pièce « Rig », ou mettez Lumacro à jour si le rig est plus récent.',
    openDataPort: () =>
      'Mettez-y le micrologiciel dans la pièce « Rig », puis appuyez une fois sur son bouton de réinitialisation : boot.py ouvre le port du rig.',
    waitForShutter: () => 'Choisissez ci-dessus d’attendre le déclencheur, et déclenchez.',
    updateLumacro: () => 'Mettez Lumacro à jour.',
    raiseBudget: () => 'N’augmentez BUDGET_MA dans config.py que si l’alimentation donne vraiment davantage.',
    endBlackout: () => 'Appuyez sur B dans l’application, ou sur le bouton.',
    setBudget: () =>
      'Mettez BUDGET_MA dans config.py à ce que l’alimentation donne : plus que ce que prennent la carte et les pixels éteints.',
    raisePower: () => 'Tournez le bouton vers la droite, ou augmentez la puissance générale.',
    otherLook: () => 'Choisissez un autre éclairage, ou allumez ses zones.',
    usePort: (path) => `Prenez ${path}.`,
    plugIn: () =>
      'Branchez le rig avec un câble de données (beaucoup ne font que charger), ou prenez le rig simulé.',
    joinGroup: (command) =>
      `Lancez \`${command}\` et reconnectez-vous, ou installez la règle udev de docs/troubleshooting.md.`,
    otherCable: () => 'Essayez un autre câble, ou un port sans concentrateur.',
    resetClock: () =>
      'Appuyez sur le bouton de réinitialisation de la carte ; si cela dure, remettez-y le micrologiciel.',
    connectMore: () =>
      'Connectez-le plus souvent à l’application ; les photos de ces vues prennent leur lumière dans la chronologie.',
    findShutter: () =>
      'Prenez l’obturateur mécanique (un obturateur électronique laisse la griffe muette), activez le flash dans l’appareil, et vérifiez le câble de la griffe à TRIGGER_PIN et à la masse.',
    findShort: () =>
      'Cherchez un court-circuit dans le câble de la griffe, et un TRIGGER_PIN erroné dans config.py.',
    noGated: () =>
      'Cet appareil ne donne peut-être qu’une impulsion : prenez flash ou séquence au lieu de « gated ». Sinon, reliez LEVEL_PIN à TRIGGER_PIN.',
    installPty: () => 'Installez l’un d’eux si d’autres programmes doivent utiliser le rig simulé.',
    askAgain: () => 'Redemandez dans un instant.',
    testAgain: () => 'Testez encore.',
    runWire: () => 'Reliez cette broche au déclenchement par un fil, le temps du test.',
    stopAndTest: () => 'Arrêtez-la, puis testez encore.',
    resetAndTest: () => 'Appuyez sur son bouton de réinitialisation, puis réessayez.',
  },
}
