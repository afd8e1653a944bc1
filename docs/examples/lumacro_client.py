#!/usr/bin/env python3
"""A small Lumacro host, written from docs/protocol.md alone, with Python's standard library.

    lumacro_client.py PORT                    say what the rig is and does, then listen for shots
    lumacro_client.py PORT --rgbw 255,0,0,0   light every pixel in one colour first
    lumacro_client.py PORT --ev -1.3          set the master power first
    lumacro_client.py PORT --shots 3          end after so many shots (0: at once); those of earlier starts come first, uncounted
"""
import argparse
import os
import select
import sys
import termios
import time
import tty
import zlib


class Rig:
    def __init__(self, port):
        self.fd = os.open(port, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self.fd, termios.TCSANOW)
        self.text = b""
        self.last_id = 0
        self.events = []
        os.write(self.fd, b"\n")  # L5: ends whatever was torn

    def line(self, until):
        """The next good body, or None when the time is up (L1, L4)."""
        while True:
            raw, newline, rest = self.text.partition(b"\n")
            if newline:
                self.text = rest
                body, star, crc = raw.rstrip(b"\r").rpartition(b" *")
                try:
                    if star and len(crc) == 8 and int(crc, 16) == zlib.crc32(body):
                        return body.decode("ascii")
                except ValueError:
                    pass
                continue
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                return None
            data = os.read(self.fd, 4096)
            if not data:
                sys.exit("The port is gone.")
            self.text += data

    def ask(self, words):
        """One request, repeated when there is no answer (R3-R5). Returns the reply's fields."""
        for _ in range(4):
            self.last_id = self.last_id % 65535 + 1
            body = ("%d %s" % (self.last_id, words)).encode("ascii")
            os.write(self.fd, b"%s *%08x\n" % (body, zlib.crc32(body)))
            until = time.monotonic() + 0.5
            while True:
                line = self.line(until)
                if line is None:
                    break
                if line.startswith("! "):
                    self.events.append(line)
                    continue
                first, _, rest = line.partition(" ")
                if first != str(self.last_id):
                    continue  # a late reply
                kind, _, rest = rest.partition(" ")
                if kind == "ok":
                    return fields(rest)
                if kind == "err":
                    sys.exit(fields(rest)["text"])
                time.sleep(0.02)  # busy
                break
        sys.exit("The rig does not answer.")

    def event(self, seconds):
        if self.events:
            return self.events.pop(0)
        line = self.line(time.monotonic() + seconds)
        return line if line and line.startswith("! ") else None


def fields(text):
    """key=value words; text= takes the rest (L6)."""
    before, mark, sentence = (" " + text).partition(" text=")
    found = dict(word.split("=", 1) for word in before.split())
    if mark:
        found["text"] = sentence
    return found


def fill(rig, pixels, rgbw):
    frame = bytes(rgbw) * pixels
    for at in range(0, pixels, 24):
        part = frame[4 * at : 4 * min(at + 24, pixels)]
        rig.ask("put bank=look at=%d px=%s" % (at, part.hex()))
    rig.ask("show bank=look crc=%08x" % zlib.crc32(frame))


def take(rig, line):
    """Prints a shot with its light and acknowledges it (X2); one of an earlier start under that start's name (Q9)."""
    shot = fields(line.partition("! shot ")[2])
    start = " boot=" + shot["boot"] if "boot" in shot else ""
    light = rig.ask("light rev=%s%s" % (shot["rev"], start))
    pixels = rig.ask("pixels rev=%s%s at=0 n=1" % (shot["rev"], start))
    print("shot %s at %s ms, closed %s us, mode %s, ev %s, first pixel %s%s" % (
        shot["seq"], shot["ms"], shot["closed"], light["mode"], light["ev"], pixels["px"],
        ", of start " + shot["boot"] if start else ""), flush=True)
    rig.ask("ack seq=%s%s" % (shot["seq"], start))


def ask_for_shots(rig, start=""):
    """Has the shots sent that wait (Q4); they come as events."""
    more, after = "1", "0"
    while more == "1":
        reply = rig.ask("shots after=%s%s" % (after, start))
        more, after = reply["more"], reply["last"]


def take_earlier(rig):
    """What the rig kept in files and a power cut has left there (Q9), start by start."""
    while True:
        earlier = rig.ask("earlier")
        if earlier["boot"] == "-":
            return
        start = " boot=" + earlier["boot"]
        ask_for_shots(rig, start)
        sent = [line for line in rig.events if line.startswith("! shot ") and line.endswith(start)]
        rig.events = [line for line in rig.events if line not in sent]
        for line in sent:
            take(rig, line)
        rig.ask("ack seq=%s%s" % (earlier["last"], start))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("port")
    options.add_argument("--rgbw", help="0-255 for red, green, blue, white")
    options.add_argument("--ev", type=float, help="stops, -10 to 0")
    options.add_argument("--shots", type=int, default=-1)
    chosen = options.parse_args()

    rig = Rig(chosen.port)
    hello = rig.ask("hello v=1")
    major, _, minor = hello["v"].partition(".")
    if major != "1":
        sys.exit("This rig speaks protocol %s; this client speaks 1." % hello["v"])
    print("rig %s, firmware %s, %s pixels of %s" % (hello["uid"], hello["fw"], hello["px"], hello["led"]), flush=True)
    if chosen.rgbw:
        fill(rig, int(hello["px"]), [int(part) for part in chosen.rgbw.split(",")])
    if chosen.ev is not None:
        rig.ask("power ev=%d" % round(chosen.ev * 1000))
    state = rig.ask("state")
    print("mode %s, ev %s, limited %s, %s mA" % (state["mode"], state["ev"], state["lim"], state["ma"]), flush=True)

    seen = 0
    ask_for_shots(rig)
    if int(minor or 0) >= 2:
        take_earlier(rig)
    while chosen.shots < 0 or seen < chosen.shots:
        line = rig.event(1)
        if line and line.startswith("! shot "):
            take(rig, line)
            seen += 1


if __name__ == "__main__":
    main()
