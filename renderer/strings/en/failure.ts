/** The command line says the same, so the English stands where both can read it. */
export { failureWords as failure } from '../../../core/api/failure-words'
