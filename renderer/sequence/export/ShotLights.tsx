import { useState } from 'react'
import { formatStops } from '../../../core/light/power/power-text'
import { photoLights, photosCsv, photosLpFile } from '../../../core/light/sequences/run-export'
import type { RunOfPhotos } from '../../../core/light/sequences/run-photos'
import { type WhiteReference, whiteReference } from '../../../core/light/sequences/white-reference'
import { ledsOf } from '../../light/ring/frame-colors'
import { useSession, useUi } from '../../stores/session'
import { words } from '../../strings/words'
import { DistanceField } from './DistanceField'
import { LightFiles } from './LightFiles'

interface Choice {
  /** Runs that were ticked on or off; the newest is on by itself. */
  readonly ticked: Readonly<Record<string, boolean>>
  readonly distances: Readonly<Record<string, number>>
  readonly whiteRun: string
  readonly white: WhiteReference | 'unread' | null
}

/** The lights of photos, run by run: several heights become one file. */
export function ShotLights({ runs }: { readonly runs: readonly RunOfPhotos[] }) {
  const { stores, actions } = useSession()
  const usual = useUi((state) => state.distanceMm)
  const [choice, setChoice] = useState<Choice>({ ticked: {}, distances: {}, whiteRun: '', white: null })
  const { layout, info } = stores.rig.getState()
  const leds = ledsOf(info)
  const distanceOf = (id: string) => choice.distances[id] ?? usual
  const isOn = (id: string) => choice.ticked[id] ?? id === runs.at(-1)?.id
  const on = runs.filter(({ id }) => isOn(id))
  const white = choice.white === 'unread' ? null : choice.white
  const exported = on.map((run) => ({ run, distanceMm: distanceOf(run.id) }))
  const lights = photoLights(exported, layout, leds, white)
  const measure = async (id: string) => {
    setChoice((before) => ({ ...before, whiteRun: id, white: null }))
    const run = runs.find((one) => one.id === id)
    if (!run) return
    const paths = run.photos.map(({ path }) => path).slice(0, 500)
    const measured = await actions.ask('photos/brightness', { paths })
    if (!measured.ok) return
    const centres = new Map(measured.value.map(({ path, centre }) => [path, centre]))
    const reference = whiteReference(run, centres, layout, leds, distanceOf(id))
    setChoice((before) => ({ ...before, white: reference ?? 'unread' }))
  }
  return (
    <>
      <p className="hint">{words.sequence.export.shotHint}</p>
      <ul className="export-runs" aria-label={words.sequence.export.shot}>
        {runs.map((run) => (
          <li key={run.id} className="export-run">
            <label className="export-run-name">
              <input
                type="checkbox"
                checked={isOn(run.id)}
                onChange={({ target }) =>
                  setChoice((before) => ({
                    ...before,
                    ticked: { ...before.ticked, [run.id]: target.checked },
                  }))
                }
              />
              {runName(run)}
            </label>
            <DistanceField
              of={runName(run)}
              value={distanceOf(run.id)}
              onValue={(mm) =>
                setChoice((before) => ({ ...before, distances: { ...before.distances, [run.id]: mm } }))
              }
            />
            {run.older > 0 && <p className="hint">{words.sequence.export.older(run.older)}</p>}
          </li>
        ))}
      </ul>
      <label className="field-label">
        {words.sequence.export.white}
        <select
          className="field"
          value={choice.whiteRun}
          onChange={({ target }) => void measure(target.value)}
        >
          <option value="">{words.sequence.export.noWhite}</option>
          {runs.map((run) => (
            <option key={run.id} value={run.id}>
              {runName(run)}
            </option>
          ))}
        </select>
      </label>
      {choice.white !== null && (
        <p className="hint">
          {white
            ? words.sequence.export.whiteMeasured(
                white.frames,
                formatStops(white.leastEv),
                formatStops(white.mostEv),
              )
            : words.sequence.export.whiteUnread}
        </p>
      )}
      <LightFiles
        lights={lights}
        name="lights"
        lp={() => photosLpFile(lights)}
        csv={() => photosCsv(lights)}
      />
    </>
  )
}

function runName({ photos }: RunOfPhotos): string {
  const [first, last] = [photos[0], photos.at(-1)]
  const time = first?.takenAt?.slice(11, 19) ?? ''
  const stepOf = (photo: typeof first) => photo?.record.step?.name ?? photo?.name ?? ''
  return words.sequence.export.run(time, photos.length, stepOf(first), stepOf(last))
}
