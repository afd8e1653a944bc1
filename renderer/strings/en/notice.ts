/** Diagnostics say the same, so the English stands where all can read it. */
export { noticeWords as notice } from '../../../core/api/causes/notice-words'
