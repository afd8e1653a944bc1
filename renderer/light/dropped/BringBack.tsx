import type { LightRecord } from '../../../core/light/light-record'
import type { SyncSettings } from '../../../core/light/looks/look'
import { syncFromRecord } from '../../../core/light/records/look-from-record'
import { useSession, useSnapshot, useUi } from '../../stores/session'
import { layoutText } from '../../strings/names'
import { words } from '../../strings/words'
import { syncWords } from '../mode/sync-words'
import { bringBack } from './bring-back'
import { LightDifferences } from './LightDifferences'

interface BringBackProps {
  readonly record: LightRecord
  /** What the light came from, as it is named in the undo list. */
  readonly name: string
  readonly label: string
}

/** A record's light back on the rig; its sync settings are offered beside it where they differ. */
export function BringBack({ record, name, label }: BringBackProps) {
  const session = useSession()
  const present = useSnapshot('light', (light) => light.sync)
  const sync = asked(syncFromRecord(record))
  const layout = useSnapshot('rig', (rig) => rig.layout)
  const compared = useUi((state) => state.compared)
  const differs = sync !== null && syncWords(sync) !== syncWords(present)
  return (
    <div className="bring-back-all">
      <div className="bring-back">
        <button type="button" className="button" onClick={() => void bringBack(session, record, name)}>
          {label}
        </button>
        {differs && (
          <button type="button" className="button quiet" onClick={() => void session.actions.sync(sync)}>
            {words.lightDropped.takeSync(syncWords(sync))}
          </button>
        )}
        <button
          type="button"
          className="button quiet"
          aria-pressed={compared?.record === record}
          title={words.lightDropped.compareTip}
          onClick={() =>
            session.ui.setState({ compared: compared?.record === record ? null : { name, record } })
          }
        >
          {compared?.record === record ? words.lightDropped.comparing : words.lightDropped.compare}
        </button>
      </div>
      {record.rig.layout !== layout.name && (
        <p className="hint">
          {words.lightDropped.otherRig(layoutText(record.rig.layout), layoutText(layout.name))}
        </p>
      )}
      {compared && compared.record !== record && <LightDifferences a={compared} b={{ name, record }} />}
    </div>
  )
}

/** A record says when the light came, and the wire alone takes up to about this long: that is not asked for. */
const WIRE_US = 2000

const asked = (sync: SyncSettings | null): SyncSettings | null =>
  sync && 'delayUs' in sync && sync.delayUs < WIRE_US ? { ...sync, delayUs: 0 } : sync
