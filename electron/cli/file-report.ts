import type { FileReport, UndoneFile } from '../../core/api/photos/batch-report'
import { photoReasonText } from '../../core/api/photos/photo-reason'

/** What was done with a file, its reason a sentence: as scripts read it. */
export const worded = <F extends FileReport | UndoneFile>(
  file: F,
): Omit<F, 'reason'> & { readonly reason: string } => ({ ...file, reason: photoReasonText(file.reason) })

/** The same in a line for people. */
export function fileText({ path, action, reason }: FileReport): string {
  const sentence = photoReasonText(reason)
  return `${action.padEnd(9)}  ${path}${sentence === '' ? '' : `  ${sentence}`}`
}
