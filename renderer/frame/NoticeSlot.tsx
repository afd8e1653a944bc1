import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useActions, useSnapshot } from '../stores/session'
import { noticeSentence, words } from '../strings/words'
import { SyncWatch } from '../sync/SyncWatch'

/** The one place for warnings: the newest shows, the rest wait behind it. */
export function NoticeSlot() {
  const notices = useSnapshot('notices', (snapshot) => snapshot)
  const { ask } = useActions()
  const newest = notices.at(-1)
  return (
    <div className="notice-slot" role="status">
      {!newest && <SyncWatch />}
      {newest && (
        <DialogTrigger>
          <Button className={`notice notice-${newest.level}`}>
            <span className="notice-text">{noticeSentence(newest.said)}</span>
            {notices.length > 1 && <span className="notice-more">+{notices.length - 1}</span>}
          </Button>
          <Popover className="popover" placement="bottom">
            <Dialog className="popover-dialog notices" aria-label={words.frame.notices}>
              <ul aria-label={words.frame.allNotices}>
                {[...notices].reverse().map((notice) => (
                  <li key={notice.id} className={`notice-line notice-${notice.level}`}>
                    <p>{noticeSentence(notice.said)}</p>
                    <button
                      type="button"
                      className="button quiet"
                      onClick={() => void ask('app/dismiss', { id: notice.id })}
                    >
                      {words.frame.dismiss}
                    </button>
                  </li>
                ))}
              </ul>
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </div>
  )
}
