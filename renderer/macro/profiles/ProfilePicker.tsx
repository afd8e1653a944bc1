import { type ReactNode, useState } from 'react'
import type { StoredProfile } from '../../../core/api/snapshots'
import type { Profile } from '../../../core/optics/profile'
import { useActions } from '../../stores/session'
import { profileText } from '../../strings/names'
import { words } from '../../strings/words'

interface ProfilePickerProps<P extends Profile> {
  /** What kind of thing, as a heading. */
  readonly label: string
  readonly list: readonly StoredProfile<P>[]
  readonly chosen: P
  /** The fields that can be edited. */
  readonly children: ReactNode
}

/** Chooses a camera, lens or LED kind; behind *Edit* all that is known of it. */
export function ProfilePicker<P extends Profile>({ label, list, chosen, children }: ProfilePickerProps<P>) {
  const { ask } = useActions()
  const [open, setOpen] = useState(false)
  const { kind, id } = chosen
  const { profile } = words.macro
  const origin = list.find((one) => one.profile.id === id)?.origin ?? 'preset'
  const copy = async () => {
    const own = `own:${crypto.randomUUID()}`
    const copied = { ...chosen, id: own, name: profile.copyOf(profileText(chosen).slice(0, 50)) }
    const saved = await ask('profiles/save', { profile: copied })
    if (saved.ok) await ask('profiles/choose', { kind, id: own })
    setOpen(true)
  }
  return (
    <section className="panel" aria-label={label}>
      <div className="panel-head">
        <h2>{label}</h2>
        <button type="button" className="button quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? profile.done : profile.edit}
        </button>
      </div>
      <select
        className="field"
        aria-label={profile.choose(label)}
        value={id}
        onChange={(event) => void ask('profiles/choose', { kind, id: event.target.value })}
      >
        {list.map(({ profile: one }) => (
          <option key={one.id} value={one.id}>
            {profileText(one)}
          </option>
        ))}
      </select>
      {open && (
        <>
          <label className="field-label">
            {profile.name}
            <input
              key={id}
              className="field"
              defaultValue={profileText(chosen)}
              maxLength={60}
              onBlur={(event) => {
                const name = event.target.value.trim()
                if (name && name !== profileText(chosen))
                  void ask('profiles/save', { profile: { ...chosen, name } })
              }}
            />
          </label>
          {children}
          <div className="profile-actions">
            <button type="button" className="button quiet" onClick={() => void copy()}>
              {profile.copy}
            </button>
            {origin !== 'preset' && (
              <button
                type="button"
                className="button quiet"
                onClick={() => void ask('profiles/remove', { kind, id })}
              >
                {origin === 'edited' ? profile.asItCame : profile.remove}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  )
}
