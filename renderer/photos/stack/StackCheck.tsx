import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Stack } from '../../../core/stack/stack-frame'
import { useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { StackFindings } from './StackFindings'
import { useStackCheck } from './use-stack-check'

/** Holds the frames of a stack against each other and against the log of the light. */
export function StackCheck({ run = null }: { readonly run?: string | null }) {
  const total = useSnapshot('photos', (photos) => photos.total)
  return (
    <DialogTrigger>
      <Button className="button" isDisabled={total === 0}>
        {run === null ? words.stack.open : words.photos.run.check}
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal stack-modal">
          <Dialog className="dialog stack-dialog">
            {({ close }) => (
              <>
                <header className="stack-head">
                  <Heading slot="title">{words.stack.title}</Heading>
                  <button type="button" className="button" onClick={close}>
                    {words.stack.close}
                  </button>
                </header>
                <Check run={run} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}

function Check({ run }: { readonly run: string | null }) {
  const { stacks, stack, state, choose, cancel } = useStackCheck(run)
  if (stacks?.length === 0) return <p className="hint">{words.stack.none}</p>
  return (
    <>
      <label className="field-label">
        {words.stack.choose}
        <select className="field" value={stack?.id ?? ''} onChange={({ target }) => choose(target.value)}>
          {stacks?.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      {state.kind === 'measuring' && (
        <div className="stack-measuring" role="status">
          <progress value={state.done} max={state.total} />
          <span className="hint">{words.stack.measuring(state.done, state.total)}</span>
          <button type="button" className="button" onClick={cancel}>
            {words.stack.cancel}
          </button>
        </div>
      )}
      {state.kind === 'cancelled' && <p className="hint">{words.stack.cancelled}</p>}
      {state.kind === 'checked' && <StackFindings report={state.report} unmeasured={state.unmeasured} />}
    </>
  )
}

const nameOf = ({ id, rows }: Stack): string =>
  words.stack.stackName(
    rows[0]?.takenAt?.replace('T', ' ').slice(0, 19) ?? '',
    rows.length,
    // One that no run holds together is named after its first photo.
    id === rows[0]?.path ? null : (rows[0]?.light?.record.run?.name ?? ''),
  )
