import { speedFlicker } from '../../core/optics/flicker/safe-speeds'
import { shutterSpeeds } from '../../core/optics/stops'
import { syncVerdict } from '../../core/optics/sync/verdict'
import { formatExposure } from '../light/mode/times'
import { useSetting } from '../macro/use-macro'
import { words } from '../strings/words'
import type { SyncState } from './sync-state'

const PARTS = [500, 250, 200, 160, 125, 60, 30, 15, 8, 1]
const shown = shutterSpeeds.filter(({ markedS }) => PARTS.some((part) => Math.abs(1 / markedS - part) < 0.1))

/** What each shutter speed would do, as buttons. */
export function SpeedStrip({ state }: { readonly state: SyncState }) {
  const { setting, set } = useSetting()
  const { plan, shutter, rig, frame, pwm } = state
  return (
    <section className="strip choices" aria-label={words.sync.speeds.title}>
      {shown.map((speed) => {
        const { code, unevenEv } = syncVerdict(plan, { ...shutter, exposureUs: speed.exposureS * 1e6 }, rig)
        const { worstEv, safe } = speedFlicker(frame, pwm, shutter.travelUs / 1e6, speed)
        const good = code === 'even' && safe
        return (
          <button
            key={speed.markedS}
            type="button"
            className={good ? 'choice choice-good' : 'choice'}
            aria-pressed={setting.exposureS === speed.markedS}
            onClick={() => void set({ exposureS: speed.markedS, watch: true })}
          >
            <span className="choice-name">{formatExposure(speed.markedS)}</span>
            <span>
              {code === 'uneven' ? words.sync.speeds.uneven(tenths(unevenEv)) : words.sync.speeds[code]}
            </span>
            <span className="choice-soft">{rippleWords(worstEv)}</span>
          </button>
        )
      })}
    </section>
  )
}

const rippleWords = (ev: number) => {
  if (ev < 0.05) return words.sync.speeds.noRipple
  return ev > 3 ? words.sync.speeds.muchRipple : words.sync.speeds.ripple(tenths(ev))
}

const tenths = (ev: number) => String(Number(ev.toFixed(1)))
