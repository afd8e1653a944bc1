/** The command line and photos say the same, so the English stands where all can read it. */
export { recordWords as record } from '../../../core/light/records/record-words'
