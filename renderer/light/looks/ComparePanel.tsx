import { useMemo } from 'react'
import { renderFrame, scaleFrame } from '../../../core/light/frame'
import type { LightRecord } from '../../../core/light/light-record'
import type { Look } from '../../../core/light/looks/look'
import type { LedKind } from '../../../core/light/mixing/leds'
import { buildLightRecord } from '../../../core/light/records/build-record'
import { useSession, useSnapshot, useUi } from '../../stores/session'
import { lookText } from '../../strings/names'
import { words } from '../../strings/words'
import { Icon } from '../../ui/Icon'
import { LightDifferences } from '../dropped/LightDifferences'
import { ledsOf } from '../ring/frame-colors'
import { compareLooks } from './look-hands'

/** What differs between the light that is kept as A and the one on the rig, as long as two are compared. */
export function ComparePanel() {
  const session = useSession()
  const kept = useUi((state) => state.other)
  const look = useSnapshot('light', (light) => light.look)
  const layout = useSnapshot('rig', (rig) => rig.layout)
  const info = useSnapshot('rig', (rig) => rig.info)
  const records = useMemo(() => {
    const of = (one: Look) => recordOf(one, layout, ledsOf(info))
    return kept && { a: of(kept), b: of(look) }
  }, [kept, look, layout, info])
  if (!kept || !records) return null
  const { compared } = words.looks
  return (
    <section className="panel" aria-label={compared.title}>
      <div className="panel-head">
        <h2 className="cut">{compared.title}</h2>
        <span className="panel-actions">
          <button type="button" className="button quiet" onClick={() => compareLooks(session)}>
            {words.looks.swap}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={compared.forget}
            title={compared.forget}
            onClick={() => session.ui.setState({ other: null })}
          >
            <Icon name="close" size={14} />
          </button>
        </span>
      </div>
      <LightDifferences
        a={{ name: compared.a(lookText(kept.name)), record: records.a }}
        b={{ name: compared.b(lookText(look.name)), record: records.b }}
      />
    </section>
  )
}

/** A look as the rig would show it, before any limit. */
function recordOf(
  look: Look,
  layout: { readonly name: string; readonly places: readonly unknown[] },
  leds: LedKind,
): LightRecord {
  return buildLightRecord({
    source: 'given',
    shot: null,
    sync: { mode: 'steady' },
    power: look.power,
    limited: 0,
    look,
    frame: scaleFrame(renderFrame(look, layout.places.length, leds), look.power),
    layout: layout.name,
    leds: leds.name,
  })
}
