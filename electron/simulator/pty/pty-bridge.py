# Opens a pseudo-terminal and carries bytes between it and stdin/stdout. The first line on stdout is the terminal's path.
# Opened or closed by a client, it says so on stderr (`open`, `close`), since a terminal has no wire for that.
import os
import pty
import select
import sys
import tty

master, slave = pty.openpty()
tty.setraw(slave)
os.set_blocking(master, False)
# With no slave open, the master reports a hang-up.
path = os.ttyname(slave)
os.close(slave)
os.write(1, (path + "\n").encode())

client = False
pending = b""


def tell(state):
    os.write(2, (state + "\n").encode())


while True:
    poll = select.poll()
    poll.register(0, select.POLLIN | select.POLLHUP)
    poll.register(master, select.POLLIN | (select.POLLOUT if pending and client else 0))
    for fd, what in poll.poll(20 if not client else 1000):
        if fd == 0:
            data = os.read(0, 65536)
            if not data:
                sys.exit(0)
            if client:
                pending += data
        elif what & select.POLLHUP:
            if client:
                client = False
                pending = b""
                tell("close")
            # Nobody has it open: look again in a moment.
            select.select([0], [], [], 0.02)
            continue
    try:
        data = os.read(master, 65536)
        if data:
            if not client:
                client = True
                tell("open")
            os.write(1, data)
    except BlockingIOError:
        if not client:
            client = True
            tell("open")
    except OSError:
        pass
    if pending and client:
        try:
            pending = pending[os.write(master, pending) :]
        except BlockingIOError:
            pass
        except OSError:
            pending = b""
