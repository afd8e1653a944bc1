# The supply's budget (F8), held on the rig whatever the host asks. Currents are kept in tenths of a mA.
from lumacro.light import power


class Limiter:
    def __init__(self, config):
        self.channels = (
            round(config.RED_MA * 10),
            round(config.GREEN_MA * 10),
            round(config.BLUE_MA * 10),
            round(config.WHITE_MA * 10),
        )
        self.idle = round(config.IDLE_MA * 10)
        self.board = round(config.BOARD_MA * 10)
        self.budget = round(config.BUDGET_MA * 10)
        self._dark = self.board + self.idle * config.PIXELS
        self._full = 255 * config.PIXELS * max(1, sum(self.channels))
        self._scaled = bytearray(256)
        self.lim = 0
        self.load = 0

    def _light(self, frame):
        """Tenths of a mA times 255 that the drives take above a dark chain."""
        red, green, blue, white = self.channels
        sum_red = sum_green = sum_blue = sum_white = 0
        for at in range(0, len(frame), 4):
            sum_red += frame[at]
            sum_green += frame[at + 1]
            sum_blue += frame[at + 2]
            sum_white += frame[at + 3]
        return sum_red * red + sum_green * green + sum_blue * blue + sum_white * white

    def milliamps(self, frame):
        return (self._dark + self._light(frame) // 255 + 9) // 10

    def hold(self, frame, cap):
        """
        Scales the frame in place until it is within the budget and `cap` thousandths of full power; `lim` is then what that took, in
        milli-EV, and `load` the thousandths of full power that are left.
        """
        room = max(0, (self.budget - self._dark)) * 255
        if cap < 1000:
            # full * cap // 1000, by integers small enough not to be allocated.
            room = min(room, self._full // 1000 * cap + self._full % 1000 * cap // 1000)
        light = self._light(frame)
        self.lim = 0
        # 1000 * part // full likewise, digit by digit.
        part = min(light, room)
        self.load = 0
        for _ in range(3):
            part *= 10
            self.load = self.load * 10 + part // self._full
            part %= self._full
        if light <= room:
            return
        # drive * room // light for every drive there is: the product itself would be allocated.
        scaled = self._scaled
        drive = rest = 0
        for base in range(256):
            scaled[base] = drive
            rest += room
            if rest >= light:
                rest -= light
                drive += 1
        for at in range(len(frame)):
            frame[at] = scaled[frame[at]]
        self.lim = power.milli_stops(room, light)
