import type { ReactNode } from 'react'
import type { PhotoRun } from '../../../core/api/photos/photo-runs'
import type { LedKind } from '../../../core/light/mixing/leds'
import { formatExposure } from '../../light/mode/times'
import { recordText, words } from '../../strings/words'
import { Icon } from '../../ui/Icon'
import { MiniRing } from '../../ui/MiniRing'
import { RangeText } from '../../ui/RangeText'
import { Thumbnail } from '../../ui/Thumbnail'
import { Lines } from './Lines'
import { runName, runStates, shotsText, spanText } from './photo-words'
import { Taken } from './Taken'

/** More rings than this are a pattern, no picture. */
const MOST_RINGS = 5

/** A run as one line of the table: its first photo as a pile, its light or lights, and how its photos stand. */
export function runCells(
  run: PhotoRun,
  leds: LedKind,
  open: boolean,
  onOpen: (open: boolean) => void,
): readonly ReactNode[] {
  const { first, last, lights, differentLights, exposureS } = run
  const says = words.photos.run
  const [only] = lights
  return [
    <span key="picture" className="pile">
      <Thumbnail path={first.path} name="" />
    </span>,
    <span key="name" className="run-name">
      <button
        type="button"
        className="run-open"
        tabIndex={-1}
        aria-label={open ? says.close : says.open}
        onClick={(event) => {
          event.stopPropagation()
          onOpen(!open)
        }}
      >
        <Icon name={open ? 'down' : 'right'} size={14} />
      </button>
      <Lines
        first={runName(run)}
        second={
          <>
            {spanText(stem(first.name), stem(last.name))} · <Taken at={first.takenAt} />
          </>
        }
      />
    </span>,
    exposureS === null ? '–' : formatExposure(exposureS),
    shotsText(run),
    <span key="light" className="light-cell">
      {lights.slice(0, MOST_RINGS).map(({ record }) => (
        <MiniRing key={record.frame + record.power} frame={record.frame} leds={leds} size={34} />
      ))}
      <span className="two-lines">
        {only && differentLights === 1 ? (
          <RangeText text={recordText(only.record)} />
        ) : (
          says.lights(differentLights)
        )}
      </span>
    </span>,
    <Lines key="verdict" {...runStates(run)} />,
  ]
}

const stem = (name: string): string => name.replace(/\.[^.]*$/, '')
