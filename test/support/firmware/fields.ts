/** The value of a key in a body of the wire, or undefined. */
export function field(body: string, key: string): string | undefined {
  return body
    .split(' ')
    .find((word) => word.startsWith(`${key}=`))
    ?.slice(key.length + 1)
}
