import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useSession, useUi } from '../stores/session'
import { words } from '../strings/words'

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
          <Heading slot="title">{words.keys.title}</Heading>
          <dl className="keys">
            {Object.entries(words.keys.list).map(([id, { press, does }]) => (
              <div key={id}>
                <dt>
                  <kbd>{press}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <div className="dialog-row">
            <button
              type="button"
              className="button"
              onClick={() => ui.setState({ keysShown: false, room: 'help' })}
            >
              {words.help.open}
            </button>
            <button type="button" className="button" onClick={() => ui.setState({ keysShown: false })}>
              {words.keys.close}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
