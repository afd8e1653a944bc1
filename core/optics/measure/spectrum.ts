/** Degree of the curve that is taken out of the rows: vignetting is even, a lamp to one side is odd. */
const DEGREE = 5

/**
 * Rows divided by their own slow course and set around 0, so that shading goes and bands are as deep in dark parts as in bright
 * ones. The course is a polynomial by least squares, on Legendre's polynomials, which are all but orthogonal on evenly
 * spaced rows.
 */
export function detrended(rows: Float64Array): Float64Array {
  const count = rows.length
  const basis = Array.from({ length: DEGREE + 1 }, (_, degree) =>
    Float64Array.from({ length: count }, (_, row) => legendre(degree, (2 * row + 1) / count - 1)),
  )
  const course = new Float64Array(count)
  basis.forEach((curve, degree) => {
    const weight = ((2 * degree + 1) / count) * dot(rows, curve)
    for (let row = 0; row < count; row++) course[row] = (course[row] ?? 0) + weight * (curve[row] ?? 0)
  })
  return rows.map((light, row) => {
    const slow = course[row] ?? 0
    return slow > 1e-6 ? light / slow - 1 : 0
  })
}

function legendre(degree: number, x: number): number {
  let before = 1
  let value = x
  if (degree === 0) return 1
  for (let n = 1; n < degree; n++) {
    const next = ((2 * n + 1) * x * value - n * before) / (n + 1)
    before = value
    value = next
  }
  return value
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}

export interface Spectrum {
  readonly re: Float64Array
  readonly im: Float64Array
}

/**
 * Positive half of the Fourier transform under a Hann window, padded to at least four times the rows, so that a peak
 * spans several bins.
 */
export function spectrum(rows: Float64Array): Spectrum {
  let size = 2
  while (size < 4 * rows.length) size *= 2
  const re = new Float64Array(size)
  const im = new Float64Array(size)
  for (let row = 0; row < rows.length; row++) {
    re[row] = (rows[row] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * (row + 0.5)) / rows.length))
  }
  fourier(re, im)
  return { re: re.subarray(0, size / 2), im: im.subarray(0, size / 2) }
}

/** Radix 2, in place (Cooley and Tukey). */
function fourier(re: Float64Array, im: Float64Array): void {
  const size = re.length
  for (let at = 1, mirror = 0; at < size; at++) {
    let bit = size >> 1
    while (mirror & bit) {
      mirror ^= bit
      bit >>= 1
    }
    mirror |= bit
    if (at < mirror) {
      swap(re, at, mirror)
      swap(im, at, mirror)
    }
  }
  for (let span = 2; span <= size; span *= 2) {
    const turn = (-2 * Math.PI) / span
    for (let start = 0; start < size; start += span) {
      for (let step = 0; step < span / 2; step++) {
        const cosine = Math.cos(turn * step)
        const sine = Math.sin(turn * step)
        const low = start + step
        const high = low + span / 2
        const real = (re[high] ?? 0) * cosine - (im[high] ?? 0) * sine
        const imaginary = (re[high] ?? 0) * sine + (im[high] ?? 0) * cosine
        re[high] = (re[low] ?? 0) - real
        im[high] = (im[low] ?? 0) - imaginary
        re[low] = (re[low] ?? 0) + real
        im[low] = (im[low] ?? 0) + imaginary
      }
    }
  }
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a] ?? 0
  values[a] = values[b] ?? 0
  values[b] = kept
}
