import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { AxisPhoto, PhotoAxis } from '../../../core/api/photos/axis'
import { useSession, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { useSize } from '../../ui/use-size'
import { AxisBar } from './AxisBar'
import { AxisDrawing } from './AxisDrawing'
import { moved, padded, type Span, zoomed } from './axis-scale'
import { useAxis } from './use-axis'
import { useAxisHand } from './use-axis-hand'

interface TimeAxisProps {
  /** Rows of the table. */
  readonly selected: number
  onSelect(row: number): void
}

/** Photos above, shots below, on one axis of time, and a line for each pair: solid sure, dashed unsure. */
export function TimeAxis({ selected, onSelect }: TimeAxisProps) {
  const { actions } = useSession()
  const photos = useSnapshot('photos', (snapshot) => snapshot)
  const [view, setView] = useState<Span | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const axis = useAxis(photos.version, view)
  const box = useRef<HTMLDivElement>(null)
  const { width } = useSize(box)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder is looked at as a whole
  useEffect(() => {
    setView(null)
    setChosen(null)
  }, [photos.folder])

  const whole = useMemo(() => wholeOf(axis), [axis])
  const span = view ?? whole
  const cameras = useMemo(() => camerasOf(axis, photos.cameras), [axis, photos.cameras])
  const zoom = (factor: number, aboutMs: number) =>
    setView((now) => zoomed(now ?? whole, factor, aboutMs, whole))
  // What is selected stays where it is while a button or a key zooms.
  const chosenPhoto = axis?.photos.find(({ row }) => row === selected)
  // Whose clock is shown: the one that was chosen, else that of the photo in hand.
  const camera =
    [chosen, chosenPhoto?.camera ?? null].find((one) => one !== null && cameras.includes(one)) ??
    cameras[0] ??
    null
  const inView = chosenPhoto && chosenPhoto.timeMs >= span.fromMs && chosenPhoto.timeMs <= span.toMs
  const middle = inView ? chosenPhoto.timeMs : (span.fromMs + span.toMs) / 2
  const hand = useAxisHand({
    axis,
    span,
    width,
    onSelect,
    onPan: (byMs) => setView((now) => moved(now ?? whole, byMs)),
    onZoom: zoom,
    onPin: (photo, shot) => void actions.ask('photos/pin', { path: photo.path, to: shot.key }),
  })
  const key = (event: KeyboardEvent) => {
    const length = span.toMs - span.fromMs
    const acts: Readonly<Record<string, () => void>> = {
      '+': () => zoom(0.5, middle),
      '-': () => zoom(2, middle),
      '0': () => setView(null),
      ArrowLeft: () => setView(moved(span, -length / 8)),
      ArrowRight: () => setView(moved(span, length / 8)),
    }
    const act = acts[event.key]
    if (!act || event.target !== event.currentTarget) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const clock = photos.cameras.find(({ id }) => id === camera)
  return (
    <section className="axis" aria-label={words.axis.label}>
      <AxisBar
        photos={photos}
        cameras={cameras}
        camera={camera}
        onCamera={setChosen}
        onZoom={(factor) => zoom(factor, middle)}
        onAll={() => setView(null)}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing, no set of fields */}
      <div
        ref={box}
        className="axis-box"
        role="group"
        aria-label={summary(axis)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys zoom and move what is drawn
        tabIndex={0}
        onKeyDown={key}
      >
        {axis && width > 0 && photos.total > 0 && (
          <AxisDrawing
            axis={axis}
            span={span}
            width={width}
            selected={selected}
            cameraShiftMs={clock ? clock.offsetS * 1000 : null}
            hand={hand}
          />
        )}
        {axis && axis.oneIn > 1 && <p className="axis-note">{words.axis.oneIn(axis.oneIn)}</p>}
      </div>
    </section>
  )
}

function wholeOf(axis: PhotoAxis | null): Span {
  return axis?.firstMs == null || axis.lastMs == null
    ? { fromMs: 0, toMs: 1000 }
    : padded(axis.firstMs, axis.lastMs)
}

function camerasOf(axis: PhotoAxis | null, clocks: readonly { readonly id: string }[]): readonly string[] {
  const seen = (axis?.photos ?? []).map((photo: AxisPhoto) => photo.camera)
  return [...new Set([...clocks.map(({ id }) => id), ...seen])]
}

function summary(axis: PhotoAxis | null): string {
  const say = words.axis
  if (!axis) return say.empty
  const paired = axis.photos.filter(({ shot }) => shot !== null).length
  return [
    say.summary(axis.photos.length, axis.shots.length, paired),
    ...(axis.placeless > 0 ? [say.placeless(axis.placeless)] : []),
    say.keys,
  ].join(' ')
}
