/**
 * Runs `work` over the items with at most `limit` at once; results stand in the items' order. Rejects with the first
 * failure, once nothing is under way any more.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length)
  const failures: unknown[] = []
  let next = 0
  const lane = async () => {
    for (let i = next++; i < items.length && failures.length === 0; i = next++) {
      try {
        // Below `items.length`, so an item stands there.
        results[i] = await work(items[i] as T, i)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, lane))
  if (failures.length > 0) throw failures[0]
  return results
}
