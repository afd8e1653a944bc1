import { shutterSpeeds } from '../../core/optics/stops'
import { formatExposure } from '../light/mode/times'
import { useSetting } from '../macro/use-macro'

const SLOWER = [1.3, 1.6, 2, 2.5, 3.2, 4, 5, 6, 8, 10, 13, 15, 20, 25, 30]
const speeds = [...shutterSpeeds.map(({ markedS }) => markedS), ...SLOWER]

const nearest = (exposureS: number) =>
  speeds.reduce((best, one) =>
    Math.abs(Math.log(one / exposureS)) < Math.abs(Math.log(best / exposureS)) ? one : best,
  )

/** The shutter speed set on the camera, as the photographer says. */
export function SpeedSelect({ label }: { readonly label: string }) {
  const { setting, set } = useSetting()
  return (
    <select
      className="field"
      aria-label={label}
      value={nearest(setting.exposureS)}
      onChange={(event) => void set({ exposureS: Number(event.target.value), watch: true })}
    >
      {speeds.map((exposureS) => (
        <option key={exposureS} value={exposureS}>
          {formatExposure(exposureS)}
        </option>
      ))}
    </select>
  )
}
