import _board


def urandom(size):
    return bytes([_board.random_byte() for _ in range(size)])
