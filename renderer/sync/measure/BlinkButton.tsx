import type { Look } from '../../../core/light/looks/look'
import { dutyOf } from '../../../core/optics/flicker/light-flicker'
import { useActions, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'

/** A quarter of the time lit: deep bands at any fast shutter, and still enough light for one LED. */
const DRIVE = 64

/** One LED alone: many that do not agree would blur each other's bands. */
const oneLed = (pixel: number, white: boolean): Look => ({
  name: words.measure.oneLed.look,
  power: 0,
  zones: [
    {
      id: 'zone-1',
      name: words.measure.oneLed.zone,
      pixels: [pixel],
      power: 0,
      color: { rgbw: white ? [0, 0, 0, DRIVE] : [0, DRIVE, 0, 0] },
      on: true,
    },
  ],
})

/** Puts one blinking LED on the rig, in steady light. */
export function BlinkButton() {
  const actions = useActions()
  const led = useSnapshot('profiles', (profiles) => profiles.led)
  const look = useSnapshot('light', (light) => light.look)
  const mode = useSnapshot('light', ({ sync }) => sync.mode)
  const white = useSnapshot('rig', ({ info }) => info?.whiteKelvin !== null)
  const { bands } = words.measure
  const [zone] = look.zones
  const blinks = mode === 'steady' && look.zones.length === 1 && zone?.pixels.length === 1 && look.power === 0
  const light = async () => {
    if (mode !== 'steady') await actions.sync({ mode: 'steady' })
    await actions.edit({ kind: 'look', look: oneLed(0, white) })
  }
  const duty = dutyOf(DRIVE, { frequencyHz: led.pwmHz, tolerance: led.tolerance, dcAtFull: led.dcAtFull })
  return (
    <div className="blink">
      <button type="button" className="button" disabled={blinks} onClick={() => void light()}>
        {bands.lightOne}
      </button>
      <span className="hint">
        {blinks ? bands.lit : bands.lightNote(Math.round(duty * 255), `${led.pwmHz.toLocaleString('en')} Hz`)}
      </span>
    </div>
  )
}
