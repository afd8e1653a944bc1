import { useRef } from 'react'
import type { MacroInputs, MacroPlan } from '../../core/optics/macro-plan'
import { words } from '../strings/words'
import { useSize } from '../ui/use-size'
import { formatDuration, formatMm } from './macro-words'

const HEIGHT = 74
const SIDE = 14
const BAR = 10
const ROWS = 3
/** More bars than this could not be told apart. */
const MOST_BARS = 240

interface StackDrawingProps {
  readonly inputs: MacroInputs
  readonly plan: MacroPlan
}

/** The subject's depth to scale, and what each frame of the stack holds sharp. */
export function StackDrawing({ inputs, plan }: StackDrawingProps) {
  const box = useRef<HTMLDivElement>(null)
  const { width } = useSize(box)
  const { stack } = plan
  const sharpMm = inputs.rule === 'classic' ? plan.classicMm : plan.waveMm
  // Drawn from half a depth of field before the first plane of focus to half a one behind the last.
  const spanMm = (stack.frames - 1) * stack.stepMm + sharpMm
  const px = (mm: number) => SIDE + ((mm + sharpMm / 2) / spanMm) * Math.max(1, width - 2 * SIDE)
  const every = Math.ceil(stack.frames / MOST_BARS)
  const shown = Array.from({ length: Math.ceil(stack.frames / every) }, (_, index) => index * every)
  const said =
    stack.frames === 1
      ? words.macro.stack.one(formatMm(inputs.depthMm))
      : words.macro.stack.many(
          stack.frames,
          formatMm(stack.stepMm),
          formatMm(sharpMm),
          formatDuration(stack.timeS),
        )
  return (
    <figure className="stack-drawing">
      <figcaption className="plot-head">
        <h2>{words.macro.stack.plan}</h2>
        <span className="panel-value">{said}</span>
      </figcaption>
      <div ref={box}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} role="img" aria-label={said}>
            <rect
              className="stack-subject"
              x={px(0)}
              y="8"
              width={Math.max(1, px(inputs.depthMm) - px(0))}
              height={ROWS * (BAR + 3) + 5}
            />
            {shown.map((frame) => (
              <rect
                key={frame}
                className="stack-frame"
                x={px(frame * stack.stepMm - sharpMm / 2)}
                y={12 + (Math.round(frame / every) % ROWS) * (BAR + 3)}
                width={Math.max(1, px(sharpMm) - px(0))}
                height={BAR}
              />
            ))}
            <text className="plot-tick" x={px(0)} y={HEIGHT - 6}>
              {words.macro.stack.front}
            </text>
            <text className="plot-tick" x={px(inputs.depthMm)} y={HEIGHT - 6} textAnchor="end">
              {formatMm(inputs.depthMm)}
            </text>
          </svg>
        )}
      </div>
    </figure>
  )
}
