import { useCallback, useEffect, useState } from 'react'
import type { BoardDrive, BoardDrives, InstallReport } from '../../core/api/firmware-report'
import { useSession } from '../stores/session'

/** As long as it takes to read the words and press the button. */
const helloMs = 90_000

type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'copying'; readonly drive: string }
  | { readonly kind: 'waiting'; readonly report: InstallReport }
  | { readonly kind: 'done'; readonly report: InstallReport; readonly port: string | null }

/** Puts the firmware on a board that shows its CIRCUITPY drive, and connects to it. */
export function InstallPanel() {
  const { connection, actions } = useSession()
  const [boards, setBoards] = useState<BoardDrives | null>(null)
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' })

  const look = useCallback(async () => {
    // Asked by the room itself: no toast for what nobody pressed.
    const outcome = await connection.bridge.request('firmware/drives', {})
    if (outcome.ok) setBoards(outcome.value)
  }, [connection])
  useEffect(() => void look(), [look])

  const install = async (drive: string) => {
    setProgress({ kind: 'copying', drive })
    const outcome = await actions.ask('firmware/install', { drive, older: false })
    if (!outcome.ok) return setProgress({ kind: 'idle' })
    const report = outcome.value
    setProgress({ kind: 'waiting', report })
    const { uid, version } = report
    const hello = await actions.ask('firmware/hello', { uid, version, ms: helloMs })
    const port = hello.ok ? (hello.value?.port ?? null) : null
    setProgress({ kind: 'done', report, port })
    if (port !== null) await actions.ask('rig/connect', { port })
    await look()
  }

  const busy = progress.kind === 'copying' || progress.kind === 'waiting'
  return (
    <section className="ports" aria-label="Put the firmware on a board">
      <div className="panel-head">
        <h2>Put the firmware on a board</h2>
        <button type="button" className="button quiet" disabled={busy} onClick={() => void look()}>
          Look for boards
        </button>
      </div>
      <ul>
        {boards?.drives.map((drive) => (
          <li key={drive.path} className="port">
            <span className="port-words">
              <strong>{drive.path}</strong>
              <span className="hint">{drive.problem || driveWords(drive, boards.shipped)}</span>
            </span>
            <button
              type="button"
              className="button"
              disabled={busy || drive.problem !== ''}
              onClick={() => void install(drive.path)}
            >
              {drive.firmware === null ? 'Install' : 'Update'}
            </button>
          </li>
        ))}
      </ul>
      {boards?.drives.length === 0 && progress.kind === 'idle' && (
        <p className="hint">
          No CIRCUITPY drive is here. Plug the Feather in with a data cable and wait for its drive, then look
          again.
        </p>
      )}
      <p className="hint" aria-live="polite">
        {progressWords(progress)}
      </p>
      {(progress.kind === 'waiting' || progress.kind === 'done') && <KeptFiles report={progress.report} />}
    </section>
  )
}

function KeptFiles({ report }: { readonly report: InstallReport }) {
  return (
    <>
      {report.setAside.map((name) => (
        <p key={name} className="hint">
          A file of another project was kept as {name}.
        </p>
      ))}
      {report.missingSettings.length > 0 && (
        <>
          <p className="reason">
            Your config.py was kept. The board needs these lines in it too, or it will not start:
          </p>
          <pre className="hint">{report.missingSettings.join('\n')}</pre>
        </>
      )}
    </>
  )
}

function driveWords({ firmware, circuitPython }: BoardDrive, shipped: string): string {
  const now = firmware === null ? 'no firmware yet' : `firmware ${firmware}`
  return `${now}; this Lumacro brings ${shipped} · CircuitPython ${circuitPython}`
}

function progressWords(progress: Progress): string {
  switch (progress.kind) {
    case 'idle':
      return ''
    case 'copying':
      return `Copying to ${progress.drive}. Leave the cable in.`
    case 'waiting':
      return progress.report.needsReset
        ? 'The files are there. Now press the board’s reset button once; waiting for its hello.'
        : 'The files are there. Waiting for the board’s hello.'
    case 'done':
      return progress.port === null
        ? 'The files are there, but the board has not answered. Press its reset button once, then choose its port above.'
        : `The rig answers on ${progress.port} with firmware ${progress.report.version}.`
  }
}
