import { useActions, useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { EmptyRoom } from '../ui/EmptyRoom'

export function NoShots() {
  const demo = useSnapshot('camera', ({ available }) => available)
  const { fire } = useActions()
  return (
    <EmptyRoom
      title={words.shots.none.title}
      action={
        demo && (
          <button type="button" className="button primary" onClick={() => void fire()}>
            {words.shots.none.fire}
          </button>
        )
      }
    >
      <p>{words.shots.none.what}</p>
      <p>{demo ? words.shots.none.demo : words.shots.none.cable}</p>
    </EmptyRoom>
  )
}
