import { createRoot } from 'react-dom/client'
import { App } from './App'
import { connect } from './bridge'
import { firstSnapshots } from './start'
import { createSession } from './stores/session'
import './styles'

const place = document.getElementById('root')
if (!place) throw new Error('expected #root in index.html, got none')
const root = createRoot(place)
const connection = connect()

root.render(<p className="starting">Starting…</p>)
firstSnapshots(connection).then((first) => {
  root.render(<App session={createSession(connection, first)} />)
})
