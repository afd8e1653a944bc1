import { createRoot } from 'react-dom/client'
import { App } from '../../../renderer/App'
import { createSession } from '../../../renderer/stores/session'
import { rooms } from '../../../renderer/stores/ui'
import { isLanguage } from '../../../renderer/strings/languages'
import { speak } from '../../../renderer/strings/words'
import '../../../renderer/styles'
import { FakeBridge, fakeConnection } from '../fake-bridge'
import { scenes } from './scenes'

// The page on a made-up app, to look at every state without a rig: ?scene=…&room=…&language=…
const wanted = new URLSearchParams(window.location.search)
const bridge = new FakeBridge()
scenes[wanted.get('scene') ?? 'fresh']?.(bridge)
const session = createSession(fakeConnection(bridge), bridge.snapshots)
const room = wanted.get('room')
const known = rooms.find((one) => one === room)
if (known) session.ui.setState({ room: known })
if (wanted.get('night')) session.ui.setState({ night: true })
const language = wanted.get('language')
if (isLanguage(language)) await speak(language)
const place = document.getElementById('root')
if (!place) throw new Error('expected #root, got none')
createRoot(place).render(<App session={session} />)
Object.assign(window, { fake: bridge, session })
