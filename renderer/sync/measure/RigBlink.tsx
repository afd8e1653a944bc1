import { useActions, useConnected, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'

/** A tenth is as fine as the rig's clock tells it over some seconds. */
export const blinkWords = (hertz: number) => `${hertz.toFixed(1)} Hz`

/** The rig's own blink, whose rate it counts by its crystal: what the bands show then does not depend on any LED. */
export function RigBlink() {
  const { ask } = useActions()
  const connected = useConnected()
  const test = useSnapshot('care', (care) => care.test)
  const hertz = useSnapshot('care', (care) => care.blinkHz)
  const { blink } = words.measure.bands
  const blinking = test.kind === 'running' && test.stage === 'blink'
  return (
    <div className="blink">
      {blinking ? (
        <button type="button" className="button" onClick={() => void ask('rig/test-end', {})}>
          {blink.end}
        </button>
      ) : (
        <button
          type="button"
          className="button"
          disabled={!connected || test.kind === 'running'}
          onClick={() => void ask('rig/blink', {})}
        >
          {blink.begin}
        </button>
      )}
      <span className="hint" role="status">
        {blinking
          ? blink.going(test.done, test.of)
          : !connected
            ? blink.noRig
            : hertz === null
              ? blink.note
              : blink.was(blinkWords(hertz))}
      </span>
    </div>
  )
}
