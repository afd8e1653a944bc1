import { shotsCsv } from '../../core/shots/csv'
import { download } from '../macro/plot/export-plot'
import { useActions, useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { allPages } from '../ui/all-pages'
import { SaveMenu } from '../ui/SaveMenu'

/** Where the log is kept, how many shots are in it, and all of it as a file. */
export function ShotsBar() {
  const total = useSnapshot('shots', (shots) => shots.total)
  const logPath = useSnapshot('shots', (shots) => shots.logPath)
  const { ask } = useActions()
  const save = async (kind: 'csv' | 'json') => {
    const shots = await allPages(total, async (page) => {
      const answer = await ask('shots/page', page)
      return answer.ok ? answer.value : null
    })
    if (shots === null) return
    if (kind === 'csv') download('shots.csv', 'text/csv', shotsCsv(shots))
    else download('shots.json', 'application/json', `${JSON.stringify(shots, null, 1)}\n`)
  }
  return (
    <div className="bar">
      <div className="bar-words">
        <p className="bar-title" title={logPath ?? ''}>
          <bdi>{logPath}</bdi>
        </p>
        <p className="bar-counts">{words.shots.count(total)}</p>
      </div>
      <SaveMenu disabled={total === 0} onSave={save} />
    </div>
  )
}
