# In place of a rig whose config.py cannot be: says why to whoever asks, and on the console.
import usb_cdc

from lumacro.wire.inbox import Inbox
from lumacro.wire.outbox import Outbox
from lumacro.wire.words import Request

_ROOM = 240


class Misfit:
    def __init__(self, error):
        port = usb_cdc.data
        port.timeout = 0
        port.write_timeout = 0
        self._inbox = Inbox(port)
        self._outbox = Outbox(port)
        self._text = str(error)[:180]
        print(self._text)

    def step(self):
        self._outbox.flush()
        if not self._inbox.waiting() or self._outbox.room() < _ROOM:
            return
        body = self._inbox.read()
        if body is not None:
            request = Request(body)
            if request.id:
                self._outbox.send("%d err code=config text=%s" % (request.id, self._text))
