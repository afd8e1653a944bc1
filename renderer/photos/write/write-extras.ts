import type { WriteOptions } from '../../../core/api/requests/photo-requests'
import { chosenSidecar } from './sidecar-choice'

/** Switches of writing, in the order in which they are shown. */
export const extraNames = ['sidecarOnly', 'keywords', 'description', 'lightSource'] as const
export type ExtraName = (typeof extraNames)[number]

const KEY = 'lumacro.write'

/** The switches that are on: kept by this page. */
export function chosenExtras(): ReadonlySet<ExtraName> {
  const kept = window.localStorage.getItem(KEY)?.split(' ') ?? []
  return new Set(extraNames.filter((name) => kept.includes(name)))
}

export function chooseExtras(chosen: ReadonlySet<ExtraName>): void {
  window.localStorage.setItem(KEY, [...chosen].join(' '))
}

/** How and what is written, as chosen here. */
export const chosenOptions = (): WriteOptions => ({
  sidecar: chosenSidecar(),
  ...Object.fromEntries([...chosenExtras()].map((name) => [name, true])),
})
