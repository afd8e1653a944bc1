import { useRef } from 'react'
import { readLayoutFile } from '../../../core/light/layouts/layout-file'
import type { LayoutChoice } from '../../../core/light/layouts/rig-settings'
import { useSession, useSnapshot } from '../../stores/session'
import { say } from '../../stores/ui'
import { NumberField } from '../../ui/NumberField'
import { Segmented } from '../../ui/Segmented'
import { IdentifyPixel } from './IdentifyPixel'

const first: { readonly [S in LayoutChoice['shape']]?: LayoutChoice } = {
  auto: { shape: 'auto' },
  ring: { shape: 'ring', radiusMm: 33, startDeg: 0, clockwise: true },
  strip: { shape: 'strip', pitchMm: 16.7, offsetMm: 40 },
  panel: { shape: 'panel', columns: 8, pitchMm: 8.5, serpentine: false },
}

const shapes = [
  { value: 'auto', label: 'Likeliest' },
  { value: 'ring', label: 'Ring' },
  { value: 'strip', label: 'Strip' },
  { value: 'panel', label: 'Panel' },
  { value: 'custom', label: 'File' },
] as const

/** Where the pixels sit: kept with the rig, and used for every drawing, shape and record from then on. */
export function LayoutPanel() {
  const session = useSession()
  const info = useSnapshot('rig', (rig) => rig.info)
  const layout = useSnapshot('rig', (rig) => rig.layout)
  const settings = useSnapshot('rig', (rig) => rig.settings)
  const file = useRef<HTMLInputElement>(null)
  if (!info) return null
  const { layout: choice } = settings
  const set = (next: LayoutChoice) =>
    session.actions.ask('rig/settings', { settings: { ...settings, layout: next } })
  const read = async (chosen: File) => {
    const places = readLayoutFile(await chosen.text().catch(() => ''), info.pixels)
    if (!places.ok) return say(session.ui, 'failed', `${chosen.name}: ${places.failure}`)
    const name = chosen.name.replace(/\.[^.]*$/, '').slice(0, 40) || 'custom'
    await set({ shape: 'custom', name, places: [...places.value] })
  }
  return (
    <section className="panel" aria-label="Layout">
      <div className="panel-head">
        <h2>Layout</h2>
        <span className="panel-value">{layout.name}</span>
      </div>
      <Segmented
        label="Shape of the rig"
        value={choice.shape}
        options={shapes}
        onChange={(shape) => {
          if (shape !== 'custom') return set(first[shape] ?? { shape: 'auto' })
          file.current?.click()
          return null
        }}
      />
      <input
        ref={file}
        type="file"
        accept=".csv,.json,.txt"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="File of pixel coordinates"
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen) void read(chosen)
          event.target.value = ''
        }}
      />
      <LayoutFields choice={choice} onChoice={set} />
      <IdentifyPixel />
      <p className="hint">
        {choice.shape === 'auto'
          ? 'Lumacro takes the likeliest for so many pixels. Light one to see whether it sits where it is drawn.'
          : choice.shape === 'custom'
            ? 'Coordinates in mm, x right, y up, z towards the subject: one pixel a line, as CSV or JSON.'
            : 'As seen from behind the camera.'}
      </p>
    </section>
  )
}

interface LayoutFieldsProps {
  readonly choice: LayoutChoice
  onChoice(choice: LayoutChoice): unknown
}

function LayoutFields({ choice, onChoice }: LayoutFieldsProps) {
  switch (choice.shape) {
    case 'auto':
    case 'custom':
      return null
    case 'ring':
      return (
        <>
          <NumberField
            label="Radius"
            unit="mm"
            value={choice.radiusMm}
            min={0.5}
            max={1000}
            onValue={(radiusMm) => onChoice({ ...choice, radiusMm })}
          />
          <NumberField
            label="Pixel 0 at"
            unit="°"
            value={choice.startDeg}
            min={0}
            max={360}
            onValue={(startDeg) => onChoice({ ...choice, startDeg })}
          />
          <Segmented
            label="Direction of the chain"
            value={choice.clockwise ? 'clockwise' : 'counter'}
            options={[
              { value: 'clockwise', label: 'Clockwise' },
              { value: 'counter', label: 'Counter-clockwise' },
            ]}
            onChange={(way) => onChoice({ ...choice, clockwise: way === 'clockwise' })}
          />
        </>
      )
    case 'strip':
      return (
        <>
          <NumberField
            label="Pitch"
            unit="mm"
            value={choice.pitchMm}
            min={0.5}
            max={1000}
            onValue={(pitchMm) => onChoice({ ...choice, pitchMm })}
          />
          <NumberField
            label="Above the lens"
            unit="mm"
            value={choice.offsetMm}
            min={-1000}
            max={1000}
            onValue={(offsetMm) => onChoice({ ...choice, offsetMm })}
          />
        </>
      )
    case 'panel':
      return (
        <>
          <NumberField
            label="Columns"
            unit=""
            value={choice.columns}
            min={1}
            max={256}
            onValue={(columns) => onChoice({ ...choice, columns: Math.round(columns) })}
          />
          <NumberField
            label="Pitch"
            unit="mm"
            value={choice.pitchMm}
            min={0.5}
            max={1000}
            onValue={(pitchMm) => onChoice({ ...choice, pitchMm })}
          />
          <Segmented
            label="Rows of the panel"
            value={choice.serpentine ? 'serpentine' : 'same'}
            options={[
              { value: 'same', label: 'All left to right' },
              { value: 'serpentine', label: 'Back and forth' },
            ]}
            onChange={(way) => onChoice({ ...choice, serpentine: way === 'serpentine' })}
          />
        </>
      )
  }
}
