import {
  FACTORY_LOOK_NAMES,
  FACTORY_ZONE_NAMES,
  type FactoryLookName,
} from '../../core/light/looks/factory-looks'
import { presetOf } from '../../core/optics/presets'
import type { Words } from './en'

type Names = Words['names']

/** The app's own look of that name; null where there is none. */
export const factoryLook = (name: string): FactoryLookName | null =>
  FACTORY_LOOK_NAMES.find((one) => one === name) ?? null

/** A look in one language: what came with the app and was not renamed has a name of that language. */
export function lookCalled(name: string, names: Names): string {
  const factory = factoryLook(name)
  return factory === null ? name : names.looks[factory]
}

/** A zone, likewise; one made of it has a number behind it: `Key 2`. */
export function zoneCalled(name: string, names: Names): string {
  const [, own = name, number = ''] = /^(.*?)( \d+)?$/s.exec(name) ?? []
  const factory = FACTORY_ZONE_NAMES.find((one) => one === own)
  return factory === undefined ? name : `${names.zones[factory]}${number}`
}

/** A camera, a lens or a kind of LED, likewise. */
export function profileCalled({ id, name }: Named, names: Names): string {
  const came = presetOf(id)
  return came === null || came.name !== name ? name : names.profiles[came.preset]
}

interface Named {
  readonly id: string
  readonly name: string
}
