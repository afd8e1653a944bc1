# Two ways to put drives on the chain, behind one seam (docs/decisions/0004-pixel-writers.md):
#   buffer()            what one encoded frame lives in
#   encode(out, drive)  RGBW drives to that buffer, in the chain's order
#   parts(out)          what to send for its first 0, 1 … pixels, as a tuple; made once, since it allocates
#   send(part)          puts one on the wire and returns when the last bit is out
#   send_us(pixels)     what that takes; wire_us is the round figure with the pause that latches the chain
#   wait_ms, wait_us    how long after a write the next one would have to wait
import board
import digitalio

_LATCH_US = 80


def channel_order(order):
    """Offsets into RGBW of the chain's channels, as 'GRBW' -> (1, 0, 2, 3)."""
    if len(order) not in (3, 4) or sorted(order) != sorted("RGBW"[: len(order)]):
        raise ValueError("ORDER in config.py: expected the letters R, G, B and perhaps W, got " + order)
    return tuple(["RGBW".index(letter) for letter in order])


class NeopixelWriter:
    # neopixel_write itself waits until four ticks of 1/1024 s have passed since the last write.
    wait_ms = 4
    wait_us = 3907

    def __init__(self, config):
        import neopixel_write

        self._write = neopixel_write.neopixel_write
        self._order = channel_order(config.ORDER)
        self.channels = len(self._order)
        self._pixels = config.PIXELS
        self.pin = digitalio.DigitalInOut(getattr(board, config.PIXEL_PIN))
        self.pin.switch_to_output(value=False)

    def send_us(self, pixels):
        # 1.24 us a bit.
        return pixels * self.channels * 99 // 10

    def wire_us(self, pixels):
        return pixels * 10 * self.channels + _LATCH_US

    def shortest_us(self):
        return (self.wait_us + self.wire_us(self._pixels) + 199) // 100 * 100

    def buffer(self):
        return bytearray(self._pixels * self.channels)

    def encode(self, out, drive):
        at = 0
        for base in range(0, 4 * self._pixels, 4):
            for channel in self._order:
                out[at] = drive[base + channel]
                at += 1

    def parts(self, out):
        view = memoryview(out)
        return tuple([view[: pixels * self.channels] for pixels in range(self._pixels + 1)])

    def send(self, part):
        self._write(self.pin, part)


class SpiWriter:
    # Four SPI bits a bit, 1000 for 0 and 1110 for 1, at 3.43 MHz (the nearest below what is asked for): 0.29 us and 0.87 us high in 1.17 us.
    wait_ms = 0
    wait_us = 0

    def __init__(self, config):
        import busio

        self._order = channel_order(config.ORDER)
        self.channels = len(self._order)
        self._pixels = config.PIXELS
        self.spi = busio.SPI(board.SCK, MOSI=board.MOSI)
        while not self.spi.try_lock():
            pass
        self.spi.configure(baudrate=3500000)
        # Two bits of the frame in one SPI byte.
        self._pairs = b"\x88\x8e\xe8\xee"

    def send_us(self, pixels):
        # 32 SPI bits a byte.
        return pixels * self.channels * 28 // 3

    def wire_us(self, pixels):
        return pixels * 10 * self.channels + _LATCH_US

    def shortest_us(self):
        return (self.wire_us(self._pixels) + 299) // 100 * 100

    def buffer(self):
        return bytearray(self._pixels * self.channels * 4 + 1)

    def encode(self, out, drive):
        at = 0
        pairs = self._pairs
        for base in range(0, 4 * self._pixels, 4):
            for channel in self._order:
                value = drive[base + channel]
                out[at] = pairs[value >> 6]
                out[at + 1] = pairs[value >> 4 & 3]
                out[at + 2] = pairs[value >> 2 & 3]
                out[at + 3] = pairs[value & 3]
                at += 4

    def parts(self, out):
        view = memoryview(out)
        return tuple([view[: pixels * self.channels * 4 + 1] for pixels in range(self._pixels + 1)])

    def send(self, part):
        # A last byte of 0 leaves MOSI low: the chain takes a line that idles high for a bit. It is lent by the next pixel.
        last = len(part) - 1
        lent = part[last]
        part[last] = 0
        self.spi.write(part)
        part[last] = lent


def open_writer(config):
    if config.WRITER == "neopixel":
        return NeopixelWriter(config)
    if config.WRITER == "spi":
        return SpiWriter(config)
    raise ValueError("WRITER in config.py: expected neopixel or spi, got " + str(config.WRITER))
