import { useMemo } from 'react'
import { formatFineEv } from '../../../core/light/power/power-text'
import { DIMMEST_EV, exposurePlan } from '../../../core/optics/exposure-plan'
import type { SavedCalibration } from '../../../core/optics/profile'
import { type Speed, shutterSpeeds } from '../../../core/optics/stops'
import { formatExposure } from '../../light/mode/times'
import { words } from '../../strings/words'
import { useSync } from '../../sync/use-sync'
import { evenTicks } from '../plot/axis'
import { Plot } from '../plot/Plot'
import { speedAxis } from '../plot/speed-axis'
import { useSetting } from '../use-macro'
import { type ExposureState, litSecondsAt } from './exposure-state'

/** Above full power: how much the rig is too dim by. */
const TOP_EV = 3
const ISO_STEPS = [1, 4, 16] as const
const STYLES = ['solid', 'dashed', 'dotted'] as const

interface PowerPlotProps {
  readonly state: ExposureState
  readonly calibration: SavedCalibration
}

/** The power that is right at each shutter speed, for this ISO and two higher ones; above full the rig is too dim. */
export function PowerPlot({ state, calibration }: PowerPlotProps) {
  const { setting, set } = useSetting()
  const sync = useSync()
  const { wish } = state
  const { exposure } = words
  const rows = useMemo(() => {
    const needed = (speed: Speed, iso: number) => {
      const litS = litSecondsAt(sync, speed)
      if (litS <= 0) return null
      const plan = exposurePlan(calibration, { ...wish, litS, iso })
      if (plan.kind === 'fits') return plan.powerEv
      return plan.kind === 'dim' ? plan.lackingEv : DIMMEST_EV - plan.overEv
    }
    return shutterSpeeds.map((speed) => ({
      speed,
      ev: ISO_STEPS.map((times) => needed(speed, wish.iso * times)),
    }))
  }, [sync, calibration, wish])
  const at = (ev: number | null | undefined, speed: string) => {
    if (ev === null || ev === undefined) return `${speed}: ${exposure.noLight}`
    return ev > 0
      ? exposure.atSpeedDim(speed, formatFineEv(ev).replace('+', ''))
      : exposure.atSpeed(speed, formatFineEv(ev))
  }
  const now = rows.find(({ speed }) => speed.markedS === setting.exposureS)
  return (
    <Plot
      title={exposure.power}
      fileName="lumacro-exposure"
      x={speedAxis(exposure.shutterAxis)}
      y={{
        min: DIMMEST_EV,
        max: TOP_EV,
        log: false,
        label: exposure.powerAxis,
        ticks: evenTicks(DIMMEST_EV, TOP_EV, 6, (ev) => formatFineEv(ev).replace('.00 EV', '')),
      }}
      series={ISO_STEPS.map((times, index) => ({
        label: exposure.curve(String(wish.iso * times)),
        style: STYLES[index] ?? 'dotted',
        points: rows.map(({ speed, ev }) => ({ x: speed.markedS, y: ev[index] ?? Number.NaN })),
      }))}
      mark={{
        x: setting.exposureS,
        label: at(now?.ev[0], formatExposure(setting.exposureS)),
      }}
      limit={{ y: 0, label: exposure.full }}
      table={{
        head: ['shutter s', ...ISO_STEPS.map((times) => `power EV at ISO ${wish.iso * times}`)],
        rows: rows.map(({ speed, ev }) => [speed.markedS, ...ev.map((one) => one ?? Number.NaN)]),
      }}
      readout={(x) => {
        const row = rows.find(({ speed }) => speed.markedS === x)
        return row ? at(row.ev[0], formatExposure(x)) : ''
      }}
      onPick={(exposureS) => void set({ exposureS, watch: true })}
    />
  )
}
