import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Sequence } from '../../core/light/sequences/sequence'
import {
  coverageWords,
  lightPositionsCsv,
  lightPositionsFile,
  stepLights,
} from '../../core/light/sequences/sequence-export'
import { ledsOf } from '../light/ring/frame-colors'
import { useSession } from '../stores/session'

/** Where each step's light comes from, as files for photometric stereo and RTI tools. */
export function ExportSequence({ sequence }: { readonly sequence: Sequence | null }) {
  return (
    <DialogTrigger>
      <Button className="button" isDisabled={sequence === null || sequence.steps.length === 0}>
        Export …
      </Button>
      <Popover className="popover" placement="top start">
        <Dialog className="popover-dialog make-sequence" aria-label="Export light positions">
          {sequence && <Files sequence={sequence} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Files({ sequence }: { readonly sequence: Sequence }) {
  const { stores } = useSession()
  const [distanceMm, setDistanceMm] = useState(60)
  const { layout, info } = stores.rig.getState()
  const lights = stepLights(sequence, layout, ledsOf(info))
  const words = coverageWords(lights, distanceMm)
  return (
    <>
      <label className="field-label">
        Ring to subject, mm
        <input
          className="field"
          type="number"
          min={5}
          max={1000}
          value={distanceMm}
          onChange={(event) => setDistanceMm(Math.min(1000, Math.max(5, event.target.valueAsNumber || 60)))}
        />
      </label>
      {words && <p className="hint">{words}</p>}
      <button
        type="button"
        className="button"
        onClick={() => saveText(`${sequence.name}.lp`, lightPositionsFile(lights, distanceMm))}
      >
        Directions (.lp)
      </button>
      <button
        type="button"
        className="button"
        onClick={() => saveText(`${sequence.name}.csv`, lightPositionsCsv(lights))}
      >
        Positions and intensities (.csv)
      </button>
    </>
  )
}

function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
