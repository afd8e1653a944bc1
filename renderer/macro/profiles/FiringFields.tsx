import type { CameraProfile, Firing } from '../../../core/optics/profile'
import { words } from '../../strings/words'

const always = { burst: 'every', bracketing: 'every' } as const
const firings: readonly Firing[] = ['every', 'first', 'none']

interface FiringFieldsProps {
  readonly camera: CameraProfile
  save(change: Partial<CameraProfile>): Promise<unknown>
}

/** Which frames of a burst or a focus bracket close the contact: bodies differ. */
export function FiringFields({ camera, save }: FiringFieldsProps) {
  const fires = camera.fires ?? always
  const { shoe } = words.measure
  return (['burst', 'bracketing'] as const).map((drive) => (
    <label key={drive} className="field-label">
      {shoe.fires[drive]}
      <select
        className="field"
        value={fires[drive]}
        onChange={(event) => {
          const firing = firings.find((one) => one === event.target.value)
          if (firing) void save({ fires: { ...fires, [drive]: firing } })
        }}
      >
        {firings.map((firing) => (
          <option key={firing} value={firing}>
            {shoe.firing[firing]}
          </option>
        ))}
      </select>
    </label>
  ))
}
