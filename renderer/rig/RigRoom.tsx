import { LayoutPanel } from '../light/setup/LayoutPanel'
import { LedPanel } from '../light/setup/LedPanel'
import { words } from '../strings/words'
import { HealthPanel } from './care/HealthPanel'
import { ReleasePanel } from './care/ReleasePanel'
import { RemotePanel } from './care/RemotePanel'
import { SelfTestPanel } from './care/SelfTestPanel'
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
        <h1 className="visually-hidden">{words.rig.title}</h1>
        <RigState />
        <div className="rig-columns">
          <PortsPanel />
          <SelfTestPanel />
          <RemotePanel />
          <ReleasePanel />
          <InstallPanel />
        </div>
      </main>
      <aside className="inspector" aria-label={words.rig.saysOfItself}>
        <FirmwarePanel />
        <HealthPanel />
        <LayoutPanel />
        <LedPanel />
        <ScreenPanel />
      </aside>
      <HandStrip />
    </>
  )
}
