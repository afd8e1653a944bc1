import { LightStrip } from '../sequence/LightStrip'
import { words } from '../strings/words'
import { ColorPanel } from './color/ColorPanel'
import { DroppedPanel } from './dropped/DroppedPanel'
import { ComparePanel } from './looks/ComparePanel'
import { MasterPanel } from './MasterPanel'
import { SyncPanel } from './mode/SyncPanel'
import { ModifierPanel } from './modifiers/ModifierPanel'
import { Stage } from './ring/Stage'
import { WhiteBalancePanel } from './white/WhiteBalancePanel'
import { ZonePanel } from './zones/ZonePanel'

export default function LightRoom() {
  return (
    <>
      <Stage />
      <aside className="inspector" aria-label={words.lightRing.settings}>
        <DroppedPanel />
        <ComparePanel />
        <MasterPanel />
        <ZonePanel />
        <ColorPanel />
        <WhiteBalancePanel />
        <ModifierPanel />
        <SyncPanel />
      </aside>
      <LightStrip />
    </>
  )
}
