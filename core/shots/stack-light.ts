import { frameToHex, hexToFrame } from '../light/frame'
import type { LightRecord, StackedLight } from '../light/light-record'
import { lightKey, sameMacro } from '../light/records/same-light'

/** All lights of a stack together take no more characters than this: the record must fit into a photo. */
const MOST_CHARACTERS = 12_000

/**
 * The light of a photo made of frames, such as a focus stack: theirs where it was the same in all, else a summary with
 * the list of lights (docs/formats.md). Null without frames. Frames are taken in the order given.
 */
export function stackLight(frames: readonly LightRecord[]): LightRecord | null {
  const [first] = frames
  if (!first) return null
  const lights = new Map<string, { light: LightRecord; frames: number }>()
  for (const light of frames) {
    const key = lightKey(light)
    const known = lights.get(key)
    lights.set(key, { light: known?.light ?? light, frames: (known?.frames ?? 0) + 1 })
  }
  const run = frames.every((light) => light.run?.id === first.run?.id) ? (first.run?.id ?? null) : null
  const macro = frames.every((light) => sameMacro(light, first)) ? first.macro : undefined
  // Of a single frame: which shot, which step, which place in the run.
  const { shot: _shot, step: _step, run: _run, macro: _macro, stack: _stack, ...shared } = first
  const given = { ...shared, source: 'given', shot: null, step: null, ...(macro ? { macro } : {}) } as const
  if (lights.size === 1) return { ...given, stack: { frames: frames.length, run, lights: [], others: 0 } }
  const listed: StackedLight[] = []
  let characters = 0
  for (const { light, frames: count } of lights.values()) {
    const { mode, power, limited, flash, step, zones, frame, modifiers } = light
    const entry = {
      frames: count,
      mode,
      power,
      limited,
      flash,
      step: step?.name ?? null,
      zones,
      frame,
      ...(modifiers ? { modifiers } : {}),
    }
    characters += JSON.stringify(entry).length
    if (characters > MOST_CHARACTERS && listed.length > 0) break
    listed.push(entry)
  }
  const { modifiers: _modifiers, ...summary } = given
  return {
    ...summary,
    mode: frames.every(({ mode }) => mode === first.mode) ? first.mode : 'steady',
    power: meanPower(frames),
    limited: frames.reduce((least, { limited }) => Math.min(least, limited), 0),
    flash: null,
    zones: [],
    frame: meanFrame(frames),
    stack: { frames: frames.length, run, lights: listed, others: lights.size - listed.length },
  }
}

/** Stops of the mean of the powers as light, to a hundredth. */
function meanPower(frames: readonly LightRecord[]): number {
  const mean = frames.reduce((sum, { power }) => sum + 2 ** power, 0) / frames.length
  return Math.round(Math.log2(mean) * 100) / 100
}

/** The mean drive of each pixel; empty where the frames were lit by different rigs. Light is linear in the drive. */
function meanFrame(frames: readonly LightRecord[]): string {
  const drives = frames.map(({ frame }) => hexToFrame(frame) ?? new Uint8Array())
  const length = drives[0]?.length ?? 0
  if (drives.some((drive) => drive.length !== length)) return ''
  return frameToHex(
    Uint8Array.from({ length }, (_, index) =>
      Math.round(drives.reduce((sum, drive) => sum + (drive[index] ?? 0), 0) / drives.length),
    ),
  )
}
