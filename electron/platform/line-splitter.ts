/**
 * Cuts a byte stream into lines, whatever its pieces. Returns the lines each piece completed, or null once a line
 * grows beyond `mostBytes`: the stream is then of no more use.
 */
export function lineSplitter(mostBytes: number): (bytes: Buffer) => readonly string[] | null {
  let parts: Buffer[] = []
  let held = 0
  return (bytes) => {
    const lines: string[] = []
    let rest = bytes
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      parts.push(rest.subarray(0, end))
      lines.push(Buffer.concat(parts).toString('utf8'))
      parts = []
      held = 0
      rest = rest.subarray(end + 1)
    }
    if (rest.length > 0) parts.push(rest)
    held += rest.length
    return held > mostBytes ? null : lines
  }
}
