/**
 * Why something could not be done, in English: for the command line, and the model of every translation. A cause crosses as
 * a name and what it is made of (`core/said.ts`); lengths of time and paths come ready to be read.
 */
export const failureCauses = {
  nothingToDo: {
    undo: () => 'There is nothing to undo.',
    redo: () => 'There is nothing to redo.',
    noSequenceRuns: () => 'No sequence is running. Start one first.',
    noSequenceChosen: () => 'Choose a sequence and start it first.',
    sequenceGone: () => 'This sequence is gone.',
    noSteps: (sequence: string) => `${sequence} has no steps yet: add a light first.`,
    tooManyShots: (sequence: string, shots: number, most: number) =>
      `${sequence} comes to ${shots} shots, and a run has ${most} at most: shoot it in parts.`,
    noSuchStep: (steps: number) => `The sequence has ${steps} steps.`,
    nothingGiven: () => 'No photo and no folder was given.',
    photoNotOpen: () => 'This photo is not open.',
    photoNotPinned: () => 'This photo is not pinned.',
    noShotAfter: () => 'There is no shot after this one.',
    noShotBefore: () => 'There is no shot before this one.',
    noShotsToMove: () => 'No photo has a shot yet that it could be moved from.',
    noPhotoBy: (camera: string) => `No photo here is by ${camera}.`,
    nothingByHand: () => 'Nothing was decided by hand.',
    noneWaits: () => 'No photo here waits for its light.',
    frameUnsure: (photo: string) => `${photo} has no sure light yet: decide it on the time axis first.`,
    noFrames: () => 'No frames are open to take the light from.',
    noneCarries: () => 'No photo here carries a light record.',
    noBatch: () => 'No batch is left to undo.',
    noSuchBatch: (batch: string) => `There is no batch ${batch} to undo; those older than a year are let go.`,
    /** Tests of the rig itself. */
    cannotTest: () => 'This firmware cannot test itself. Install the one that comes with Lumacro.',
    cannotBlink: () =>
      'This firmware cannot blink by its own clock. Install the one that comes with Lumacro.',
    testRuns: () => 'A test is running already.',
    modeChanged: () =>
      'The sync mode was changed while the rig tested itself, so the test was ended. Test again.',
    testEndless: () => 'The rig did not end its test. Press its reset button, then try again.',
    sequenceLit: () => 'A sequence is lit. Stop it first, then test the rig.',
    modeNotTaken: () =>
      'The rig did not take on the mode of the test. Wait until its light rests, then try again.',
  },
  /** What Lumacro itself refuses, before the rig or the disk is asked. */
  notPossible: {
    zoneTwice: () => 'Two zones of the look have the same id.',
    noZone: (zone: string) => `The look has no zone ${zone}.`,
    zoneThere: (zone: string) => `The look already has a zone ${zone}.`,
    mostZones: (most: number) => `A look holds ${most} zones at most.`,
    mostModifiers: (most: number) =>
      `More than ${most} modifiers cannot stand before the LEDs. Take one out first.`,
    looksOfSteps: () =>
      'A sequence is lit, and its steps have looks of their own. Stop it to change the look.',
    factoryStays: () => 'The looks of the app itself stay as they are.',
    nameTaken: (name: string) => `Another look is called ${name}. Choose another name.`,
    pulseTooShort: (shortest: string) =>
      `The shortest pulse this rig can make is ${shortest}. Choose that or longer.`,
    darkTooShort: (shortest: string, least: string) =>
      `The shortest pulse this rig can make is ${shortest}. The dark between two pulses is one too: choose a period of ${least} or longer.`,
    mostSteps: (most: number) => `A sequence holds ${most} steps at most.`,
    noStep: (step: number) => `The sequence has no step ${step}.`,
    /** A file of pixel coordinates. */
    placesUnread: () => 'Expected a place a line, x and y in mm, as CSV or JSON.',
    otherCount: (places: number, pixels: number) =>
      `The file has ${places} places, and the rig ${pixels} pixels.`,
    placeTooFar: () => 'A place lies farther than 2 m from the lens: are the numbers in mm?',
    stepNotLit: () =>
      'The rig does not light the next step. Look at its cable, then go on: what is missing is shot.',
  },
  /** A camera that took no picture, or kept none. */
  camera: {
    diskFull: (folder: string) => `The disk with ${folder} is full: make room and press the shutter again.`,
    notAllowed: (folder: string) =>
      `Lumacro may not write to ${folder}: choose another folder for photos, or change its permissions.`,
    readOnlyDisk: (folder: string) => `${folder} is on a read-only disk: choose another folder for photos.`,
    folderGone: (folder: string) =>
      `${folder} is gone: plug its disk in again, or choose another folder for photos.`,
    notAFolder: (folder: string) => `${folder} is not a folder: choose another one for photos.`,
    /** @param why the system's own words */
    notSaved: (folder: string, why: string) => `The photo could not be saved in ${folder}: ${why}`,
    numbersUsed: (folder: string, photos: number) =>
      `${folder} holds ${photos} photos: move them away, or choose another folder.`,
    rigWentAway: () =>
      'The rig released the camera, and then went away. Look at the cables, then go on: what is missing is shot.',
    noEdgeCame: () =>
      'The rig released the camera, and no edge came back. Look at the cables, then go on: what is missing is shot.',
    noEdge: (picture: number, step: number) =>
      `Picture ${picture} made no edge, so the light did not move on. Look at the cable, then go on: the run stands at step ${step}.`,
  },
  /** A photo that will not do for measuring; each names it. */
  photo: {
    notJpeg: (name: string) =>
      `${name} is no JPEG and no RAW. Let the camera save JPEG, or RAW and JPEG, and take that.`,
    noPreview: (name: string) =>
      `${name} carries no preview that can be read. Let the camera save RAW and JPEG, and take the JPEG.`,
    smallPreview: (name: string) =>
      `The preview in ${name} is too small to measure by. Let the camera save RAW and JPEG, and take the JPEG.`,
    notDecoded: (name: string) =>
      `${name} could not be read as a picture. Take the JPEG as the camera wrote it.`,
    isFolder: (name: string) => `${name} is a folder. Choose one photo in it.`,
    empty: (name: string) => `${name} is empty. Copy it from the card again.`,
    measuringEnded: (name: string) =>
      `${name} could not be measured: the work on it ended early, as too large a picture makes it. Let the camera save a smaller JPEG, and take that.`,
  },
  /** Firmware that could not be put on a board's drive. */
  drive: {
    noDrive: () =>
      'There is no CIRCUITPY drive. Plug the board in with a data cable (many only charge) and wait for its drive, or name it: lumacro firmware install DRIVE.',
    severalDrives: (drives: string) =>
      `There are several boards: ${drives}. Name the one you mean: lumacro firmware install DRIVE.`,
    noBootOut: (drive: string) =>
      `${drive} is not the drive of a board with CircuitPython: there is no boot_out.txt on it. Name the drive called CIRCUITPY.`,
    otherBootOut: (drive: string) =>
      `The boot_out.txt on ${drive} is not CircuitPython’s. Press the board’s reset button once, then try again.`,
    bootloader: (drive: string, download: string) =>
      `The board on ${drive} is in its bootloader. Press its reset button once; where no drive CIRCUITPY appears then, copy the UF2 file of ${download} to this drive first.`,
    otherBoard: (drive: string, board: string, wanted: string) =>
      `The board on ${drive} is a “${board}”. This firmware is for the ${wanted} only; nothing was changed.`,
    oldCircuitPython: (drive: string, version: string, wanted: string, download: string) =>
      `${drive} runs CircuitPython ${version}, and the firmware needs ${wanted} or newer. Get it from ${download}, then try again.`,
    newerFirmware: (theirs: string, ours: string) =>
      `The board has firmware ${theirs}, and this Lumacro brings ${ours}. Update Lumacro, or put the older one there with --older.`,
    readOnly: (drive: string) =>
      `${drive} is read-only: its own program may hold it, or it was unplugged while it was written to. Press the board’s reset button twice slowly (safe mode), wait for the drive, then try again.`,
    full: (drive: string) =>
      `${drive} is full. Delete what the board does not need from it (lib/ is not ours), then run this again.`,
    tooFull: (drive: string, missingKb: number) =>
      `${drive} is full: ${missingKb} KB more are needed. Delete what the board does not need from it (lib/ is not ours), then run this again.`,
    unplugged: (drive: string) =>
      `${drive} went away while the firmware was copied. Plug the board in again and run this again: it goes on where it stopped.`,
    notVerified: (file: string, drive: string) =>
      `${file} does not read back from ${drive} as it was written. Eject the drive, press the board’s reset button, and run this again.`,
  },
  busy: {
    writing: () => 'Lumacro is still busy with writing photos. Wait for it to finish, or cancel it.',
    undoing: () => 'Lumacro is still busy with undoing a batch. Wait for it to finish, or cancel it.',
    run: () => 'Lumacro is still busy with this run. Wait for it to finish, or cancel it.',
    checks: () => 'Lumacro is still busy with its checks. Wait for it to finish, or cancel it.',
    requests: (most: number) =>
      `Lumacro is still busy with ${most} earlier requests. Wait for it to finish, or cancel it.`,
  },
  /** The part that reads photos ended by itself; `why` is the system's own word. */
  photosStopped: {
    askAgain: (why: string) => `The part of Lumacro that reads photos stopped (${why}). Ask again.`,
    startedAgain: (why: string) =>
      `The part of Lumacro that reads photos stopped (${why}) and was started again; the same photos are open.`,
    forGood: (why: string) =>
      `The part of Lumacro that reads photos stopped and does not start again (${why}). Restart Lumacro.`,
    closed: () => 'The photos were closed.',
  },
}

export type FailureCauses = typeof failureCauses
