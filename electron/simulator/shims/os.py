import _board
import uos
from _drive import check, real


def urandom(size):
    return bytes([_board.random_byte() for _ in range(size)])


def listdir(path="/"):
    return uos.listdir(real(path))


def remove(path):
    check()
    uos.remove(real(path))
