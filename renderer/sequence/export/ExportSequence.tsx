import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Sequence } from '../../../core/light/sequences/sequence'
import { words } from '../../strings/words'
import { Segmented } from '../../ui/Segmented'
import { PlannedLights } from './PlannedLights'
import { ShotLights } from './ShotLights'

/** Where each light comes from, as files for photometric stereo and RTI tools: of the steps, or of the photos. */
export function ExportSequence({ sequence }: { readonly sequence: Sequence | null }) {
  const [of, setOf] = useState<'planned' | 'shot'>('shot')
  return (
    <DialogTrigger>
      <Button className="button">{words.sequence.export.open}</Button>
      <Popover className="popover" placement="top start">
        <Dialog className="popover-dialog export-lights" aria-label={words.sequence.export.title}>
          <Segmented<'planned' | 'shot'>
            label={words.sequence.export.title}
            value={of}
            options={[
              { value: 'shot', label: words.sequence.export.shot },
              { value: 'planned', label: words.sequence.export.planned },
            ]}
            onChange={(next) => setOf(next)}
          />
          {of === 'planned' ? <PlannedLights sequence={sequence} /> : <ShotLights />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
