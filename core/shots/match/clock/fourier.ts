/** In-place radix-2 FFT of a power-of-two number of complex values; `inverse` without the division by n. */
function transform(re: Float64Array, im: Float64Array, inverse: boolean): void {
  const n = re.length
  for (let i = 1, j = 0; i < n; i += 1) {
    let bit = n >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      const a = re[i] ?? 0
      re[i] = re[j] ?? 0
      re[j] = a
      const b = im[i] ?? 0
      im[i] = im[j] ?? 0
      im[j] = b
    }
  }
  const cosines = new Float64Array(n / 2)
  const sines = new Float64Array(n / 2)
  for (let k = 0; k < n / 2; k += 1) {
    cosines[k] = Math.cos((2 * Math.PI * k) / n)
    sines[k] = (inverse ? 1 : -1) * Math.sin((2 * Math.PI * k) / n)
  }
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2
    const stride = n / size
    for (let start = 0; start < n; start += size) {
      for (let k = 0; k < half; k += 1) {
        const c = cosines[k * stride] ?? 0
        const s = sines[k * stride] ?? 0
        const low = start + k
        const high = low + half
        const xr = (re[high] ?? 0) * c - (im[high] ?? 0) * s
        const xi = (re[high] ?? 0) * s + (im[high] ?? 0) * c
        re[high] = (re[low] ?? 0) - xr
        im[high] = (im[low] ?? 0) - xi
        re[low] = (re[low] ?? 0) + xr
        im[low] = (im[low] ?? 0) + xi
      }
    }
  }
}

/**
 * Cross-correlation of two real signals: result[k] = Σ_i a[i] · b[i + k] for k in [0, lags), by one transform of a + ib.
 */
export function correlate(a: Float64Array, b: Float64Array, lags: number): Float64Array {
  let n = 2
  while (n < Math.max(a.length + lags, b.length)) n *= 2
  const re = new Float64Array(n)
  const im = new Float64Array(n)
  re.set(a)
  im.set(b.subarray(0, n))
  transform(re, im, false)
  const outRe = new Float64Array(n)
  const outIm = new Float64Array(n)
  for (let k = 0; k < n; k += 1) {
    const mirror = (n - k) & (n - 1)
    // Spectra of the two real signals from that of their complex sum.
    const ar = ((re[k] ?? 0) + (re[mirror] ?? 0)) / 2
    const ai = ((im[k] ?? 0) - (im[mirror] ?? 0)) / 2
    const br = ((im[k] ?? 0) + (im[mirror] ?? 0)) / 2
    const bi = ((re[mirror] ?? 0) - (re[k] ?? 0)) / 2
    outRe[k] = ar * br + ai * bi
    outIm[k] = ar * bi - ai * br
  }
  transform(outRe, outIm, true)
  const result = outRe.subarray(0, lags)
  for (let k = 0; k < lags; k += 1) result[k] = (result[k] ?? 0) / n
  return result
}
