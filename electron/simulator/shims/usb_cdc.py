import _board
import uctypes


class Serial:
    """timeout and write_timeout default to None: wait for ever. The simulator cannot, and says so instead."""

    def __init__(self):
        self.timeout = None
        self.write_timeout = None

    @property
    def connected(self):
        return _connected()

    @property
    def in_waiting(self):
        return _waiting()

    @property
    def out_waiting(self):
        return _board.serial_out_waiting()

    def readinto(self, buf):
        if self.timeout is None and _waiting() < len(buf):
            raise SystemExit("the board would hang here: usb_cdc reads wait for ever until timeout is set")
        return _serial_read(uctypes.addressof(buf), len(buf))

    def read(self, size=1):
        buf = bytearray(size)
        return bytes(buf[: self.readinto(buf)])

    def write(self, buf):
        if isinstance(buf, str):
            raise TypeError("object with buffer protocol required")
        taken = _serial_write(uctypes.addressof(buf), len(buf))
        if taken < len(buf) and self.write_timeout is None:
            raise SystemExit("the board would hang here: usb_cdc writes wait for ever until write_timeout is set")
        return taken

    def reset_input_buffer(self):
        _board.serial_clear_in()

    def reset_output_buffer(self):
        _board.serial_clear_out()

    def flush(self):
        pass


_connected = _board.serial_connected
_waiting = _board.serial_in_waiting
console = Serial()
# Only boot.py can ask for the data channel, before USB starts.
data = None
_booting = True


def enable(*, console=True, data=False):
    if not _booting:
        raise RuntimeError("Cannot change USB devices now")
    globals()["data"] = Serial() if data else None


def disable():
    enable(console=False, data=False)


_serial_read = _board.serial_read
_serial_write = _board.serial_write
