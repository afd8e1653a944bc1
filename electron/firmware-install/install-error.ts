export type InstallTrouble =
  | 'no-drive'
  | 'several-drives'
  | 'not-a-drive'
  | 'bootloader'
  | 'wrong-board'
  | 'old-circuitpython'
  | 'newer-firmware'
  | 'read-only'
  | 'full'
  | 'unplugged'
  | 'not-verified'

/** Why firmware was not put on a board; the message is the sentence for the user, with what to do. */
export class InstallError extends Error {
  override readonly name = 'InstallError'
  readonly trouble: InstallTrouble

  constructor(trouble: InstallTrouble, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.trouble = trouble
  }
}
