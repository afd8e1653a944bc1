import { type DragEvent, type KeyboardEvent, useState } from 'react'
import type { SequenceStep } from '../../core/light/sequences/sequence'
import { words } from '../strings/words'
import { MiniRing } from '../ui/MiniRing'
import { useStepFrame } from './use-sequence'

const DRAGGED = 'application/x-lumacro-step'

interface StepCardProps {
  readonly step: SequenceStep
  readonly index: number
  readonly running: boolean
  /** It is lit for the next shot. */
  readonly next: boolean
  /** Of its shots, how many were seen and how many there shall be. */
  readonly seen: number
  readonly shots: number
  /** It is the one that the inspector shows. */
  readonly chosen: boolean
  /** A later step was shot, but not all of this. */
  readonly missed: boolean
  onPress(): void
  onMove(from: number, to: number): void
  onRemove(): void
  onCopy(): void
}

/** One light of the sequence: dragged or moved with Alt and the arrows, pressed to look at it or to resume there. */
export function StepCard(props: StepCardProps) {
  const { step, index, running, next, chosen, seen, shots, missed, onMove } = props
  const { frame, leds } = useStepFrame(step)
  const [over, setOver] = useState(false)
  const keys = (event: KeyboardEvent) => {
    if (running) return
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (event.altKey && by !== 0) onMove(index, index + by)
    else if (event.key === 'Delete' || event.key === 'Backspace') props.onRemove()
    else if (event.key === 'd' && (event.ctrlKey || event.metaKey)) props.onCopy()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    const from = event.dataTransfer.getData(DRAGGED)
    if (from === '') return
    event.preventDefault()
    event.stopPropagation()
    onMove(Number(from), index)
  }
  const says = words.sequence.step
  const label = () => {
    const plain = says.label(index + 1, step.name)
    if (!running) return plain
    const counted = missed ? says.missedLabel(plain) : says.running(plain, seen, shots)
    return next ? says.litNow(counted) : counted
  }
  const classes = [
    'step',
    next && 'step-next',
    chosen && 'step-chosen',
    missed && 'step-missed',
    over && 'step-over',
  ].filter(Boolean)
  return (
    <li
      className={classes.join(' ')}
      draggable={!running}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(index))}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        event.stopPropagation()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button
        type="button"
        className="step-button"
        aria-label={label()}
        aria-current={next ? 'step' : undefined}
        title={running ? says.resumeHint : says.hint}
        onClick={props.onPress}
        onKeyDown={keys}
      >
        <MiniRing frame={frame} leds={leds} size={36} />
        <span className="step-name">
          {index + 1} {step.name}
        </span>
        {running && (
          <span className="step-count" aria-hidden="true">
            {missed
              ? says.missed
              : seen >= shots
                ? '✓'
                : shots > 1
                  ? `${seen}/${shots}`
                  : next
                    ? says.next
                    : ''}
          </span>
        )}
      </button>
    </li>
  )
}
