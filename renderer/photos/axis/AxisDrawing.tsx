import type { AxisPhoto, AxisShot, PhotoAxis } from '../../../core/api/photos/axis'
import { cssRgb, frameColors, ledsOf } from '../../light/ring/frame-colors'
import { useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { useThumbnail } from '../../ui/use-thumbnail'
import { HEIGHT, PHOTO_BOTTOM, PHOTO_TOP, SHOT_BOTTOM, SHOT_TOP, xOf } from './axis-places'
import { type Span, ticks, tickText } from './axis-scale'
import type { AxisHand } from './use-axis-hand'

interface AxisDrawingProps {
  readonly axis: PhotoAxis
  readonly span: Span
  readonly width: number
  readonly selected: number
  /** Camera's clock minus UTC; null where it is not known. */
  readonly cameraShiftMs: number | null
  readonly hand: AxisHand
}

const keyOf = ({ rig, boot, seq }: AxisShot['key']) => `${rig}/${boot}/${seq}`
/** Half a time's width: none is cut by the edge. */
const TEXT_PX = 36
/** Pictures need this much room each. */
const PICTURE_PX = 40

export function AxisDrawing({ axis, span, width, selected, cameraShiftMs, hand }: AxisDrawingProps) {
  const info = useSnapshot('rig', (rig) => rig.info)
  const leds = ledsOf(info)
  const x = (timeMs: number) => xOf(timeMs, span, width)
  const shotTimes = new Map(axis.shots.map(({ key, timeMs }) => [keyOf(key), timeMs]))
  const { drag } = hand
  const spread = apart(axis.photos, x)
  // The rig's side is shown in this computer's time.
  const localShiftMs = -new Date(span.fromMs).getTimezoneOffset() * 60_000
  const most = Math.max(2, Math.floor(width / 110))
  return (
    <svg
      ref={hand.svg}
      className={drag ? 'axis-drawing axis-dragging' : 'axis-drawing'}
      width={width}
      height={HEIGHT}
      aria-hidden="true"
      onPointerDown={hand.onPointerDown}
      onPointerMove={hand.onPointerMove}
      onPointerUp={hand.onPointerUp}
      onPointerCancel={hand.onPointerCancel}
    >
      <Scale
        width={width}
        times={ticks(span, most, cameraShiftMs ?? 0)}
        x={x}
        y={11}
        from={15}
        to={PHOTO_BOTTOM}
      >
        {(timeMs) => (cameraShiftMs === null ? '' : tickText(timeMs, cameraShiftMs, span))}
      </Scale>
      <Scale
        width={width}
        times={ticks(span, most, localShiftMs)}
        x={x}
        y={HEIGHT - 4}
        from={SHOT_TOP}
        to={SHOT_BOTTOM + 8}
      >
        {(timeMs) => tickText(timeMs, localShiftMs, span)}
      </Scale>
      {axis.photos.map((photo) => {
        const shotMs = photo.shot ? shotTimes.get(keyOf(photo.shot)) : undefined
        if (shotMs === undefined) return null
        const kind = photo.pinned
          ? 'axis-pair axis-pinned'
          : photo.sure
            ? 'axis-pair'
            : 'axis-pair axis-unsure'
        return (
          <line
            key={photo.path}
            className={photo.row === selected ? `${kind} axis-selected` : kind}
            x1={x(photo.timeMs)}
            y1={PHOTO_BOTTOM}
            x2={x(shotMs)}
            y2={SHOT_TOP}
          />
        )
      })}
      {axis.shots.map(({ key, timeMs, frame }) => {
        const over = drag?.over !== null && drag?.over !== undefined && keyOf(drag.over.key) === keyOf(key)
        return (
          <rect
            key={keyOf(key)}
            className={over ? 'axis-shot axis-over' : 'axis-shot'}
            x={x(timeMs) - 4}
            y={SHOT_TOP}
            width={8}
            height={SHOT_BOTTOM - SHOT_TOP}
            rx={2}
            style={{ fill: lightColor(frame, leds) }}
          >
            <title>{words.axis.shot(key.seq)}</title>
          </rect>
        )
      })}
      {axis.photos.map((photo) => (
        <PhotoMark
          key={photo.path}
          photo={photo}
          x={x(photo.timeMs)}
          picture={spread}
          selected={photo.row === selected}
        />
      ))}
      {drag && (
        <line
          className="axis-drag"
          x1={x(drag.photo.timeMs)}
          y1={PHOTO_BOTTOM}
          x2={drag.over ? x(drag.over.timeMs) : drag.x}
          y2={drag.over ? SHOT_TOP : drag.y}
        />
      )}
    </svg>
  )
}

interface ScaleProps {
  readonly width: number
  readonly times: readonly number[]
  x(timeMs: number): number
  readonly y: number
  readonly from: number
  readonly to: number
  children(timeMs: number): string
}

function Scale({ width, times, x, y, from, to, children }: ScaleProps) {
  return times.map((timeMs) => (
    <g key={timeMs}>
      <line className="axis-tick" x1={x(timeMs)} x2={x(timeMs)} y1={from} y2={to} />
      <text
        className="axis-text"
        x={Math.min(width - TEXT_PX, Math.max(TEXT_PX, x(timeMs)))}
        y={y}
        textAnchor="middle"
      >
        {children(timeMs)}
      </text>
    </g>
  ))
}

interface PhotoMarkProps {
  readonly photo: AxisPhoto
  readonly x: number
  /** There is room for its picture. */
  readonly picture: boolean
  readonly selected: boolean
}

function PhotoMark({ photo, x, picture, selected }: PhotoMarkProps) {
  const url = useThumbnail(picture ? photo.path : null)?.dataUrl
  const width = picture ? 36 : 4
  const state = photo.shot === null ? ' axis-lost' : photo.sure ? '' : ' axis-doubt'
  return (
    <g className={`axis-photo${selected ? ' axis-selected' : ''}${state}`}>
      <title>{photo.name}</title>
      <rect
        x={x - width / 2}
        y={PHOTO_TOP}
        width={width}
        height={PHOTO_BOTTOM - PHOTO_TOP}
        rx={picture ? 3 : 1}
      />
      {url && (
        <image
          href={url}
          x={x - 17}
          y={PHOTO_TOP + 1}
          width={34}
          height={PHOTO_BOTTOM - PHOTO_TOP - 2}
          preserveAspectRatio="xMidYMid slice"
        />
      )}
    </g>
  )
}

/** Whether each photo has room for a picture. */
function apart(photos: readonly AxisPhoto[], x: (timeMs: number) => number): boolean {
  if (photos.length === 0 || photos.length > 60) return false
  let before = Number.NEGATIVE_INFINITY
  for (const { timeMs } of photos) {
    const at = x(timeMs)
    if (at - before < PICTURE_PX) return false
    before = at
  }
  return true
}

const known = new Map<string, string>()

/** The brightest pixel's colour stands for a light; darkness is drawn as a hole. */
function lightColor(frame: string, leds: Parameters<typeof frameColors>[1]): string {
  const before = known.get(frame)
  if (before !== undefined) return before
  let best: ReturnType<typeof frameColors>[number] | null = null
  for (const color of frameColors(frame, leds))
    if (best === null || color.strength > best.strength) best = color
  const css = best === null || best.strength === 0 ? 'var(--well)' : cssRgb(best.rgb)
  if (known.size > 2000) known.clear()
  known.set(frame, css)
  return css
}
