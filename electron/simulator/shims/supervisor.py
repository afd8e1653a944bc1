import _board

ticks_ms = _board.ticks_ms


class _Runtime:
    serial_connected = False
    autoreload = True

    @property
    def usb_connected(self):
        return _board.usb_connected()


runtime = _Runtime()


def reload():
    raise SystemExit("reload")
