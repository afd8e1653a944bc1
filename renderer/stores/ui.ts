import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WriteOptions } from '../../core/api/requests/photo-requests'
import type { Look } from '../../core/light/looks/look'
import type { NamedLight } from '../light/dropped/dropped-light'
import { keepChoice, savedChoice } from '../photos/write/write-choice'

export const rooms = ['light', 'sync', 'shots', 'photos', 'macro', 'rig'] as const
export type Room = (typeof rooms)[number]
/** A room, or the view at the rail's foot. */
export type View = Room | 'help'

export interface ToastAction {
  readonly label: string
  run(): unknown
}

export interface Toast {
  readonly id: number
  readonly tone: 'done' | 'failed'
  readonly text: string
  /** What the word offers to do about it. */
  readonly action: ToastAction | null
}

/** What only this page knows: where it looks and what is selected. Nothing here changes light. */
export interface UiState {
  readonly room: View
  /** What Help is to show first, by its id; null for the top. */
  readonly helpAt: 'own-rig' | null
  /** The zone whose power and colour the inspector shows. */
  readonly zone: string | null
  /** Selected pixels, ascending. */
  readonly pixels: readonly number[]
  /** The pixel a keyboard or a screen reader is on. */
  readonly cursor: number
  /** What the ring draws while the two differ: the light that is lit, or that of the next shot. */
  readonly view: 'lit' | 'shot'
  readonly keysShown: boolean
  /** The dialog that chooses a folder of photos is open. */
  readonly choosing: boolean
  /** A photo that was dropped and has no light of its own: perhaps a stack's result. */
  readonly stackResult: { readonly path: string; readonly name: string } | null
  /** Files are held over the window. */
  readonly dragOver: boolean
  /** The light of a photo that was dropped by itself, or the lights of two. */
  readonly dropped: readonly NamedLight[]
  /** The light that others are compared with. */
  readonly compared: NamedLight | null
  /** A change of colour keeps the zone's luminance. */
  readonly holdLight: boolean
  /** The light as the subject meets it stands beside the ring. */
  readonly subject: boolean
  /** From the pixels to the subject. */
  readonly distanceMm: number
  /** The other light of a comparison of two. */
  readonly other: Look | null
  /** The Light room's strip shows the steps of a sequence instead of the looks: that one, else the last. */
  readonly sequence: { readonly shown: boolean; readonly id: string | null; readonly step: number | null }
  /** How long the light takes from one look to the next; 0 for at once. */
  readonly fadeMs: number
  /** The white balance that is set on the camera, for measuring by a grey card. */
  readonly cameraKelvin: number
  /** What is typed to find looks by. */
  readonly search: string
  /** How and what is written into photos. */
  readonly writing: WriteOptions
  /** Which half of the Macro and the Sync room is shown. */
  readonly macroView: 'depth' | 'exposure'
  readonly syncView: 'timing' | 'measure'
  readonly night: boolean
  readonly toast: Toast | null
}

export type UiStore = StoreApi<UiState>

const NIGHT = 'lumacro.night'

const FADE = 'lumacro.fadeMs'
/** What the hand chooses from. */
export const FADES_MS = [0, 500, 1000, 2000, 5000] as const
const savedFade = () => FADES_MS.find((ms) => String(ms) === window.localStorage.getItem(FADE)) ?? 0

const CAMERA_KELVIN = 'lumacro.cameraKelvin'
/** What cameras call daylight. */
const DAYLIGHT_KELVIN = 5200
function savedKelvin(): number {
  const kelvin = Number(window.localStorage.getItem(CAMERA_KELVIN))
  return kelvin >= 1800 && kelvin <= 20_000 ? kelvin : DAYLIGHT_KELVIN
}

export function uiStore(): UiStore {
  const store = createStore<UiState>(() => ({
    room: 'light',
    helpAt: null,
    zone: null,
    pixels: [],
    cursor: 0,
    view: 'shot',
    keysShown: false,
    choosing: false,
    stackResult: null,
    dragOver: false,
    dropped: [],
    compared: null,
    holdLight: true,
    subject: false,
    distanceMm: 60,
    other: null,
    sequence: { shown: false, id: null, step: null },
    fadeMs: savedFade(),
    cameraKelvin: savedKelvin(),
    search: '',
    writing: savedChoice(),
    macroView: 'depth',
    syncView: 'timing',
    night: window.localStorage.getItem(NIGHT) === 'on',
    toast: null,
  }))
  store.subscribe((state, before) => {
    if (state.cameraKelvin !== before.cameraKelvin)
      window.localStorage.setItem(CAMERA_KELVIN, String(state.cameraKelvin))
    if (state.fadeMs !== before.fadeMs) window.localStorage.setItem(FADE, String(state.fadeMs))
    if (state.writing !== before.writing) keepChoice(state.writing)
    if (state.night !== before.night) window.localStorage.setItem(NIGHT, state.night ? 'on' : 'off')
  })
  return store
}

let lastToast = 0
export function say(ui: UiStore, tone: Toast['tone'], text: string, action: ToastAction | null = null): void {
  ui.setState({ toast: { id: ++lastToast, tone, text, action } })
}
