import { takenParts } from './photo-words'

/** When a photo was taken; where there is little room, without the day. */
export function Taken({ at }: { readonly at: string | null }) {
  const { time, day } = takenParts(at)
  return (
    <>
      {time}
      <span className="taken-day">{day}</span>
    </>
  )
}
