import type { WriteOptions } from '../../../core/api/requests/photo-requests'
import type { TagOptions } from '../../photos/plan/plan'

/** The contract's options as the plan takes them. */
export const tagOptionsOf = ({ sidecar, sidecarOnly, ...extras }: WriteOptions): TagOptions => ({
  sidecarStyle: sidecar,
  sidecarOnly: sidecarOnly === true,
  extras: {
    keywords: extras.keywords === true,
    description: extras.description === true,
    lightSource: extras.lightSource === true,
    lens: extras.lens === true,
    replaceLens: extras.replaceLens === true,
  },
})
