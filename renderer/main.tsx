import { createRoot } from 'react-dom/client'
import { App } from './App'
import { connect } from './bridge'
import { firstSnapshots } from './start'
import { createSession } from './stores/session'
import { rememberedLanguage, speak, words } from './strings/words'
import './styles'

const place = document.getElementById('root')
if (!place) throw new Error('expected #root in index.html, got none')
const root = createRoot(place)
const connection = connect()
const first = firstSnapshots(connection)

async function start(): Promise<void> {
  // Words that cannot be had are no reason to show no page: it speaks English then.
  await speak(rememberedLanguage()).catch(() => undefined)
  root.render(<p className="starting">{words.frame.starting}</p>)
  root.render(<App session={createSession(connection, await first)} />)
}

void start()
