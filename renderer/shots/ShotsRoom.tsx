import { useState } from 'react'
import type { ShotLine } from '../../core/shots/shot-line'
import { LooksStrip } from '../light/looks/LooksStrip'
import { useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { CameraPanel } from './CameraPanel'
import { NoShots } from './NoShots'
import { ShotPanel } from './ShotPanel'
import { ShotsBar } from './ShotsBar'
import { ShotsTable } from './ShotsTable'

export default function ShotsRoom() {
  const total = useSnapshot('shots', (shots) => shots.total)
  const newest = useSnapshot('shots', (shots) => shots.recent.at(-1) ?? null)
  const [chosen, setChosen] = useState<ShotLine | null>(null)
  const shown = chosen ?? newest
  return (
    <>
      <main className="stage room">
        <h1 className="visually-hidden">{words.shots.room}</h1>
        {total === 0 ? (
          <NoShots />
        ) : (
          <>
            <ShotsBar />
            <ShotsTable total={total} shown={shown} onShow={setChosen} />
          </>
        )}
      </main>
      <aside className="inspector" aria-label={words.shots.aside}>
        <CameraPanel />
        {shown && <ShotPanel shot={shown} onNewest={chosen ? () => setChosen(null) : null} />}
      </aside>
      <LooksStrip />
    </>
  )
}
