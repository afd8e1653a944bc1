import { useEffect, useState } from 'react'
import type { CameraProfile } from '../../../core/optics/profile'
import { useConnected, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { useSilence } from '../../sync/measure/use-silence'
import { Switch } from '../Switch'

interface ShoeChecksProps {
  readonly camera: CameraProfile
  save(change: Partial<CameraProfile>): Promise<unknown>
}

type Check = keyof CameraProfile['checked']
const checks: readonly Check[] = ['flashEnabled', 'shutterType', 'bracketing', 'testShot']

/** What has to be right on a body before its shoe fires; the last of it is proved by a shot. */
export function ShoeChecks({ camera, save }: ShoeChecksProps) {
  const { checked } = camera
  const { shoe } = words.measure
  return (
    <>
      <h3 className="field-label">{shoe.title}</h3>
      {checks.map((key) => (
        <Switch
          key={key}
          label={shoe[key]}
          on={checked[key]}
          onChange={(on) => void save({ checked: { ...checked, [key]: on } })}
        />
      ))}
      <TestShot key={camera.id} onSeen={() => void save({ checked: { ...checked, testShot: true } })} />
    </>
  )
}

/** Listens for the contact: an edge is the proof that this body, set as it is, fires the shoe. */
function TestShot({ onSeen }: { onSeen(): void }) {
  const edges = useSnapshot('shots', (shots) => shots.edges)
  const connected = useConnected()
  const [since, setSince] = useState<number | null>(null)
  const seen = since === null ? 0 : edges - since
  const silent = useSilence(since !== null && seen === 0, since)
  const { shoe, contact } = words.measure
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when the first edge comes
  useEffect(() => {
    if (seen === 1) onSeen()
  }, [seen])
  return (
    <div className="remedies">
      <button type="button" className="button" disabled={!connected} onClick={() => setSince(edges)}>
        {shoe.test}
      </button>
      <span className={silent ? 'reason' : 'hint'} role="status">
        {!connected
          ? contact.noRig
          : since === null
            ? ''
            : silent
              ? contact.nothing
              : seen === 0
                ? shoe.listening
                : `${shoe.seen} ${shoe.burst(seen)}`}
      </span>
    </div>
  )
}
