import { lazy, Suspense, useEffect } from 'react'
import { AwayBanner } from './frame/AwayBanner'
import { Header } from './frame/Header'
import { KeysDialog } from './frame/KeysDialog'
import { Rail } from './frame/Rail'
import { Toast } from './frame/Toast'
import { useDrop } from './frame/use-drop'
import { useKeys } from './frame/use-keys'
import LightRoom from './light/LightRoom'
import { type Session, SessionProvider, useUi } from './stores/session'
import type { Room } from './stores/ui'

/** Light is there at once; the others are fetched when they are entered. */
const views: Readonly<Record<Room, React.ComponentType>> = {
  light: LightRoom,
  shots: lazy(() => import('./shots/ShotsRoom')),
  photos: lazy(() => import('./photos/PhotosRoom')),
  rig: lazy(() => import('./rig/RigRoom')),
}

export function App({ session }: { readonly session: Session }) {
  return (
    <SessionProvider session={session}>
      <Frame />
    </SessionProvider>
  )
}

function Frame() {
  const room = useUi((state) => state.room)
  const night = useUi((state) => state.night)
  const dragOver = useUi((state) => state.dragOver)
  useKeys()
  useDrop()
  useEffect(() => {
    document.documentElement.dataset['theme'] = night ? 'night' : 'day'
  }, [night])
  const View = views[room]
  return (
    <div className={dragOver ? 'frame frame-over' : 'frame'}>
      <Rail />
      <Header />
      <Suspense fallback={<main className="stage" />}>
        <View />
      </Suspense>
      <AwayBanner />
      <Toast />
      <KeysDialog />
    </div>
  )
}
