import type { ReactNode } from 'react'

interface EmptyRoomProps {
  readonly title: string
  /** What this is and what to do first. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** An empty room teaches: what it is for, what to do first, one button. */
export function EmptyRoom({ title, children, action }: EmptyRoomProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <div className="empty-text">{children}</div>
      {action}
    </div>
  )
}
