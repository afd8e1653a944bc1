import { useEffect, useRef } from 'react'
import { missedPlaces } from '../../core/light/sequences/run-progress'
import { shotsOfRound } from '../../core/light/sequences/sequence'
import { useSession, useSnapshot } from '../stores/session'
import { lookText } from '../strings/names'
import { words } from '../strings/words'
import { Icon } from '../ui/Icon'
import { ExportSequence } from './export/ExportSequence'
import { MakeSequence } from './MakeSequence'
import { RunBar } from './RunBar'
import { StepCard } from './StepCard'
import { useSequence } from './use-sequence'

/** The steps of the sequence in hand, in order, where the looks are otherwise. */
export function SequenceStrip({ onLooks }: { readonly onLooks: () => void }) {
  const { actions, stores } = useSession()
  const hand = useSequence()
  const { sequence, running } = hand
  const { step, round, seen: all } = useSnapshot('run', (run) => run)
  const says = words.sequence.strip
  const undoLabel = hand.undo === null ? says.nothingToUndo : says.undo(hand.undo)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // Only the strip moves; the browser's own way would scroll the page too.
    const card = running ? list.current?.children[step - 1] : null
    if (!list.current || !(card instanceof HTMLElement)) return
    list.current.scrollLeft = card.offsetLeft - list.current.offsetLeft - list.current.clientWidth / 2
  }, [running, step])
  const shots = sequence?.shots ?? 1
  // Of several rounds the strip shows the one that is being shot.
  const perRound = sequence ? shotsOfRound(sequence) : 0
  const seen = all.slice((round - 1) * perRound, round * perRound)
  const missed = new Set(missedPlaces(seen).map((place) => Math.floor(place / shots)))
  // A step is its place: two may be alike.
  const placed = (sequence?.steps ?? []).map((one, index) => ({ one, index, key: `${index} ${one.name}` }))
  const add = () => {
    const { look } = stores.light.getState()
    const name = (lookText(look.name) || words.sequence.newStep((sequence?.steps.length ?? 0) + 1)).slice(
      0,
      40,
    )
    void hand.edit({ kind: 'add', steps: [{ name, look }] })
  }
  return (
    <section className="strip sequence-strip" aria-label={says.title}>
      <div className="sequence-head">
        <div className="sequence-row">
          <button type="button" className="button quiet" onClick={onLooks}>
            {says.looks}
          </button>
          <select
            className="field"
            aria-label={says.inHand}
            disabled={running || hand.sequences.length === 0}
            value={sequence?.id ?? ''}
            onChange={(event) => hand.choose({ id: event.target.value, step: null })}
          >
            {hand.sequences.length === 0 && <option value="">{says.none}</option>}
            {hand.sequences.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="sequence-row">
          <MakeSequence hand={hand} />
          <ExportSequence sequence={sequence} />
          <button
            type="button"
            className="icon-button"
            aria-label={undoLabel}
            title={undoLabel}
            disabled={running || hand.undo === null}
            onClick={() => void hand.undoLast()}
          >
            <Icon name="undo" size={14} />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={says.remove}
            title={says.remove}
            disabled={running || sequence === null}
            onClick={() => void hand.remove()}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      </div>
      <ol className="steps" ref={list}>
        {placed.map(({ one, index, key }) => {
          const own = seen.slice(index * shots, (index + 1) * shots)
          return (
            <StepCard
              key={key}
              step={one}
              index={index}
              running={running}
              next={running && step === index + 1}
              seen={own.filter((count) => count > 0).length}
              shots={shots}
              missed={running && missed.has(index)}
              chosen={!running && hand.step === index}
              onPress={() => {
                if (running) void actions.ask('run/resume', { from: index + 1, round })
                else {
                  hand.choose({ step: index })
                  void actions.edit({ kind: 'look', look: one.look })
                }
              }}
              onMove={(from, to) => {
                if (to >= 0 && to < placed.length) void hand.edit({ kind: 'move', from, to })
              }}
              onRemove={() => void hand.edit({ kind: 'remove', at: index })}
              onCopy={() => void hand.edit({ kind: 'copy', at: index })}
            />
          )
        })}
        {!running && (
          <li className="step">
            <button type="button" className="step-button" onClick={add} title={says.addHint}>
              <span className="step-add">
                <Icon name="plus" size={18} />
              </span>
              <span className="step-name">{says.add}</span>
            </button>
          </li>
        )}
        {!sequence && <li className="hint sequence-hint">{says.teach}</li>}
      </ol>
      <RunBar hand={hand} />
    </section>
  )
}
