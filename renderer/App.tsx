import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { AwayBanner } from './frame/AwayBanner'
import { Header } from './frame/Header'
import { KeysDialog } from './frame/KeysDialog'
import { Rail } from './frame/Rail'
import { Toast } from './frame/Toast'
import { useDrop } from './frame/use-drop'
import { useKeys } from './frame/use-keys'
import { GuideBar } from './help/guide/GuideBar'
import LightRoom from './light/LightRoom'
import { type Session, SessionProvider, useSnapshot, useUi } from './stores/session'
import type { View } from './stores/ui'
import { languages } from './strings/languages'
import { useLanguage } from './strings/words'

const later = {
  shots: () => import('./shots/ShotsRoom'),
  photos: () => import('./photos/PhotosRoom'),
  rig: () => import('./rig/RigRoom'),
  help: () => import('./help/HelpRoom'),
}

/** Light is there at once; the others follow as soon as it is drawn. */
const views: Readonly<Record<View, React.ComponentType>> = {
  light: LightRoom,
  sync: lazy(() => import('./sync/SyncRoom')),
  shots: lazy(later.shots),
  photos: lazy(later.photos),
  macro: lazy(() => import('./macro/MacroRoom')),
  rig: lazy(later.rig),
  help: lazy(later.help),
}

export function App({ session }: { readonly session: Session }) {
  const language = useLanguage()
  const { tag } = languages[language]
  useEffect(() => {
    document.documentElement.lang = tag
  }, [tag])
  return (
    <I18nProvider locale={tag}>
      <SessionProvider session={session}>
        {/* Another key, another page: no view keeps a word of the language before. */}
        <Frame key={language} />
      </SessionProvider>
    </I18nProvider>
  )
}

function Frame() {
  const room = useUi((state) => state.room)
  const night = useUi((state) => state.night)
  const dragOver = useUi((state) => state.dragOver)
  useKeys()
  useDrop()
  useEffect(() => {
    // Not only when they are entered: a build or an update meanwhile would have taken their files away. One that
    // does not come now is asked for again then.
    for (const load of Object.values(later)) load().catch(() => undefined)
  }, [])
  useEffect(() => {
    document.documentElement.dataset['theme'] = night ? 'night' : 'day'
  }, [night])
  const guided = useSnapshot('settings', ({ firstHour }) => !firstHour.hidden)
  const Shown = views[room]
  return (
    <div className={`frame${guided ? ' frame-guided' : ''}${dragOver ? ' frame-over' : ''}`}>
      <Rail />
      <Header />
      <Suspense fallback={<main className="stage" />}>
        <Shown />
      </Suspense>
      <GuideBar />
      <AwayBanner />
      <Toast />
      <KeysDialog />
    </div>
  )
}
