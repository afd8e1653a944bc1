export type MeasureProblem = 'not-jpeg' | 'no-preview' | 'small-preview' | 'not-decoded' | 'empty' | 'folder'

/** Why a photo will not do for measuring. Its message is a sentence to show. */
export class MeasureError extends Error {
  constructor(problem: MeasureProblem, name: string, options?: ErrorOptions) {
    super(SENTENCES[problem](name), options)
    this.name = 'MeasureError'
  }
}

const SENTENCES: Readonly<Record<MeasureProblem, (name: string) => string>> = {
  'not-jpeg': (name) =>
    `${name} is no JPEG and no RAW. Let the camera save JPEG, or RAW and JPEG, and take that.`,
  'no-preview': (name) =>
    `${name} carries no preview that can be read. Let the camera save RAW and JPEG, and take the JPEG.`,
  'small-preview': (name) =>
    `The preview in ${name} is too small to measure by. Let the camera save RAW and JPEG, and take the JPEG.`,
  'not-decoded': (name) => `${name} could not be read as a picture. Take the JPEG as the camera wrote it.`,
  folder: (name) => `${name} is a folder. Choose one photo in it.`,
  empty: (name) => `${name} is empty. Copy it from the card again.`,
}
