import { useCallback, useEffect, useState } from 'react'
import type { BoardDrive, BoardDrives, InstallReport } from '../../core/api/firmware-report'
import { useSession } from '../stores/session'
import { failureSentence, words } from '../strings/words'

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
  const say = words.rig.install
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
    <section className="ports" aria-label={say.title}>
      <div className="panel-head">
        <h2>{say.title}</h2>
        <button type="button" className="button quiet" disabled={busy} onClick={() => void look()}>
          {say.look}
        </button>
      </div>
      <ul>
        {boards?.drives.map((drive) => (
          <li key={drive.path} className="port">
            <span className="port-words">
              <strong>{drive.path}</strong>
              <span className="hint">
                {drive.problem === null ? driveWords(drive, boards.shipped) : failureSentence(drive.problem)}
              </span>
            </span>
            <button
              type="button"
              className="button"
              disabled={busy || drive.problem !== null}
              onClick={() => void install(drive.path)}
            >
              {drive.firmware === null ? say.install : say.update}
            </button>
          </li>
        ))}
      </ul>
      {boards?.drives.length === 0 && progress.kind === 'idle' && <p className="hint">{say.none}</p>}
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
          {words.rig.install.keptFile(name)}
        </p>
      ))}
      {report.missingSettings.length > 0 && (
        <>
          <p className="reason">{words.rig.install.keptSettings}</p>
          <pre className="hint">{report.missingSettings.join('\n')}</pre>
        </>
      )}
    </>
  )
}

function driveWords({ firmware, circuitPython }: BoardDrive, shipped: string): string {
  const say = words.rig.install
  return firmware === null
    ? say.noFirmware(shipped, circuitPython ?? '?')
    : say.hasFirmware(firmware, shipped, circuitPython ?? '?')
}

function progressWords(progress: Progress): string {
  const say = words.rig.install
  switch (progress.kind) {
    case 'idle':
      return ''
    case 'copying':
      return say.copying(progress.drive)
    case 'waiting':
      return progress.report.needsReset ? say.pressReset : say.waiting
    case 'done':
      return progress.port === null ? say.noAnswer : say.answers(progress.port, progress.report.version)
  }
}
