import { type LayoutChoice, MAX_RINGS, type RingPart } from '../../../core/light/layouts/rig-settings'
import { words } from '../../strings/words'
import { NumberField, type NumberFieldProps } from '../../ui/NumberField'
import { Segmented } from '../../ui/Segmented'

interface LayoutFieldsProps {
  readonly choice: LayoutChoice
  onChoice(choice: LayoutChoice): unknown
}

/** The numbers of a shape. */
export function LayoutFields({ choice, onChoice }: LayoutFieldsProps) {
  const { layout: say } = words.light
  switch (choice.shape) {
    case 'auto':
    case 'custom':
      return null
    case 'ring':
      return (
        <>
          {mm(say.radius, choice.radiusMm, 0.5, (radiusMm) => onChoice({ ...choice, radiusMm }))}
          {degrees(say.start, choice.startDeg, (startDeg) => onChoice({ ...choice, startDeg }))}
          <Direction {...choice} onWay={(clockwise) => onChoice({ ...choice, clockwise })} />
        </>
      )
    case 'rings':
      return <RingsFields rings={choice.rings} onRings={(rings) => onChoice({ ...choice, rings })} />
    case 'strip':
      return (
        <>
          {mm(say.pitch, choice.pitchMm, 0.5, (pitchMm) => onChoice({ ...choice, pitchMm }))}
          {mm(say.above, choice.offsetMm, -1000, (offsetMm) => onChoice({ ...choice, offsetMm }))}
        </>
      )
    case 'panel':
      return (
        <>
          {count(say.columns, choice.columns, (columns) => onChoice({ ...choice, columns }))}
          {mm(say.pitch, choice.pitchMm, 0.5, (pitchMm) => onChoice({ ...choice, pitchMm }))}
          <Segmented
            label={say.rows}
            value={choice.serpentine ? 'serpentine' : 'same'}
            options={[
              { value: 'same', label: say.sameWay },
              { value: 'serpentine', label: say.backAndForth },
            ]}
            onChange={(way) => onChoice({ ...choice, serpentine: way === 'serpentine' })}
          />
        </>
      )
  }
}

type Set = NumberFieldProps['onValue']

const mm = (label: string, value: number, min: number, onValue: Set) => (
  <NumberField label={label} unit="mm" value={value} min={min} max={1000} onValue={onValue} />
)
const degrees = (label: string, value: number, onValue: Set) => (
  <NumberField label={label} unit="°" value={value} min={0} max={360} onValue={onValue} />
)
const count = (label: string, value: number, onValue: Set) => (
  <NumberField
    label={label}
    unit=""
    value={value}
    min={1}
    max={256}
    onValue={(next) => onValue(Math.round(next))}
  />
)

interface DirectionProps {
  readonly clockwise: boolean
  onWay(clockwise: boolean): unknown
}

function Direction({ clockwise, onWay }: DirectionProps) {
  const { layout: say } = words.light
  return (
    <Segmented
      label={say.direction}
      value={clockwise ? 'clockwise' : 'counter'}
      options={[
        { value: 'clockwise', label: say.clockwise },
        { value: 'counter', label: say.counter },
      ]}
      onChange={(way) => onWay(way === 'clockwise')}
    />
  )
}

interface RingsFieldsProps {
  readonly rings: readonly RingPart[]
  onRings(rings: RingPart[]): unknown
}

function RingsFields({ rings, onRings }: RingsFieldsProps) {
  const { layout: say } = words.light
  const last = rings.at(-1)
  return (
    <>
      {rings.map((ring, at) => {
        const put = (change: Partial<RingPart>) => onRings(rings.with(at, { ...ring, ...change }))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place on the chain is what names a ring
          <fieldset key={at} className="layout-ring">
            <legend className="control-label">{say.ring(at + 1)}</legend>
            {count(say.ringPixels(at + 1), ring.pixels, (pixels) => put({ pixels }))}
            {mm(say.ringRadius(at + 1), ring.radiusMm, 0, (radiusMm) => put({ radiusMm }))}
            {degrees(say.ringStart(at + 1), ring.startDeg, (startDeg) => put({ startDeg }))}
            {mm(say.ringHeight(at + 1), ring.zMm, -1000, (zMm) => put({ zMm }))}
            <Direction {...ring} onWay={(clockwise) => put({ clockwise })} />
          </fieldset>
        )
      })}
      <div className="tool-row">
        <button
          type="button"
          className="button quiet"
          disabled={rings.length >= MAX_RINGS || !last}
          onClick={() => last && void onRings([...rings, last])}
        >
          {say.addRing}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={rings.length < 2}
          onClick={() => void onRings(rings.slice(0, -1))}
        >
          {say.removeRing}
        </button>
      </div>
    </>
  )
}
