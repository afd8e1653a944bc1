import type { LightChange } from '../../../core/api/changes'
import type { RigSettings } from '../../../core/light/layouts/rig-settings'
import type { Realm } from '../light/undo/history'
import type { RigSettingsStore } from './rig-settings'

/** What the photographer says of one rig, as part of the history. */
export interface SaidOfRig extends Realm {
  /** Whether that is what is said already. */
  is(settings: RigSettings): boolean
  /** What a change to `settings` is called when it is undone. */
  label(settings: RigSettings): LightChange
  /** A number that is dragged or stepped is one step of undo; another shape or kind is a step of its own. */
  key(settings: RigSettings): string | null
  /** Rejects with the disk's error. */
  say(settings: RigSettings): Promise<void>
}

/** @param refit what is said has changed: drawings, mixing and records go by it from now on */
export function saidOfRig(store: RigSettingsStore, uid: string, refit: () => void): SaidOfRig {
  const say = async (settings: RigSettings) => {
    await store.save(uid, settings)
    refit()
  }
  return {
    is: (settings) => JSON.stringify(settings) === JSON.stringify(store.of(uid)),
    label: (settings) => saidLabel(store.of(uid), settings),
    key: (settings) => saidKey(store.of(uid), settings),
    say,
    remember: () => {
      const then = store.of(uid)
      return () => say(then)
    },
  }
}

const layoutChanges = (from: RigSettings, to: RigSettings) =>
  JSON.stringify(from.layout) !== JSON.stringify(to.layout)

function saidLabel(from: RigSettings, to: RigSettings): LightChange {
  if (layoutChanges(from, to)) {
    const { layout } = to
    return { kind: 'layout', shape: layout.shape, name: layout.shape === 'custom' ? layout.name : '' }
  }
  switch (to.leds.kind) {
    case 'as-said':
      return { kind: 'leds-as-said' }
    case 'white':
      return { kind: 'leds-white', white: `${to.leds.kelvin} K` }
    case 'measured':
      return { kind: 'leds-measured' }
  }
}

function saidKey(from: RigSettings, to: RigSettings): string | null {
  if (layoutChanges(from, to))
    return from.layout.shape === to.layout.shape ? `layout ${to.layout.shape}` : null
  return from.leds.kind === to.leds.kind ? `leds ${to.leds.kind}` : null
}
