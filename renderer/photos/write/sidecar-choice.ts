export type Sidecar = 'adobe' | 'darktable'

const KEY = 'lumacro.sidecar'

/** How sidecars are named: kept by this page. */
export const chosenSidecar = (): Sidecar =>
  window.localStorage.getItem(KEY) === 'darktable' ? 'darktable' : 'adobe'

export function chooseSidecar(sidecar: Sidecar): void {
  window.localStorage.setItem(KEY, sidecar)
}
