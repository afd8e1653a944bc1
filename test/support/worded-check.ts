import type { Check } from '../../core/api/doctor'
import { checkText, type DoctorWords, doctorWords } from '../../core/api/doctor-words'

/** A check as the command line says it. */
export const worded = ({ id, state, ...said }: Check, words: DoctorWords = doctorWords) => ({
  id,
  state,
  ...checkText(said, words),
})
