import { useSession } from '../stores/session'
import { say } from '../stores/ui'
import { words } from '../strings/words'
import { copyText } from '../ui/copy-text'

/** Copies, and says whether it did. */
export function useCopy(): (text: string) => Promise<void> {
  const { ui } = useSession()
  return async (text) => {
    const copied = await copyText(text)
    const { exchanges } = words.help
    say(ui, copied ? 'done' : 'failed', copied ? exchanges.copied : exchanges.notCopied)
  }
}
