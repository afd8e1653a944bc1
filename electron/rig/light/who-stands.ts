import { type Frame, frameToHex } from '../../../core/light/frame'
import type { LightRecord } from '../../../core/light/light-record'
import { lookFromRecord } from '../../../core/light/records/look-from-record'
import type { RigHello, RigState } from '../../../core/wire/rig-reply'
import type { LightBook } from '../shots/light-book'
import { predictLight } from './predict-light'
import type { RigOptics } from './rig-optics'
import type { LightState, SavedRig } from './saved-light'
import { syncOf } from './sync/sync-state'

/** S3: where a boot without a saved light begins. */
const FIRST_REV = 1

/**
 * Rule X3. A rig at its first revision shows the light it starts with and nobody has touched it, so it has nothing to
 * stand for; then, and after a power cut that cost it newer revisions than it had saved, the host's light stands. It comes
 * back with what it had saved plus 1 (M1): the revision that we know last says that it has lost just that one.
 */
export function hostStands(hello: RigHello, state: RigState, last: SavedRig['rig']): boolean {
  const met = last !== null && last.uid === hello.uid
  if (met && last.boot === hello.boot) return false
  return state.rev <= FIRST_REV || (met && last.rev >= hello.rev)
}

/**
 * The host's light after it took the rig's over. Its look is the one we sent, where that can be told by its revision or
 * by its frame; else one is made of the frame, with a zone for each colour.
 */
export function lightOfRig(
  state: RigState,
  applied: Frame,
  now: LightState,
  optics: RigOptics,
  book: LightBook,
): { readonly light: LightState; readonly looksOurs: boolean } {
  const facts = (light: LightState): LightState => ({
    look: { ...light.look, power: state.powerEv },
    sync: syncOf(state, now.sync),
    modelling: { ...light.modelling, on: state.glow },
    blackout: state.black,
    run: null,
  })
  const look = book.find('look', state.lookRev)
  // In a run the look is the one it goes back to, and the rig's is a step.
  if (state.mode === 'sequence' && now.run && look?.step !== undefined) {
    return { light: { ...facts(now), run: now.run }, looksOurs: true }
  }
  const model = book.find('model', state.modelRev)
  if (look && look.step === undefined) {
    const modelling = model ? { ...now.modelling, power: model.powerEv } : now.modelling
    return { light: facts({ ...now, look: look.look, modelling }), looksOurs: true }
  }
  const same = facts(now)
  const predicted = predictLight({ ...same, blackout: false }, optics).look
  // A rig in blackout does not show whose look it has: nothing is lit, so ours may take its place.
  if (state.black || frameToHex(predicted) === frameToHex(applied)) return { light: same, looksOurs: true }
  const brightest = Math.max(...applied, 1)
  // Undoing the master shows the base frame, as far as 8 bits allow.
  const ratio = Math.min(2 ** -state.powerEv, 255 / brightest)
  const base = applied.map((drive) => Math.round(drive * ratio))
  const record: LightRecord = {
    v: 1,
    source: 'given',
    shot: null,
    mode: 'steady',
    power: 0,
    limited: 0,
    flash: null,
    step: null,
    zones: [],
    rig: { layout: optics.layout.name, leds: optics.leds.name },
    frame: frameToHex(base),
  }
  return { light: facts({ ...now, look: lookFromRecord(record, 'From the rig') }), looksOurs: false }
}

type TakenOver = ReturnType<typeof lightOfRig>

/**
 * The rig's light with what a hand on the screen has changed since the rig was greeted: between the greeting and the
 * answer the screen says that the rig is there, so what is moved then is meant for it.
 */
export function withHandsOf(now: LightState, greeted: LightState, theirs: TakenOver): TakenOver {
  const changed = (part: (light: LightState) => unknown) =>
    JSON.stringify(part(now)) !== JSON.stringify(part(greeted))
  const { light, looksOurs } = theirs
  const zones = changed(({ look: { power: _, ...zones } }) => zones)
  const look = zones ? now.look : light.look
  const sync = changed((light) => [light.sync, light.run])
  const power = changed(({ look }) => look.power) ? now.look.power : light.look.power
  return {
    light: {
      look: { ...look, power },
      sync: sync ? now.sync : light.sync,
      modelling: changed(({ modelling }) => modelling) ? now.modelling : light.modelling,
      blackout: changed(({ blackout }) => blackout) ? now.blackout : light.blackout,
      run: sync ? now.run : light.run,
    },
    looksOurs: zones || looksOurs,
  }
}
