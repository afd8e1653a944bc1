import { LayoutPanel } from '../light/setup/LayoutPanel'
import { LedPanel } from '../light/setup/LedPanel'
import { FirmwarePanel } from './FirmwarePanel'
import { HandStrip } from './HandStrip'
import { InstallPanel } from './InstallPanel'
import { PortsPanel } from './PortsPanel'
import { RigState } from './RigState'
import { ScreenPanel } from './ScreenPanel'

export default function RigRoom() {
  return (
    <>
      <main className="stage room rig-room">
        <h1 className="visually-hidden">Rig</h1>
        <RigState />
        <PortsPanel />
        <InstallPanel />
      </main>
      <aside className="inspector" aria-label="What the rig says of itself">
        <FirmwarePanel />
        <LayoutPanel />
        <LedPanel />
        <ScreenPanel />
      </aside>
      <HandStrip />
    </>
  )
}
