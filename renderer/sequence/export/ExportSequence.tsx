import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Sequence } from '../../../core/light/sequences/sequence'
import { words } from '../../strings/words'
import { Segmented } from '../../ui/Segmented'
import { PlannedLights } from './PlannedLights'
import { ShotLights } from './ShotLights'
import { useRunPhotos } from './use-run-photos'

/** Where each light comes from, as files for photometric stereo and RTI tools: of the steps, or of the photos. */
export function ExportSequence({ sequence }: { readonly sequence: Sequence | null }) {
  return (
    <DialogTrigger>
      <Button className="button">{words.sequence.export.open}</Button>
      <Popover className="popover" placement="top start">
        <Dialog className="popover-dialog export-lights" aria-label={words.sequence.export.title}>
          <Lights sequence={sequence} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Opens on what there is, photos before plans; what there is not says why. */
function Lights({ sequence }: { readonly sequence: Sequence | null }) {
  const [of, setOf] = useState<'planned' | 'shot' | null>(null)
  const runs = useRunPhotos()
  const says = words.sequence.export
  if (runs === null) return <p className="hint">{says.reading}</p>
  const there = { shot: runs.length > 0, planned: sequence !== null && sequence.steps.length > 0 }
  if (!there.shot && !there.planned) return <p className="hint">{says.neither}</p>
  const shown = of !== null && there[of] ? of : there.shot ? 'shot' : 'planned'
  return (
    <>
      <Segmented<'planned' | 'shot'>
        label={says.title}
        value={shown}
        options={[
          { value: 'shot', label: says.shot, disabled: !there.shot },
          { value: 'planned', label: says.planned, disabled: !there.planned },
        ]}
        onChange={(next) => setOf(next)}
      />
      {!there.shot && <p className="hint">{says.noRuns}</p>}
      {!there.planned && <p className="hint">{says.noPlan}</p>}
      {shown === 'planned' ? <PlannedLights sequence={sequence} /> : <ShotLights runs={runs} />}
    </>
  )
}
