import _board
import _drive


def remount(mount_path, readonly=False, *, disable_concurrent_write_protection=False):
    if _board.usb_connected():
        raise RuntimeError("Cannot remount path when visible via USB.")
    _drive.writable = not readonly
