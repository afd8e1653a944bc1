import { csv } from '../shots/csv'
import type { StackReport } from './check-stack'

/** One line a frame: what lit it, how bright it came out, and the stops that bring it to its neighbours. */
export const correctionsCsv = ({ frames }: StackReport): string =>
  csv(
    [
      'photo',
      'step',
      'exposureS',
      'fNumber',
      'iso',
      'powerEv',
      'limitedEv',
      'doseEv',
      'measuredEv',
      'deviationEv',
      'cause',
      'correctionEv',
    ],
    frames.map(({ frame, doseEv, measuredEv, deviationEv, cause, correctionEv }) => [
      frame.name,
      frame.record?.step?.name,
      frame.exposureS,
      frame.fNumber,
      frame.iso,
      frame.record?.power,
      frame.record?.limited,
      doseEv?.toFixed(3),
      measuredEv?.toFixed(3),
      deviationEv.toFixed(3),
      cause,
      correctionEv.toFixed(3),
    ]),
  )
