# The whole rig, put together, and one turn of its loop.
import gc
import os

import usb_cdc
from micropython import const

from lumacro import clock
from lumacro.care.health import EVERY_MS, Health
from lumacro.care.memory import Memory
from lumacro.hand.hands import Hands
from lumacro.hand.infrared import Infrared
from lumacro.light.chain import Chain
from lumacro.light.fade import Fade
from lumacro.light.frames import Frames
from lumacro.light.limiter import Limiter
from lumacro.light.records import Records
from lumacro.light.state import State
from lumacro.light.writers import open_writer
from lumacro.shutter.contact import Contact
from lumacro.shutter.shots import CAPACITY, Shots
from lumacro.shutter.spill import Spill
from lumacro.shutter.sync import Sync
from lumacro.wire.desk import Desk

# The contact is looked at this often for each chore: often where an edge must change the light, less where it is only logged.
_ARMED_POLLS = const(24)
_CALM_POLLS = const(2)
# Serving a request leaves about 600 bytes of garbage; it is swept between shots, before an allocation does so in the middle of one.
_SWEEP_AFTER = const(50)
_SHOOTING_MS = const(3000)


class Rig:
    def __init__(self, config):
        _check(config)
        port = usb_cdc.data
        port.timeout = 0
        port.write_timeout = 0
        self.frames = Frames(config.PIXELS)
        self.chain = Chain(config, open_writer(config), Limiter(config))
        self.records = Records(CAPACITY, self.frames)
        self.shots = Shots(self.records)
        self.spill = Spill(self.shots, self.records, self.frames)
        self.state = State(self.frames, self.chain, self.records)
        self.contact = Contact(config)
        self.sync = Sync(self.state, self.chain, self.contact)
        self.hands = Hands(config, self.state)
        self.state.fade = Fade(config, self.chain)
        self.infrared = Infrared(config, self.hands, self.chain)
        # What config.py does not name is not loaded: memory is short.
        self.release = self.heat = self.selftest = self.earlier = None
        if config.RELEASE_PIN:
            from lumacro.shutter.release import Release

            self.release = Release(config, self.shots, self.contact, self.chain, self.sync)
        if config.FULL_POWER_S:
            from lumacro.light.heat import Heat

            self.heat = Heat(config, self.state, self.chain, self.sync, self.contact)
        self.health = Health(config)
        self.config = config
        self.desk = Desk(config, port, self)
        self.memory = Memory(self.state, self.frames, self.infrared)
        damage = self.memory.load()
        if damage:
            self.desk.fault("nvm", damage)
        if self.health.started == "watchdog":
            self.desk.fault("watchdog", "The rig stood still and was restarted; shots that waited are lost.")
        self.state.apply()
        self.state.by = "boot"
        # Bound once: taking a method off an object allocates.
        desk, hands = self.desk, self.hands
        turn, press, listen = hands.turn, hands.press, self.infrared.listen
        self._calm = (desk.receive, desk.send, self.sync.rest, turn, self._watch, desk.tell, self.sync.move_on, self._care)
        # One of these a round: they can wait some milliseconds.
        self._cares = (press, listen, self._rest)
        # The rig can do without these (leave_out).
        self._spare = ((turn, "knob"), (press, "button"), (listen, "infrared receiver"))
        # What an edge of the self-test may fall into.
        self.waits = (desk.send, self.sync.rest, turn, self._watch, desk.tell, press, listen)
        tick = self.sync.tick
        self._pulse = (desk.receive, tick, self._watch, tick, desk.tell, tick, desk.send, tick)
        if self.release is not None:
            release = self.release.tend
            self._pulse += (release, tick)
            self.add_care(release, "camera release")
        if self.heat is not None:
            self.add_care(self.heat.tend, "")
        self._open_earlier()
        self._care_turn = 0
        self._turn = 0
        self._polls = _CALM_POLLS
        self._passed_at = clock.now()
        gc.collect()

    def step(self):
        """Looks at the contact, then does one chore."""
        contact = self.contact
        counter, seen = contact.counter, contact.seen
        for _ in range(self._polls):
            if counter.count != seen:
                self._edge()
                break
        chores = self._pulse if self.sync.phase else self._calm
        turn = self._turn + 1
        if turn >= len(chores):
            turn = 0
            now = clock.now()
            health = self.health
            gap = now - self._passed_at & clock.MASK
            if gap > health.gap_ms:
                health.gap_ms = gap
            health.rounds += 1
            if now - health.looked_at & clock.MASK >= EVERY_MS:
                health.look(now)
            self._passed_at = now
        self._turn = turn
        self._polls = _ARMED_POLLS if self.state.armed else _CALM_POLLS
        chores[turn]()

    def _edge(self):
        contact = self.contact
        if not contact.edge():
            return
        if self.sync.phase:
            # Still inside the last pulse: logged with no light of its own.
            self.shots.close(-1)
            self.shots.open(contact.since_ms, -1)
            return
        late = self.sync.edge()
        # The edge may have come any time since the loop last went round.
        held_ms = (contact.since_ms - self._passed_at) & clock.MASK
        self.shots.close(-1)
        if late and held_ms > 2:
            late += held_ms * 1000
        if late > self.health.late_us:
            self.health.late_us = late
        self.shots.open(contact.since_ms, late)

    def _watch(self):
        if self.contact.opened():
            self.shots.close(self.contact.closed_us())

    def _rest(self):
        """What stops the loop for a while and can wait: garbage between shots, memory once nobody is shooting."""
        if self.contact.closed:
            return
        if self.desk.served >= _SWEEP_AFTER:
            self.desk.served = 0
            gc.collect()
            self._passed_at = clock.now()
        elif clock.since(self.contact.since_ms) >= _SHOOTING_MS:
            self.memory.tend()
        trouble = self.spill.tend(self.hands.hosted, clock.since(self.contact.since_ms))
        if trouble:
            self.desk.fault("spill", trouble)

    def make_safe(self):
        """Lights off, whatever was going on."""
        if self.release is not None:
            self.release.stop("stopped")
        self.sync.stop()
        if self.selftest is not None:
            self.selftest.end()
        self.chain.darken()
        self.state.black = True
        self.state.touch("guard")

    def leave_out(self):
        """Does without the chore that has just failed. Its name, or None where the rig cannot."""
        chores = self._calm
        if self.sync.phase or self._turn >= len(chores):
            return None
        failed = chores[self._turn]
        if self._turn == len(chores) - 1:
            failed = self._cares[self._care_turn]
        for chore, name in self._spare:
            if chore is failed and name:
                self._calm = tuple([other for other in chores if other is not failed])
                self._cares = tuple([other for other in self._cares if other is not failed])
                self._turn = self._care_turn = 0
                return name
        return None

    def add_care(self, chore, name):
        """One more of what can wait; without a name it cannot be left out."""
        self._cares += (chore,)
        self._spare += ((chore, name),)

    def _open_earlier(self):
        """Shots that a power cut has left on the drive. Without any, nothing is loaded."""
        if not any([name.startswith("shots-") for name in os.listdir("/")]):
            return
        from lumacro.shutter.earlier import Earlier

        self.earlier = Earlier(self.records, self.frames, self.spill, self.memory)
        self.add_care(self.earlier.tend, "removing of files")
        if self.earlier.unread:
            self.desk.fault("spill", "Files shots-*.bin on the board's drive hold shots that this firmware or this config.py cannot read.")

    def open_selftest(self):
        """Loaded when first asked for."""
        if self.selftest is None:
            from lumacro.care.selftest import SelfTest

            self.selftest = SelfTest(self.config, self)
            self.add_care(self.selftest.tend, "self-test")
        return self.selftest

    def _care(self):
        cares = self._cares
        turn = self._care_turn + 1
        if turn >= len(cares):
            turn = 0
        self._care_turn = turn
        cares[turn]()


def _check(config):
    """The table of pins is asked once, so what it takes is given back."""
    import sys

    from lumacro import care
    from lumacro.care import pins

    pins.check(config)
    del care.pins, sys.modules["lumacro.care.pins"]
