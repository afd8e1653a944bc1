import _board
from _pins import Pin


class _Nvm:
    """8192 bytes in one erase block; a slice of bytes at a time, as the board takes it."""

    def __len__(self):
        return 8192

    def __getitem__(self, index):
        if isinstance(index, slice):
            start, stop, step = index.indices(8192)
            if step != 1:
                raise NotImplementedError("only slices with step=1 (aka None) are supported")
            return bytearray([_board.nvm_read(at) for at in range(start, stop)])
        return _board.nvm_read(index)

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            start, stop, step = index.indices(8192)
            if step != 1:
                raise NotImplementedError("only slices with step=1 (aka None) are supported")
            if not isinstance(value, (bytes, bytearray)):
                raise TypeError("array/bytes required on right side")
            if len(value) != stop - start:
                raise ValueError("Slice and value different lengths.")
            _board.nvm_begin()
            for offset in range(len(value)):
                _board.nvm_write(start + offset, value[offset])
            _board.nvm_end()
        else:
            if not isinstance(value, int) or not 0 <= value <= 255:
                raise ValueError("Array values should be single bytes.")
            _board.nvm_begin()
            _board.nvm_write(index, value)
            _board.nvm_end()


class _Cpu:
    frequency = 120000000
    temperature = 25.0

    @property
    def uid(self):
        return bytearray([_board.uid_byte(at) for at in range(16)])


class ResetReason:
    POWER_ON = "POWER_ON"
    SOFTWARE = "SOFTWARE"
    WATCHDOG = "WATCHDOG"
    UNKNOWN = "UNKNOWN"


nvm = _Nvm()
cpu = _Cpu()
cpu.reset_reason = ResetReason.POWER_ON


def delay_us(delay):
    if delay < 0:
        raise ValueError("delay must be at least 0")
    _delay_us(delay)


def reset():
    raise SystemExit("reset")


_delay_us = _board.delay_us
