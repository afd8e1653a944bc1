import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useSession, useUi } from '../stores/session'
import { keyTable } from './keys'

export function KeysDialog() {
  const { ui } = useSession()
  const shown = useUi((state) => state.keysShown)
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={shown}
      onOpenChange={(open) => ui.setState({ keysShown: open })}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">Keys</Heading>
          <dl className="keys">
            {keyTable.map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <button type="button" className="button" onClick={() => ui.setState({ keysShown: false })}>
            Close
          </button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
