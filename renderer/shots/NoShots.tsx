import { useActions, useSnapshot } from '../stores/session'
import { EmptyRoom } from '../ui/EmptyRoom'

export function NoShots() {
  const demo = useSnapshot('camera', ({ available }) => available)
  const { fire } = useActions()
  return (
    <EmptyRoom
      title="No shots yet"
      action={
        demo && (
          <button type="button" className="button primary" onClick={() => void fire()}>
            Fire the demo camera
          </button>
        )
      }
    >
      <p>
        Each time the shutter fires, the rig itself records when, for how long, and the light that was lit.
        The record appears here, and later in the photo.
      </p>
      <p>
        {demo
          ? 'The simulated rig brings a demo camera: fire it and see the whole way, from light to photo.'
          : 'Put the cable into the hot shoe and press the shutter. No edge? Some bodies fire a flash only with the mechanical shutter.'}
      </p>
    </EmptyRoom>
  )
}
