import type { WriteOptions } from '../../../core/api/requests/photo-requests'

/** Switches of writing, in the order in which they are shown. */
export const extraNames = [
  'sidecarOnly',
  'keywords',
  'description',
  'lightSource',
  'lens',
  'replaceLens',
] as const
export type ExtraName = (typeof extraNames)[number]

const SIDECAR = 'lumacro.sidecar'
const EXTRAS = 'lumacro.write'

/** How and what is written, as it was chosen last on this computer. */
export function savedChoice(): WriteOptions {
  const kept = window.localStorage.getItem(EXTRAS)?.split(' ') ?? []
  return {
    sidecar: window.localStorage.getItem(SIDECAR) === 'darktable' ? 'darktable' : 'adobe',
    ...Object.fromEntries(extraNames.filter((name) => kept.includes(name)).map((name) => [name, true])),
  }
}

export function keepChoice(options: WriteOptions): void {
  window.localStorage.setItem(SIDECAR, options.sidecar)
  window.localStorage.setItem(EXTRAS, chosenExtras(options).join(' '))
}

/** The switches that are on. */
export const chosenExtras = (options: WriteOptions): readonly ExtraName[] =>
  extraNames.filter((name) => options[name] === true)

/** The same with one switch turned; one that is off is left out. */
export function withExtra(options: WriteOptions, name: ExtraName, on: boolean): WriteOptions {
  const { [name]: _, ...others } = options
  return on ? { ...others, [name]: true } : others
}
