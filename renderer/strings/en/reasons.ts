/** The command line says the same, so the English stands where both can read it. */
export { photoReasonWords as reasons } from '../../../core/api/photos/photo-reason'
