import { useState } from 'react'
import { changeText } from '../../../core/api/changes'
import type { PhotosSnapshot } from '../../../core/api/photos/photos-snapshot'
import { useActions } from '../../stores/session'
import { words } from '../../strings/words'
import { Icon } from '../../ui/Icon'
import { ClockField } from './ClockField'

interface AxisBarProps {
  readonly photos: PhotosSnapshot
  /** All cameras of the photos in view. */
  readonly cameras: readonly string[]
  readonly camera: string | null
  onCamera(camera: string): void
  onZoom(factor: number): void
  onAll(): void
}

/** The clock of a camera, how sure the matching is, and what a hand can decide for all photos at once. */
export function AxisBar({ photos, cameras, camera, onCamera, onZoom, onAll }: AxisBarProps) {
  const { bar: say } = words.axis
  const { ask } = useActions()
  const [busy, setBusy] = useState(false)
  const { hand, total, unsure, withoutLight } = photos
  const typed = hand.offsets.find((each) => each.camera === camera)
  const clock = photos.cameras.find(({ id }) => id === camera)
  const shift = async (by: 1 | -1) => {
    setBusy(true)
    await ask('photos/shift', { camera: cameras.length > 1 ? camera : null, by })
    setBusy(false)
  }
  const said = [
    ...(clock && Math.abs(clock.driftPpm) >= 1 ? [say.drift(`${Math.round(clock.driftPpm)} ppm`)] : []),
    say.sure(total - unsure - withoutLight, total),
    ...(hand.pins > 0 ? [say.pinned(hand.pins)] : []),
  ]
  const undo = hand.undo && changeText(words.changes.hand, hand.undo)
  const decided = hand.pins > 0 || hand.offsets.length > 0
  return (
    <div className="axis-bar">
      {cameras.length > 1 && (
        <select
          className="field"
          aria-label={say.camera}
          value={camera ?? ''}
          onChange={(event) => onCamera(event.target.value)}
        >
          {cameras.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      {camera !== null && (
        <ClockField
          key={camera}
          camera={camera}
          offsetS={typed?.offsetS ?? clock?.offsetS ?? null}
          byHand={typed !== undefined}
          named={cameras.length < 2}
        />
      )}
      <p className="axis-words">{said.join(' · ')}</p>
      <div className="axis-tools">
        <button
          type="button"
          className="button quiet"
          disabled={busy}
          title={say.shiftBackHelp}
          onClick={() => void shift(-1)}
        >
          {say.shiftBack}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={busy}
          title={say.shiftOnHelp}
          onClick={() => void shift(1)}
        >
          {say.shiftOn}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={undo === null ? say.undoLabel : say.undo(undo)}
          title={undo === null ? say.nothingToUndo : say.undoHelp(undo)}
          disabled={undo === null}
          onClick={() => void ask('photos/hand-undo', {})}
        >
          <Icon name="undo" size={16} />
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={!decided}
          title={say.clearHelp}
          onClick={() => void ask('photos/hand-clear', {})}
        >
          {say.clear}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say.farther}
          title={say.farther}
          onClick={() => onZoom(2)}
        >
          −
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say.nearer}
          title={say.nearer}
          onClick={() => onZoom(0.5)}
        >
          +
        </button>
        <button type="button" className="button quiet" onClick={onAll}>
          {say.all}
        </button>
      </div>
    </div>
  )
}
