import type { ReleaseSnapshot } from '../../../core/api/care'
import { useConnected, useSession, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { NumberField } from '../../ui/NumberField'
import { Segmented } from '../../ui/Segmented'

/** Frames taken by the camera's release, where the config has it. */
export function ReleasePanel() {
  const { actions } = useSession()
  const has = useSnapshot('care', (care) => care.health?.parts.includes('release') ?? false)
  const release = useSnapshot('care', (care) => care.release)
  const run = useSnapshot('settings', (settings) => settings.release)
  const connected = useConnected()
  const say = words.care.release
  if (!has) return null
  const set = (change: Partial<typeof run>) =>
    actions.ask('settings/change', { change: { release: { ...run, ...change } } })
  const ms = { unit: say.unit.ms }
  return (
    <section className="ports" aria-label={say.title}>
      <div className="panel-head">
        <h2>{say.title}</h2>
        {release.running ? (
          <button type="button" className="button" onClick={() => void actions.ask('release/stop', {})}>
            {say.end}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            disabled={!connected}
            onClick={() => void actions.ask('release/start', { run })}
          >
            {say.start}
          </button>
        )}
      </div>
      <p className="hint">{say.about}</p>
      <div className="release-fields">
        <NumberField
          label={say.frames}
          unit={say.unit.frames}
          value={run.frames}
          min={1}
          max={9999}
          onValue={(frames) => set({ frames: Math.round(frames) })}
        />
        <NumberField
          label={say.gap}
          {...ms}
          value={run.gapMs}
          min={0}
          max={3_600_000}
          onValue={(gapMs) => set({ gapMs: Math.round(gapMs) })}
        />
        <NumberField
          label={say.half}
          {...ms}
          value={run.halfMs}
          min={0}
          max={10_000}
          onValue={(halfMs) => set({ halfMs: Math.round(halfMs) })}
        />
        <NumberField
          label={say.hold}
          {...ms}
          value={run.holdMs}
          min={10}
          max={600_000}
          onValue={(holdMs) => set({ holdMs: Math.round(holdMs) })}
        />
        <NumberField
          label={say.settle}
          {...ms}
          value={run.settleMs}
          min={0}
          max={60_000}
          onValue={(settleMs) => set({ settleMs: Math.round(settleMs) })}
        />
        <NumberField
          label={say.wait}
          {...ms}
          value={run.waitMs}
          min={10}
          max={60_000}
          onValue={(waitMs) => set({ waitMs: Math.round(waitMs) })}
        />
      </div>
      <p className="hint">{say.missed}</p>
      <Segmented
        label={say.missed}
        value={run.missed}
        options={[
          { value: 'repeat', label: say.repeat },
          { value: 'stop', label: say.stop },
          { value: 'go', label: say.go },
        ]}
        onChange={(missed) => set({ missed })}
      />
      <Progress release={release} />
    </section>
  )
}

function Progress({ release }: { readonly release: ReleaseSnapshot }) {
  const { run, running, done, missed, seen, end } = release
  const say = words.care.release
  if (!running && end === null) return null
  const frames = run?.frames ?? done
  return (
    <>
      {running && <progress aria-label={say.title} value={done} max={Math.max(1, frames)} />}
      <p role="status">
        {say.running(done, frames)} {say.edges(seen, done)} {missed > 0 && say.missing(missed)}{' '}
        {!running && end !== null && say.ended[end]}
      </p>
    </>
  )
}
