import { plural } from './plural'

/** What stands around every room: rail, header, notices, toasts. */
export const frame = {
  starting: 'Starting…',
  rooms: 'Rooms',
  room: {
    light: 'Light',
    sync: 'Sync',
    shots: 'Shots',
    photos: 'Photos',
    macro: 'Macro',
    rig: 'Rig',
  },

  rig: {
    none: 'No rig',
    refusedName: 'Rig',
    notConnected: 'not connected',
    connecting: 'connecting…',
    simulated: 'simulated',
    connected: 'connected',
    lost: 'lost, waiting',
    refused: 'refused',
  },
  contact: 'The hot-shoe contact',
  shutter: 'shutter',
  closed: 'closed',
  open: 'open',
  shots: (count: number) => plural(count, { one: `${count} shot`, other: `${count} shots` }),
  masterPower: 'Master power',
  limited: (stops: string) => `limited ${stops}`,
  draw: 'Estimated draw of what is lit, against the supply’s budget',
  modelling: 'Modelling light',
  modellingKey: 'Modelling light (Space)',
  modellingSteady: 'Modelling light: only with flash',
  blackout: 'Blackout',
  blackoutKey: 'Blackout (B)',

  notices: 'Notices',
  allNotices: 'All notices',
  dismiss: 'Dismiss',
  away: 'After a short break this page comes back by itself; an app that was started anew prints an address of its own.',

  steadyHasNone: 'In steady the light itself is always on. Flash has a modelling light.',
  noDemoCamera: 'The demo camera comes with the simulated rig. Connect it in the Rig room.',
  nothingToUndo: 'Nothing to undo.',
  nothingToRedo: 'Nothing to redo.',
  undone: (what: string) => `Undone: ${what}.`,
  redone: (what: string) => `Redone: ${what}.`,

  screen: 'Screen',
  theme: 'Theme',
  neutral: 'Neutral',
  night: 'Night red',
  nightHint: 'Night shows everything in deep red, pictures too, for eyes that are used to the dark.',
  language: 'Language',
  languageFailed: 'The words of that language could not be loaded. Reload the page, then choose it again.',
}
