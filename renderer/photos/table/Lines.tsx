import type { ReactNode } from 'react'

/** Two lines in a cell of the table, each cut where its column ends. */
export function Lines({ first, second }: { readonly first: string; readonly second: ReactNode }) {
  return (
    <span className="lines">
      {first}
      <br />
      <span className="line-second">{second}</span>
    </span>
  )
}
