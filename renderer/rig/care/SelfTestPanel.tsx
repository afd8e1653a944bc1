import type { SelfTestState } from '../../../core/api/care'
import type { RigMeasured } from '../../../core/api/rig-snapshot'
import { formatTime } from '../../light/mode/times'
import { useActions, useConnected, useSnapshot } from '../../stores/session'
import { dayAndTimeText, words } from '../../strings/words'
import { Fact } from '../../ui/LightDetails'

/** The rig tries its own pixels, loop and latency; what it found last stays to be read. */
export function SelfTestPanel() {
  const test = useSnapshot('care', (care) => care.test)
  const health = useSnapshot('care', (care) => care.health)
  const measured = useSnapshot('rig', (rig) => rig.measured)
  const pixels = useSnapshot('rig', (rig) => rig.info?.pixels ?? 0)
  const connected = useConnected()
  const { ask } = useActions()
  const say = words.care.test
  if (!health) return null
  const running = test.kind === 'running'
  return (
    <section className="ports" aria-label={say.title}>
      <div className="panel-head">
        <h2>{say.title}</h2>
        {running ? (
          <button type="button" className="button quiet" onClick={() => void ask('rig/test-end', {})}>
            {say.cancel}
          </button>
        ) : (
          <button
            type="button"
            className="button quiet"
            disabled={!connected}
            onClick={() => void ask('rig/test', {})}
          >
            {say.start}
          </button>
        )}
      </div>
      {test.kind === 'running' ? (
        <>
          <p role="status">{progressWords(test)}</p>
          <progress aria-label={say.progress} value={test.done} max={test.of} />
        </>
      ) : measured ? (
        <Found measured={measured} pixels={pixels} jumper={health.parts.includes('jumper')} />
      ) : (
        <p className="hint">{say.about}</p>
      )}
    </section>
  )
}

function Found(props: { readonly measured: RigMeasured; readonly pixels: number; readonly jumper: boolean }) {
  const { measured, pixels, jumper } = props
  const { latency } = measured
  const say = words.care.test
  const seen = latency !== null && latency.edges > 0
  return (
    <>
      <dl className="facts">
        {measured.pixels !== null && <Fact name={say.pixels} value={say.pixelsOf(measured.pixels, pixels)} />}
        {measured.pollNs !== null && (
          <Fact name={say.poll} value={`${(measured.pollNs / 1000).toFixed(1)} µs`} />
        )}
        {latency && seen && (
          <>
            <Fact
              name={say.latency}
              value={`${formatTime(latency.leastUs)} – ${formatTime(latency.mostUs)}`}
            />
            <Fact name={say.wire} value={formatTime(latency.wireUs)} />
            <Fact name={say.edgesSeen} value={String(latency.edges)} />
          </>
        )}
      </dl>
      {measured.pixels !== null && measured.pixels < pixels && <p className="reason">{say.endedEarly}</p>}
      <p className="hint">
        {seen ? say.shown : latency ? say.noEdge : jumper ? say.notMeasured : say.noJumper}{' '}
        {say.at(dayAndTimeText(measured.time))}
      </p>
    </>
  )
}

function progressWords(test: Extract<SelfTestState, { kind: 'running' }>): string {
  const say = words.care.test
  switch (test.stage) {
    case 'walk':
      return say.walk(test.done, test.of)
    case 'loop':
      return say.loop
    case 'edges':
      return say.edges(test.done, test.of)
    case 'blink':
      return say.blink(test.done, test.of)
  }
}
