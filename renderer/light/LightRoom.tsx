import { LightStrip } from '../sequence/LightStrip'
import { ColorPanel } from './ColorPanel'
import { DroppedPanel } from './DroppedPanel'
import { MasterPanel } from './MasterPanel'
import { Stage } from './Stage'
import { SyncPanel } from './SyncPanel'
import { ZonePanel } from './ZonePanel'

export default function LightRoom() {
  return (
    <>
      <Stage />
      <aside className="inspector" aria-label="Light settings">
        <DroppedPanel />
        <MasterPanel />
        <ZonePanel />
        <ColorPanel />
        <SyncPanel />
      </aside>
      <LightStrip />
    </>
  )
}
