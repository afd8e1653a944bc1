import { formatFineEv, formatPower } from '../../../core/light/power/power-text'
import type { Way } from '../../../core/optics/exposure-plan'
import { macroPlan } from '../../../core/optics/macro-plan'
import { fNumberToSet, setupOptics } from '../../../core/optics/setup'
import { isoAtLeast, speedAtLeast } from '../../../core/optics/stops'
import { formatExposure, formatTime } from '../../light/mode/times'
import { useActions, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { formatF, formatMm } from '../macro-words'
import { MARKED_APERTURES } from '../scales'
import { useMacro, useSetting } from '../use-macro'
import type { ExposureState } from './exposure-state'

const size = (ev: number) => formatFineEv(Math.abs(ev)).replace('+', '')

/** Red is for what is wrong; that nothing is known yet is not. */
function dotOf({ plan, without }: ExposureState): string {
  if (plan?.kind === 'fits') return 'dot dot-good'
  return without === 'calibration' ? 'dot' : 'dot dot-bad'
}

/** What power is right, or what else has to give way: each of the four as a button where it can be done from here. */
export function PowerVerdict({ state }: { readonly state: ExposureState }) {
  const { edit } = useActions()
  const power = useSnapshot('light', ({ look }) => look.power)
  const { plan, without, wish } = state
  const { exposure } = words
  const missing = {
    calibration: exposure.noCalibration,
    image: exposure.noImage,
    light: exposure.noLight,
    dark: exposure.dark,
  }
  const to = plan?.kind === 'fits' ? Math.round(plan.powerEv * 1000) / 1000 : 0
  const there = plan?.kind === 'fits' && Math.abs(to - power) < 0.0015
  return (
    <section className="verdict" aria-label={exposure.verdict}>
      <p className="verdict-words" role="status">
        <span className={dotOf(state)} aria-hidden="true" />
        {without !== null && missing[without]}
        {plan?.kind === 'fits' &&
          (there ? exposure.already(formatFineEv(to)) : exposure.fits(formatFineEv(to)))}
        {plan?.kind === 'dim' && exposure.dim(size(plan.lackingEv))}
        {plan?.kind === 'bright' && exposure.bright(size(plan.overEv))}
      </p>
      {plan && wish.limitedEv < 0 && <p className="hint">{exposure.limits(size(wish.limitedEv))}</p>}
      {plan?.kind === 'fits' && !there && (
        <div className="remedies">
          <button
            type="button"
            className="button primary"
            onClick={() => void edit({ kind: 'power', power: to })}
          >
            {exposure.apply(formatFineEv(to))}
          </button>
        </div>
      )}
      {plan && plan.kind !== 'fits' && (
        <div className="remedies">
          {plan.kind === 'dim' && power < 0 && (
            <button type="button" className="button" onClick={() => void edit({ kind: 'power', power: 0 })}>
              {exposure.apply(formatPower(0))}
            </button>
          )}
          {plan.ways.map((way) => (
            <WayButton key={way.kind} way={way} brighter={plan.kind === 'dim'} />
          ))}
          <span className="hint">{exposure.camera}</span>
        </div>
      )}
    </section>
  )
}

function WayButton({ way, brighter }: { readonly way: Way; readonly brighter: boolean }) {
  const { set } = useSetting()
  const { exposure } = words
  const act = (text: string, run: () => unknown) => (
    <button type="button" className="button" onClick={() => void run()}>
      {text}
    </button>
  )
  switch (way.kind) {
    case 'time':
      return <TimeButton litS={way.litS} />
    case 'iso': {
      const iso = isoAtLeast(brighter ? way.iso : way.iso / 2 ** (1 / 6))
      return iso === null ? null : act(exposure.isoTo(String(iso)), () => set({ iso }))
    }
    case 'aperture':
      return <ApertureButton effective={way.effective} brighter={brighter} />
    case 'modifiers': {
      const ev = size(way.gainEv)
      return (
        <span className="hint">{way.enough ? exposure.modifiersOff(ev) : exposure.modifiersHelp(ev)}.</span>
      )
    }
  }
}

/** In steady light the shutter is the time; where the rig pulses, the pulse is. */
function TimeButton({ litS }: { readonly litS: number }) {
  const { set } = useSetting()
  const actions = useActions()
  const sync = useSnapshot('light', (light) => light.sync)
  const { exposure } = words
  if (sync.mode === 'flash' || sync.mode === 'strobe') {
    const pulses = sync.mode === 'strobe' ? sync.pulses : 1
    const onUs = Math.round((litS * 1e6) / pulses)
    const fits = sync.mode === 'flash' || onUs < sync.periodUs
    return onUs <= 10_000_000 && fits ? (
      <button type="button" className="button" onClick={() => void actions.sync({ ...sync, onUs })}>
        {exposure.lightFor(formatTime(onUs))}
      </button>
    ) : null
  }
  const speed = speedAtLeast(litS)?.markedS ?? Math.ceil(litS)
  return speed <= 30 ? (
    <button type="button" className="button" onClick={() => void set({ exposureS: speed, watch: true })}>
      {exposure.shutterTo(formatExposure(speed))}
    </button>
  ) : (
    <span className="hint">{exposure.tooLong(formatTime(litS * 1e6))}.</span>
  )
}

const WIDEST = 1

function ApertureButton({ effective, brighter }: { readonly effective: number; readonly brighter: boolean }) {
  const { setting, set } = useSetting()
  const { inputs } = useMacro()
  const { exposure } = words
  const optics = setupOptics(inputs.setup, inputs.lens, inputs.sensorWidthMm, setting.fNumber)
  if (!optics) return null
  const exact = fNumberToSet(effective, optics, inputs.lens)
  // Open by at least what is missing, close by at least what is too much.
  const stops = brighter
    ? MARKED_APERTURES.findLast((one) => one <= exact * 1.03)
    : MARKED_APERTURES.find((one) => one >= exact * 0.97)
  const plan = stops === undefined ? null : macroPlan({ ...inputs, fNumber: stops })
  if (stops === undefined || !plan || exact < WIDEST)
    return <span className="hint">{exposure.noAperture(formatF(exact))}.</span>
  const depth = formatMm(inputs.rule === 'classic' ? plan.classicMm : plan.waveMm)
  return (
    <button type="button" className="button" onClick={() => void set({ fNumber: stops })}>
      {exposure.apertureTo(formatF(stops), depth)}
    </button>
  )
}
