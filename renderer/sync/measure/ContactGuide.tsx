import { syncMargin } from '../../../core/optics/measure/sync-margin'
import type { CameraProfile } from '../../../core/optics/profile'
import { wireUs } from '../../../core/optics/sync/wire-time'
import { formatExposure, formatTime } from '../../light/mode/times'
import { useSetting } from '../../macro/use-macro'
import { useActions, useConnected, useSnapshot } from '../../stores/session'
import { profileText } from '../../strings/names'
import { words } from '../../strings/words'
import { useSync } from '../use-sync'
import { ContactPlot } from './ContactPlot'
import { type ContactResult, resultOf, testSpeeds } from './contact-test'
import { useContactTest } from './use-contact-test'
import { useSilence } from './use-silence'

/** Shots at several speeds, one after another, and what they tell of the hot-shoe contact. */
export function ContactGuide() {
  const { test, begin, back } = useContactTest()
  const connected = useConnected()
  const demo = useSnapshot('camera', ({ available }) => available)
  const { fire } = useActions()
  const result = test && resultOf(test)
  const speed = test ? testSpeeds[test.shots.length] : undefined
  const silent = useSilence(speed !== undefined, test?.shots.length)
  const { contact } = words.measure
  return (
    <section className="guide" aria-label={contact.title}>
      <h2>{contact.title}</h2>
      <p className="hint">{contact.intro}</p>
      {test === null ? (
        <div className="remedies">
          <button type="button" className="button primary" disabled={!connected} onClick={begin}>
            {contact.begin}
          </button>
          {!connected && <span className="hint">{contact.noRig}</span>}
        </div>
      ) : (
        <>
          {speed && (
            <p className="guide-ask" role="status">
              {contact.set(formatExposure(speed.markedS))}{' '}
              <span className="hint">{contact.progress(test.shots.length, testSpeeds.length)}</span>
            </p>
          )}
          {silent && <p className="reason">{contact.nothing}</p>}
          <div className="remedies">
            {speed && demo && (
              <button type="button" className="button" onClick={() => void fire(speed.exposureS)}>
                {contact.fire(formatExposure(speed.markedS))}
              </button>
            )}
            {test.shots.length > 0 && (
              <button type="button" className="button quiet" onClick={back}>
                {contact.back}
              </button>
            )}
            <button type="button" className="button quiet" onClick={begin}>
              {contact.again}
            </button>
          </div>
          {test.shots.length > 0 && <ContactPlot shots={test.shots} result={result} />}
          {result && <ContactFound result={result} />}
        </>
      )}
    </section>
  )
}

/** A pulse too short for the rig's clock of milliseconds. */
const UNSEEN_US = 1000
/** Nearer than this to the end of the exposure is at its end, by that clock. */
const EXACT_US = 700

function ContactFound({ result }: { readonly result: ContactResult }) {
  const camera = useSnapshot('profiles', (profiles) => profiles.camera)
  const { setting } = useSetting()
  const { ask } = useActions()
  const { rig, verdict, plan, frame } = useSync()
  const { contact: say } = words.measure
  if (!result.ok && result.reason !== 'unseen') return <p className="reason">{say.refused[result.reason]}</p>
  const contact = result.ok ? result.contact : { kind: 'pulse' as const, closedUs: UNSEEN_US }
  const save = (change: Partial<CameraProfile>) =>
    void ask('profiles/save', {
      profile: {
        ...camera,
        checked: { ...camera.checked, testShot: true },
        ...change,
      },
    })
  const found = { ...camera.contact, [setting.shutter]: contact }
  const known = JSON.stringify(camera.contact[setting.shutter]) === JSON.stringify(contact)
  const all = rig.timing.pollUs + wireUs(frame.length / 4, rig.timing)
  const lateUs = plan.mode === 'flash' ? verdict.lateUs : all
  const margin = syncMargin(camera, lateUs)
  const at = formatExposure(camera.xSyncS)
  // Where the contact opens with the second curtain's start, what is missing is the curtains' travel.
  const travelMs = contact.kind === 'held' ? -contact.offsetUs / 1000 : 0
  return (
    <div className="guide-found" role="status">
      <p>{contactWords(result)}</p>
      {result.ok && <p className="hint">{say.scatter(formatTime(result.scatterUs))}</p>}
      <p>
        {margin.leftUs > 0
          ? say.margin(at, formatTime(margin.openUs), formatTime(lateUs), formatTime(margin.leftUs))
          : say.noMargin(at, formatTime(lateUs))}
      </p>
      <div className="remedies">
        <button
          type="button"
          className="button primary"
          disabled={known && camera.checked.testShot}
          onClick={() => save({ contact: found })}
        >
          {known && camera.checked.testShot ? words.measure.bands.kept : say.keep(profileText(camera))}
        </button>
        {travelMs >= 1 && travelMs <= 20 && (
          <>
            <button type="button" className="button" onClick={() => save({ contact: found, travelMs })}>
              {say.travel(formatTime(travelMs * 1000))}
            </button>
            <span className="hint">{say.travelHint}</span>
          </>
        )}
      </div>
    </div>
  )
}

function contactWords(result: ContactResult): string {
  const { contact: say } = words.measure
  if (!result.ok) return say.unseen
  const { contact } = result
  if (contact.kind === 'pulse') return say.pulse(formatTime(contact.closedUs))
  return Math.abs(contact.offsetUs) < EXACT_US
    ? say.heldExact
    : say.held(formatTime(Math.abs(contact.offsetUs)), contact.offsetUs > 0)
}
