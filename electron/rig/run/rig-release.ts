import type { ReleaseRequest } from '../../../core/wire/rig-request'
import type { CareService } from '../care/care-service'
import type { RunServiceOptions } from './run-service'

/** The camera's release on the rig as a run needs it, with the times that the Rig room was last set to. */
export function rigRelease(
  care: CareService,
  times: () => Omit<ReleaseRequest, 'frames'>,
): RunServiceOptions['rigRelease'] {
  return {
    wired: () => care.snapshot().health?.parts.includes('release') ?? false,
    async take(frames) {
      await care.release.start({ ...times(), frames })
      return new Promise((resolve) => {
        const look = () => {
          const { running, end } = care.snapshot().release
          if (running) return
          remove()
          resolve(end)
        }
        const remove = care.onChange(look)
        // It may have been over before the rig's answer was read.
        look()
      })
    },
    stop: () => care.release.stop(),
  }
}
