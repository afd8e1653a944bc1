import type { CameraProfile } from '../../../core/optics/profile'
import { useActions, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { NumberSlider } from '../../ui/NumberSlider'
import { logScale } from '../scales'
import { ProfilePicker } from './ProfilePicker'
import { ShutterFields } from './ShutterFields'

const width = logScale({ min: 4, max: 60, step: 0.1, unit: 'mm', snaps: [13.2, 17.3, 22.3, 23.5, 36, 43.8] })
const height = logScale({ min: 3, max: 50, step: 0.1, unit: 'mm', snaps: [8.8, 13, 14.9, 15.6, 24, 32.9] })
const pixel = logScale({ min: 0.8, max: 12, step: 0.1, unit: 'µm' })

/** `shutter` shows the shutter's own numbers too: the Macro room has no use for them. */
export function CameraPicker({ shutter }: { readonly shutter: boolean }) {
  const list = useSnapshot('profiles', ({ cameras }) => cameras)
  const camera = useSnapshot('profiles', (profiles) => profiles.camera)
  const { ask } = useActions()
  const save = (change: Partial<CameraProfile>) => ask('profiles/save', { profile: { ...camera, ...change } })
  return (
    <ProfilePicker label={words.macro.camera.title} list={list} chosen={camera}>
      {shutter ? (
        <ShutterFields camera={camera} save={save} />
      ) : (
        <>
          <NumberSlider
            label={words.macro.camera.width}
            value={camera.sensorWidthMm}
            scale={width}
            onValue={(sensorWidthMm) => save({ sensorWidthMm })}
          />
          <NumberSlider
            label={words.macro.camera.height}
            value={camera.sensorHeightMm}
            scale={height}
            onValue={(sensorHeightMm) => save({ sensorHeightMm })}
          />
          <NumberSlider
            label={words.macro.camera.pixel}
            value={camera.pixelUm}
            scale={pixel}
            onValue={(pixelUm) => save({ pixelUm })}
          />
        </>
      )}
    </ProfilePicker>
  )
}
