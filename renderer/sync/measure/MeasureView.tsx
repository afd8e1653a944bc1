import { BandsGuide } from './BandsGuide'
import { ContactGuide } from './ContactGuide'

/** The rig measures the camera: its readout, the LEDs' blinking, and the hot-shoe contact. */
export function MeasureView() {
  return (
    <div className="guides">
      <BandsGuide />
      <ContactGuide />
    </div>
  )
}
