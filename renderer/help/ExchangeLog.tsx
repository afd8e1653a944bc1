import { useCallback, useEffect, useState } from 'react'
import type { Exchange } from '../../core/api/exchange'
import { useSession } from '../stores/session'
import { words } from '../strings/words'
import { useCopy } from './use-copy'

/** What was last said to the rig and what it answered. */
export function ExchangeLog() {
  const { connection } = useSession()
  const [exchanges, setExchanges] = useState<readonly Exchange[]>([])
  const copy = useCopy()
  const say = words.help.exchanges
  const read = useCallback(async () => {
    const outcome = await connection.bridge.request('rig/exchanges', {})
    if (outcome.ok) setExchanges([...outcome.value].reverse())
  }, [connection])
  useEffect(() => void read(), [read])
  return (
    <section className="ports" aria-label={say.title}>
      <div className="panel-head">
        <h2>{say.title}</h2>
        <div className="help-buttons">
          <button type="button" className="button quiet" onClick={() => void read()}>
            {say.refresh}
          </button>
          <button
            type="button"
            className="button quiet"
            disabled={exchanges.length === 0}
            onClick={() => void copy(exchanges.map(lineOf).join('\n'))}
          >
            {say.copy}
          </button>
        </div>
      </div>
      <p className="hint">{exchanges.length === 0 ? say.none : say.about}</p>
      {exchanges.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className="exchanges" tabIndex={0} aria-label={say.about}>
          <table>
            <thead>
              <tr>
                <th>{say.time}</th>
                <th>{say.sent}</th>
                <th>{say.received}</th>
                <th>{say.took}</th>
              </tr>
            </thead>
            <tbody>
              {exchanges.map((exchange, index) => (
                // The log has no names; a line keeps its place until it is read again.
                // biome-ignore lint/suspicious/noArrayIndexKey: as said above
                <tr key={index} className={exchange.outcome === 'ok' ? '' : 'exchange-odd'}>
                  <td>{timeOf(exchange)}</td>
                  <td>{exchange.sent}</td>
                  <td>{exchange.received ?? say.outcome[exchange.outcome]}</td>
                  <td>{exchange.tookMs.toFixed(1)} ms</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

const timeOf = ({ atMs }: Exchange) => new Date(atMs).toISOString().slice(11, 23)

const lineOf = (exchange: Exchange) =>
  `${timeOf(exchange)}\t${exchange.sent}\t${exchange.received ?? exchange.outcome}\t${exchange.tookMs.toFixed(1)} ms`
