import type { Sequence } from '../../../core/light/sequences/sequence'
import { stepLights, stepsCsv, stepsLpFile } from '../../../core/light/sequences/sequence-export'
import { ledsOf } from '../../light/ring/frame-colors'
import { useSession, useUi } from '../../stores/session'
import { words } from '../../strings/words'
import { DistanceField } from './DistanceField'
import { LightFiles } from './LightFiles'

/** The lights of the sequence in hand before anything is shot. */
export function PlannedLights({ sequence }: { readonly sequence: Sequence | null }) {
  const { stores, ui } = useSession()
  const distanceMm = useUi((state) => state.distanceMm)
  const { layout, info } = stores.rig.getState()
  const lights = sequence ? stepLights(sequence, layout, ledsOf(info), distanceMm) : []
  return (
    <>
      <p className="hint">{words.sequence.export.plannedHint}</p>
      <DistanceField value={distanceMm} onValue={(mm) => ui.setState({ distanceMm: mm })} />
      <LightFiles
        lights={lights}
        name={sequence?.name ?? ''}
        lp={() => stepsLpFile(lights)}
        csv={() => stepsCsv(lights)}
      />
    </>
  )
}
