"""The far end of the link bench: one pseudo-terminal that echoes lines beginning with `echo` and answers all others
as a rig answers `time`. Prints the terminal's path."""
import os, pty, sys, tty, zlib

master, slave = pty.openpty()
tty.setraw(slave)
print(os.ttyname(slave), flush=True)
rest = b""
while True:
    try:
        data = os.read(master, 4096)
    except OSError:
        break
    rest += data
    while b"\n" in rest:
        line, rest = rest.split(b"\n", 1)
        if not line:
            continue
        # The same work for both, so that what is compared is the host.
        body = line.split(b" ", 1)[0] + b" ok ms=1"
        answer = body + b" *%08x\n" % zlib.crc32(body)
        os.write(master, line + b"\n" if line.startswith(b"echo") else answer)
