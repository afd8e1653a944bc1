import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { PhotoRun } from '../../../core/api/photos/photo-runs'
import { useSession, useUi } from '../../stores/session'
import { words } from '../../strings/words'
import { StackLight } from './StackLight'

/** A photo without a light was dropped while runs are open: it may be the result of one. */
export function StackResultDialog({ runs }: { readonly runs: readonly PhotoRun[] }) {
  const { ui, actions } = useSession()
  const result = useUi((state) => state.stackResult)
  const close = () => ui.setState({ stackResult: null })
  if (result === null) return null
  const text = words.photos.stackResult
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="modal stack-result-modal">
        <Dialog className="dialog">
          <Heading slot="title">{text.title(result.name)}</Heading>
          <p>{text.hint}</p>
          <StackLight photo={{ ...result, takenAt: null }} runs={runs} onGiven={close}>
            <button type="button" className="button" onClick={close}>
              {text.cancel}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                close()
                void actions.ask('photos/open', { paths: [result.path] })
              }}
            >
              {text.open}
            </button>
          </StackLight>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
