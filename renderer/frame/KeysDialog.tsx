import { Fragment } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useSession, useUi } from '../stores/session'
import { words } from '../strings/words'

type Key = keyof typeof words.keys.list
type Group = keyof typeof words.keys.groups

/** The keys by where they work, the most used first. */
export const keyGroups: readonly { readonly group: Group; readonly keys: readonly Key[] }[] = [
  {
    group: 'anywhere',
    keys: ['rooms', 'view', 'looks', 'search', 'fire', 'modelling', 'blackout', 'undo', 'redo', 'help'],
  },
  { group: 'ring', keys: ['turn', 'walk', 'plane', 'lasso', 'all', 'none', 'subject', 'compare'] },
  {
    group: 'zone',
    keys: [
      'zones',
      'newZone',
      'assign',
      'solo',
      'mute',
      'opposite',
      'mirror',
      'thin',
      'across',
      'byPixels',
      'nudge',
      'rename',
    ],
  },
  { group: 'lists', keys: ['slide', 'plot', 'step', 'run', 'pin'] },
]

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
          <div className="keys">
            {keyGroups.map(({ group, keys }) => (
              <Fragment key={group}>
                <h4>{words.keys.groups[group]}</h4>
                <dl>
                  {keys.map((id) => (
                    <div key={id}>
                      <dt>
                        <kbd>{words.keys.list[id].press}</kbd>
                      </dt>
                      <dd>{words.keys.list[id].does}</dd>
                    </div>
                  ))}
                </dl>
              </Fragment>
            ))}
          </div>
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
