import { useRef } from 'react'
import { readLayoutFile } from '../../../core/light/layouts/layout-file'
import { usualRadiusMm } from '../../../core/light/layouts/layouts'
import type { LayoutChoice } from '../../../core/light/layouts/rig-settings'
import { firstRings, USUAL_LAYOUTS } from '../../../core/light/layouts/usual-layouts'
import { useSession, useSnapshot } from '../../stores/session'
import { say } from '../../stores/ui'
import { layoutText } from '../../strings/names'
import { failureSentence, words } from '../../strings/words'
import { Segmented } from '../../ui/Segmented'
import { IdentifyPixel } from './IdentifyPixel'
import { LayoutFields } from './LayoutFields'

const SHAPES = ['auto', 'ring', 'rings', 'strip', 'panel', 'custom'] as const

/** What a shape begins with on a chain of so many pixels. */
function firstChoice(shape: Exclude<LayoutChoice['shape'], 'custom'>, pixels: number): LayoutChoice {
  switch (shape) {
    case 'auto':
      return { shape }
    case 'ring':
      return { shape, radiusMm: Math.round(usualRadiusMm(pixels)), startDeg: 0, clockwise: true }
    case 'rings':
      return { shape, rings: [...firstRings(pixels)] }
    case 'strip':
      return { shape, pitchMm: 16.7, offsetMm: 40 }
    case 'panel':
      return { shape, columns: 8, pitchMm: 8.5, serpentine: false }
  }
}

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
    if (!places.ok) {
      const why = failureSentence({ kind: 'not-possible', why: places.failure })
      return say(session.ui, 'failed', words.light.layout.fileSays(chosen.name, why))
    }
    const name = chosen.name.replace(/\.[^.]*$/, '').slice(0, 40) || 'custom'
    await set({ shape: 'custom', name, places: [...places.value] })
  }
  return (
    <section className="panel" aria-label={words.light.layout.title}>
      <div className="panel-head">
        <h2>{words.light.layout.title}</h2>
        <span className="panel-value">{layoutText(layout.name)}</span>
      </div>
      <Segmented
        label={words.light.layout.shape}
        value={choice.shape}
        options={SHAPES.map((value) => ({ value, label: words.light.layout.shapes[value] }))}
        onChange={(shape) => {
          if (shape !== 'custom') return set(firstChoice(shape, info.pixels))
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
        aria-label={words.light.layout.file}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen) void read(chosen)
          event.target.value = ''
        }}
      />
      <UsualLayouts pixels={info.pixels} present={layout.name} onChoice={set} />
      <LayoutFields choice={choice} onChoice={set} />
      <IdentifyPixel choice={choice} onChoice={set} />
      <p className="hint">{hintOf(choice, info.pixels)}</p>
    </section>
  )
}

interface UsualLayoutsProps {
  readonly pixels: number
  readonly present: string
  onChoice(choice: LayoutChoice): unknown
}

/** Boards with as many pixels as this rig has. */
function UsualLayouts({ pixels, present, onChoice }: UsualLayoutsProps) {
  const usual = USUAL_LAYOUTS.filter((one) => one.pixels === pixels)
  if (usual.length < 2) return null
  return (
    <fieldset className="tool-row" aria-label={words.light.layout.usual}>
      {usual.map(({ name, choice }) => (
        <button
          key={name}
          type="button"
          className="button quiet"
          aria-pressed={name === present}
          onClick={() => void onChoice(choice)}
        >
          {layoutText(name)}
        </button>
      ))}
    </fieldset>
  )
}

function hintOf(choice: LayoutChoice, pixels: number): string {
  const { layout } = words.light
  switch (choice.shape) {
    case 'auto':
      return layout.autoHint
    case 'custom':
      return layout.fileHint
    case 'rings': {
      const have = choice.rings.reduce((sum, ring) => sum + ring.pixels, 0)
      return have === pixels ? layout.behind : layout.notAll(have, pixels)
    }
    case 'ring':
    case 'strip':
    case 'panel':
      return layout.behind
  }
}
