import type { LightRecord } from '../../core/light/light-record'
import { formatPower, formatStops } from '../../core/light/power/power-text'
import { formatTime } from '../light/mode/times'
import { ledsOf } from '../light/ring/frame-colors'
import { useSnapshot } from '../stores/session'
import { zoneText } from '../strings/names'
import { colorText, words } from '../strings/words'
import { MiniRing } from './MiniRing'
import { RangeText } from './RangeText'

export const isDarkFrame = (frame: string) => !/[^0]/.test(frame)

/** A light record to read: its picture, then every zone in a line. */
export function LightDetails({ record }: { readonly record: LightRecord }) {
  const info = useSnapshot('rig', ({ info }) => info)
  const { flash } = record
  return (
    <div className="light-details">
      <div className="light-head">
        <MiniRing frame={record.frame} leds={ledsOf(info)} size={72} />
        <dl className="facts">
          <Fact name={words.ui.mode} value={words.ui.modes[record.mode]} />
          <Fact name={words.ui.master} value={formatPower(record.power)} />
          {record.limited < 0 && (
            <Fact name={words.ui.limitedBy} value={`${formatStops(record.limited)} EV`} />
          )}
          {flash?.onUs != null && <Fact name={words.ui.lightOn} value={formatTime(flash.onUs)} />}
          {flash && flash.delayUs > 0 && <Fact name={words.ui.delay} value={formatTime(flash.delayUs)} />}
        </dl>
      </div>
      {isDarkFrame(record.frame) && <p className="hint">{words.ui.dark}</p>}
      {record.zones.length === 0 && !isDarkFrame(record.frame) && (
        <p className="hint">{words.ui.zonesUnknown}</p>
      )}
      <ul className="record-zones">
        {record.zones.map((zone) => (
          <li key={`${zone.name} ${zone.pixels}`}>
            <strong>{zoneText(zone.name)}</strong> {colorText(zone.color)} · {formatPower(zone.power)}
            <span className="hint">
              {' '}
              <RangeText text={words.ui.onPixels(zone.pixels || words.ui.noPixel)} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
