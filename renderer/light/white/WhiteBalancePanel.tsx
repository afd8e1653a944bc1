import { useRef, useState } from 'react'
import type { MeasuredFrame } from '../../../core/api/measured-frame'
import type { MeasuredWhite } from '../../../core/light/white-balance/measured-white'
import { useSession, useSnapshot, useUi } from '../../stores/session'
import { colorText, words } from '../../strings/words'
import { CardReader } from './CardReader'
import { measureCard } from './card-photo'
import { keepWhite } from './keep-white'

type Stage =
  | { readonly at: 'rest' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'card'; readonly frame: MeasuredFrame }

/** The white of this look as a grey card told it, and the way to measure it. */
export function WhiteBalancePanel() {
  const session = useSession()
  const measured = useSnapshot('light', ({ look }) => look.whiteBalance ?? null)
  const setKelvin = useUi((state) => state.cameraKelvin)
  const [stage, setStage] = useState<Stage>({ at: 'rest' })
  const file = useRef<HTMLInputElement>(null)
  const rest = () => setStage({ at: 'rest' })
  const read = async (chosen: File) => {
    setStage({ at: 'reading', name: chosen.name })
    const frame = await measureCard(session, chosen)
    setStage(frame ? { at: 'card', frame } : { at: 'rest' })
  }
  return (
    <section className="panel" aria-label={words.light.white.title}>
      <div className="panel-head">
        <h2>{words.light.white.title}</h2>
        <span className="panel-value">{measured ? colorText(measured) : words.light.white.notMeasured}</span>
      </div>
      {measured && stage.at === 'rest' && <Measured measured={measured} />}
      {stage.at === 'rest' && (
        <>
          <div className="tool-row">
            <button type="button" className="button" onClick={() => file.current?.click()}>
              {words.light.white.measure}
            </button>
            {measured && (
              <button
                type="button"
                className="button quiet"
                onClick={() => void session.actions.edit({ kind: 'white-balance', measured: null })}
              >
                {words.light.white.forget}
              </button>
            )}
          </div>
          {!measured && <p className="hint">{words.light.white.teach}</p>}
        </>
      )}
      {stage.at === 'reading' && (
        <div className="tool-row">
          <span role="status">{words.light.white.reading(stage.name)}</span>
          <button
            type="button"
            className="button quiet"
            onClick={() => void session.actions.ask('measure/cancel', {})}
          >
            {words.light.white.cancel}
          </button>
        </div>
      )}
      {stage.at === 'card' && (
        <CardReader
          frame={stage.frame}
          setKelvin={setKelvin}
          onKelvin={(cameraKelvin) => session.ui.setState({ cameraKelvin })}
          onKeep={async (white) => {
            if (await keepWhite(session, white)) rest()
          }}
          onClose={rest}
        />
      )}
      <input
        ref={file}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={words.light.white.file}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen) void read(chosen)
          event.target.value = ''
        }}
      />
    </section>
  )
}

const factor = (value: number) => value.toFixed(2)

function Measured({ measured }: { readonly measured: MeasuredWhite }) {
  const [red, , blue] = measured.rgb
  const kelvin = `${measured.setKelvin} K`
  return (
    <>
      <p>{words.light.white.factors(factor(red), factor(blue))}</p>
      <p className="hint">
        {measured.camera
          ? words.light.white.measuredOn(measured.camera, kelvin)
          : words.light.white.measuredAt(kelvin)}{' '}
        {words.light.white.estimate}
      </p>
    </>
  )
}
