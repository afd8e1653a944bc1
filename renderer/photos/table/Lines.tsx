/** Two lines in a cell of the table. */
export function Lines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <span className="lines">
      <span className="line-first">{first}</span>
      <span className="line-second">{second}</span>
    </span>
  )
}
