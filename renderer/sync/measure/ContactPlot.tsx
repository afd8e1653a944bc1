import { contactOpensUs } from '../../../core/optics/sync/shutter'
import { formatExposure, formatTime } from '../../light/mode/times'
import { decadeTicks, roundDown, roundUp } from '../../macro/plot/axis'
import { Plot } from '../../macro/plot/Plot'
import { speedAxis } from '../../macro/plot/speed-axis'
import { words } from '../../strings/words'
import type { ContactResult, ContactShot } from './contact-test'

interface ContactPlotProps {
  readonly shots: readonly ContactShot[]
  readonly result: ContactResult | null
}

/** How long the contact stayed closed at each speed, and the rule that was found. */
export function ContactPlot({ shots, result }: ContactPlotProps) {
  const { contact } = words.measure
  const seen = shots.flatMap(({ speed, closedUs }) => (closedUs === null ? [] : [{ speed, closedUs }]))
  const found = result?.ok ? result.contact : null
  const times = seen.map(({ closedUs }) => closedUs / 1000)
  const min = roundDown(Math.max(0.1, Math.min(...times, 5)))
  const max = roundUp(Math.max(...times, 200))
  const ms = (value: number) => formatTime(value * 1000)
  const axis = { ...speedAxis(contact.shutterAxis), min: 1 / 250, max: 1 / 4 }
  return (
    <Plot
      title={contact.plot}
      fileName="lumacro-contact"
      x={{ ...axis, ticks: axis.ticks.filter(({ at }) => at >= axis.min && at <= axis.max) }}
      y={{ min, max, log: true, label: contact.closedAxis, ticks: decadeTicks(min, max, ms) }}
      series={[
        {
          label: contact.shots,
          style: 'solid',
          points: seen.map(({ speed, closedUs }) => ({ x: speed.markedS, y: closedUs / 1000 })),
        },
        ...(found
          ? [
              {
                label: contact.follows,
                style: 'dashed' as const,
                points: seen.map(({ speed }) => ({
                  x: speed.markedS,
                  y:
                    (contactOpensUs({
                      exposureUs: speed.exposureS * 1e6,
                      travelUs: 0,
                      contact: found,
                    }) ?? 0) / 1000,
                })),
              },
            ]
          : []),
      ]}
      mark={null}
      table={{
        head: ['shutter s', 'contact closed µs'],
        rows: seen.map(({ speed, closedUs }) => [speed.markedS, closedUs]),
      }}
      readout={(x) => {
        const one = seen.find(({ speed }) => speed.markedS === x)
        return one ? contact.at(formatExposure(x), formatTime(one.closedUs)) : ''
      }}
    />
  )
}
