import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { LedKind } from '../../core/light/mixing/leds'
import type { ShotLine } from '../../core/shots/shot-line'
import { ledsOf } from '../light/ring/frame-colors'
import { useSession, useSnapshot } from '../stores/session'
import { recordText, words } from '../strings/words'
import { isDarkFrame } from '../ui/LightDetails'
import { MiniRing } from '../ui/MiniRing'
import { VirtualTable } from '../ui/table/VirtualTable'
import { usePages } from '../ui/use-pages'
import { clockTime, closedText, shotKey } from './shot-words'

interface ShotsTableProps {
  readonly total: number
  readonly shown: ShotLine | null
  onShow(shot: ShotLine | null): void
}

/** Every shot of the log, the newest on top. */
export function ShotsTable({ total, shown, onShow }: ShotsTableProps) {
  const { connection } = useSession()
  const recent = useSnapshot('shots', (shots) => shots.recent)
  const info = useSnapshot('rig', (rig) => rig.info)
  const [view, setView] = useState({ first: 0, last: -1 })
  // The log is counted from its oldest line, the table from its newest; the newest hundred are here already.
  const recentFrom = total - recent.length
  const [oldest, newest] = [total - 1 - view.last, Math.min(total - 1 - view.first, recentFrom - 1)]
  const older = usePages<ShotLine>(0, oldest, newest, async (from, count) => {
    const outcome = await connection.bridge.request('shots/page', { from, count })
    return outcome.ok ? outcome.value : null
  })
  const shotAt = (row: number): ShotLine | undefined => {
    const index = total - 1 - row
    return index >= recentFrom ? recent[index - recentFrom] : older(index)
  }
  const leds = useMemo(() => ledsOf(info), [info])
  const cells = useCallback((shot: ShotLine) => shotCells(shot, leds), [leds])
  const onView = useCallback((first: number, last: number) => setView({ first, last }), [])
  const key = shown && shotKey(shown)
  const { table: say } = words.shots
  const inView = Array.from({ length: view.last - view.first + 1 }, (_, row) => view.first + row)
  const selected = inView.find((row) => {
    const shot = shotAt(row)
    return shot !== undefined && shotKey(shot) === key
  })
  return (
    <VirtualTable
      label={say.label}
      name="shots"
      heads={[say.light, say.shot, say.time, say.closed, say.mode, say.lit]}
      count={total}
      rowHeight={44}
      selected={selected ?? null}
      onSelect={(row) => onShow(row === 0 ? null : (shotAt(row) ?? null))}
      onView={onView}
      rowAt={shotAt}
      cells={cells}
    />
  )
}

function shotCells({ seq, time, closedUs, light }: ShotLine, leds: LedKind): readonly ReactNode[] {
  return [
    <MiniRing key="ring" frame={light.frame} leds={leds} size={34} />,
    <strong key="seq">{seq}</strong>,
    clockTime(time),
    closedText(closedUs),
    words.ui.modes[light.mode],
    isDarkFrame(light.frame) ? (
      <span key="light" className="no-light">
        {words.shots.table.dark}
      </span>
    ) : (
      recordText(light)
    ),
  ]
}
