# The board's own drive. Code may write to it only after a remount, which is refused while a computer sees it.
import builtins

import _board

_ROOT = "/drive"
_builtin_open = open
writable = False


def real(path):
    return _ROOT + (path if path.startswith("/") else "/" + path)


def check():
    if not writable:
        raise OSError(30)


def _open(path, mode="r"):
    if mode.strip("rbt"):
        check()
        # An erase and a program of QSPI flash.
        _board.file_write()
        if _board.drive_full():
            raise OSError(28)
    return _builtin_open(real(path), mode)


builtins.open = _open
