# The whole rig, put together, and one turn of its loop.
import gc

import usb_cdc
from micropython import const

from lumacro import clock, pins
from lumacro.chain import Chain
from lumacro.contact import Contact
from lumacro.desk import Desk
from lumacro.fade import Fade
from lumacro.frames import Frames
from lumacro.hands import Hands
from lumacro.health import EVERY_MS, Health
from lumacro.heat import Heat
from lumacro.infrared import Infrared
from lumacro.limiter import Limiter
from lumacro.memory import Memory
from lumacro.records import Records
from lumacro.release import Release
from lumacro.selftest import SelfTest
from lumacro.shots import CAPACITY, Shots
from lumacro.state import State
from lumacro.sync import Sync
from lumacro.writers import open_writer

# The contact is looked at this often for each chore: often where an edge must change the light, less where it is only logged.
_ARMED_POLLS = const(24)
_CALM_POLLS = const(2)
# Serving a request leaves about 600 bytes of garbage; it is swept between shots, before an allocation does so in the middle of one.
_SWEEP_AFTER = const(50)
_SHOOTING_MS = const(3000)


class Rig:
    def __init__(self, config):
        pins.check(config)
        port = usb_cdc.data
        port.timeout = 0
        port.write_timeout = 0
        self.frames = Frames(config.PIXELS)
        self.chain = Chain(config, open_writer(config), Limiter(config))
        self.records = Records(CAPACITY, self.frames)
        self.shots = Shots(self.records)
        self.state = State(self.frames, self.chain, self.records)
        self.contact = Contact(config)
        self.sync = Sync(self.state, self.chain, self.contact)
        self.hands = Hands(config, self.state)
        self.state.fade = Fade(config, self.chain)
        self.heat = Heat(config, self.state, self.chain, self.sync, self.contact)
        self.infrared = Infrared(config, self.hands, self.chain)
        self.release = Release(config, self.shots, self.contact, self.chain, self.sync)
        self.health = Health(config)
        self.selftest = SelfTest(config, self)
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
        self._calm = (
            desk.receive,
            desk.send,
            self.sync.rest,
            hands.turn,
            self._watch,
            desk.tell,
            self.sync.move_on,
            hands.press,
            self.infrared.listen,
            self.selftest.tend,
            self.heat.tend,
            self.release.tend,
            self._rest,
        )
        # The rig can do without these (leave_out), and those of the self-test's edges that fall into a chore (waits).
        self._spare = (
            (self._calm[3], "knob"),
            (self._calm[7], "button"),
            (self._calm[8], "infrared receiver"),
            (self._calm[9], "self-test"),
            (self._calm[11], "camera release"),
        )
        self.waits = (desk.send, self.sync.rest, hands.turn, self._watch, desk.tell, hands.press, self.infrared.listen)
        tick = self.sync.tick
        self._pulse = (desk.receive, tick, self._watch, tick, desk.tell, tick, desk.send, tick, self.release.tend, tick)
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

    def make_safe(self):
        """Lights off, whatever was going on."""
        self.release.stop("stopped")
        self.sync.stop()
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
        for chore, name in self._spare:
            if chore is failed:
                self._calm = tuple([other for other in chores if other is not failed])
                self._turn = 0
                return name
        return None
