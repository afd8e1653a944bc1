import type { CameraProfile } from '../../../core/optics/profile'
import { shutterSpeeds } from '../../../core/optics/stops'
import { formatExposure } from '../../light/mode/times'
import { words } from '../../strings/words'
import { NumberSlider } from '../../ui/NumberSlider'
import { linearScale, logScale } from '../scales'
import { FiringFields } from './FiringFields'
import { ShoeChecks } from './ShoeChecks'

type ContactKind = CameraProfile['contact']['mechanical']['kind']

const travel = logScale({ min: 0.5, max: 20, step: 0.1, unit: 'ms' })
const readout = logScale({ min: 1, max: 400, step: 0.1, unit: 'ms' })
const offset = linearScale({ min: -20, max: 20, step: 0.1, unit: 'ms' })
const closed = logScale({ min: 0.1, max: 200, step: 0.1, unit: 'ms' })

const syncSpeeds = shutterSpeeds.filter(({ markedS }) => markedS >= 1 / 500 && markedS <= 1 / 30)
const kinds: readonly ContactKind[] = ['held', 'pulse', 'silent']

interface ShutterFieldsProps {
  readonly camera: CameraProfile
  save(change: Partial<CameraProfile>): Promise<unknown>
}

export function ShutterFields({ camera, save }: ShutterFieldsProps) {
  const { contact } = camera
  return (
    <>
      <label className="field-label">
        {words.macro.camera.sync}
        <select
          className="field"
          value={camera.xSyncS}
          onChange={(event) => void save({ xSyncS: Number(event.target.value) })}
        >
          {syncSpeeds.map(({ markedS }) => (
            <option key={markedS} value={markedS}>
              {formatExposure(markedS)}
            </option>
          ))}
        </select>
      </label>
      <NumberSlider
        label={words.macro.camera.travel}
        value={camera.travelMs}
        scale={travel}
        onValue={(travelMs) => save({ travelMs })}
      />
      <p className="hint">{words.macro.camera.travelHint}</p>
      <NumberSlider
        label={words.macro.camera.readout}
        value={camera.readoutMs}
        scale={readout}
        onValue={(readoutMs) => save({ readoutMs })}
      />
      {(['mechanical', 'electronic'] as const).map((shutter) => (
        <ContactField
          key={shutter}
          label={words.macro.camera.shoe[shutter]}
          contact={contact[shutter]}
          onContact={(next) => save({ contact: { ...contact, [shutter]: next } })}
        />
      ))}
      <FiringFields camera={camera} save={save} />
      <ShoeChecks camera={camera} save={save} />
    </>
  )
}

interface ContactFieldProps {
  readonly label: string
  readonly contact: CameraProfile['contact']['mechanical']
  onContact(contact: CameraProfile['contact']['mechanical']): Promise<unknown>
}

function ContactField({ label, contact, onContact }: ContactFieldProps) {
  const firstOf = {
    held: { kind: 'held', offsetUs: 0 },
    pulse: { kind: 'pulse', closedUs: 2000 },
    silent: { kind: 'silent' },
  } as const
  return (
    <>
      <label className="field-label">
        {label}
        <select
          className="field"
          value={contact.kind}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.target.value)
            if (kind) void onContact(firstOf[kind])
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.macro.camera.contact[kind]}
            </option>
          ))}
        </select>
      </label>
      {contact.kind === 'held' && (
        <NumberSlider
          label={words.macro.camera.opens}
          value={contact.offsetUs / 1000}
          scale={offset}
          reset={0}
          onValue={(ms) => onContact({ kind: 'held', offsetUs: Math.round(ms * 1000) })}
        />
      )}
      {contact.kind === 'pulse' && (
        <NumberSlider
          label={words.macro.camera.closed}
          value={contact.closedUs / 1000}
          scale={closed}
          onValue={(ms) => onContact({ kind: 'pulse', closedUs: Math.round(ms * 1000) })}
        />
      )}
    </>
  )
}
