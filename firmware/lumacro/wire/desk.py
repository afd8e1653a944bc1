# Requests in, replies and events out: the table of verbs routes them (R).
from micropython import const

from lumacro.hand.hands import TARGETS
from lumacro.hand.infrared import ACTIONS
from lumacro.wire.hello_verbs import HelloVerbs
from lumacro.wire.inbox import Inbox
from lumacro.wire.light_verbs import LightVerbs
from lumacro.wire.outbox import Outbox
from lumacro.wire.shot_verbs import ShotVerbs
from lumacro.wire.state_event import StateEvent
from lumacro.wire.words import Refusal, Request

# Eight shots and a reply, or a fault, fit into this.
_ROOM = const(1200)
_SHOT_ROOM = const(160)


class Desk:
    def __init__(self, config, port, rig):
        state, chain, shots, sync, infrared = rig.state, rig.chain, rig.shots, rig.sync, rig.infrared
        self._port = port
        self._state = state
        self._shots = shots
        self._sync = sync
        self._infrared = infrared
        self._hands = rig.hands
        self._release = rig.release
        self._rig = rig
        self.inbox = Inbox(port)
        self.outbox = Outbox(port)
        self._state_event = StateEvent(state, self.outbox)
        self._connected = False
        self._fault = None
        self.served = 0
        hello = HelloVerbs(rig, self.inbox)
        shot = ShotVerbs(rig, self.outbox)
        light = LightVerbs(state, chain, rig.records, shot, sync, rig.release)
        # verb: (function, allowed during a pulse)
        self.verbs = {
            "hello": (hello.hello, False),
            "limits": (hello.limits, False),
            "state": (light.state, True),
            "adopt": (light.adopt, False),
            "put": (light.put, False),
            "show": (light.show, False),
            "power": (light.power, False),
            "mode": (light.mode, False),
            "step": (light.step, False),
            "clear": (light.clear, False),
            "glow": (light.glow, False),
            "black": (light.black, False),
            "stop": (light.stop, True),
            "pixels": (light.pixels, False),
            "shots": (shot.shots, False),
            "ack": (shot.ack, True),
            "earlier": (shot.earlier, False),
            "light": (shot.light, False),
            "time": (shot.time, True),
            "health": (hello.health, False),
        }

    def receive(self):
        """A chore: at most one request."""
        if not self._connected or self.outbox.writing or not self.inbox.waiting() or self.outbox.room() < _ROOM:
            return
        body = self.inbox.read()
        if body is not None:
            self.served += 1
            self._serve(Request(body))
            self.outbox.flush()

    def _serve(self, request):
        if not request.id:
            self.inbox.dropped += 1
            return
        try:
            request.parse()
            entry = self.verbs.get(request.verb) or self._load(request.verb)
            if entry is None:
                raise Refusal("unknown", "There is no request of that name.")
            function, always = entry
            if self._sync.phase and not always:
                self.outbox.send("%d busy" % request.id)
                return
            fields = function(request)
        except Refusal as refusal:
            self.outbox.send("%d err code=%s text=%s" % (request.id, refusal.code, refusal.text))
            return
        self.outbox.send("%d ok %s" % (request.id, fields) if fields else "%d ok" % request.id)

    def _load(self, verb):
        """Verbs that most days do without, loaded when first asked for: memory is short. None where there is no such verb."""
        if verb in ("learn", "forget", "keys"):
            from lumacro.wire.remote_verbs import RemoteVerbs

            remote = RemoteVerbs(self._infrared, self._state)
            self.verbs["learn"] = (remote.learn, False)
            self.verbs["forget"] = (remote.forget, False)
            self.verbs["keys"] = (remote.keys, False)
        elif verb == "test":
            from lumacro.wire.test_verbs import TestVerbs

            self.verbs[verb] = (TestVerbs(self._rig).test, False)
        elif verb == "release":
            from lumacro.wire.release_verbs import ReleaseVerbs

            self.verbs[verb] = (ReleaseVerbs(self._rig.release).release, True)
        return self.verbs.get(verb)

    def tell(self):
        """A chore: one event that is due."""
        shots, outbox = self._shots, self.outbox
        if not self._connected or outbox.room() < _SHOT_ROOM:
            return
        if outbox.writing:
            self._state_event.go_on()
        elif shots.told_edge < shots.newest:
            shots.told_edge = shots.newest
            shots.write_edge(outbox)
        elif shots.told < shots.complete:
            shots.told = max(shots.told + 1, shots.oldest)
            if shots.told <= shots.complete:
                shots.write_shot(outbox, shots.told)
        elif outbox.room() >= _ROOM:
            if self._fault is not None:
                outbox.send("! fault " + self._fault)
                self._fault = None
            elif self._infrared.news is not None:
                code = self._infrared.news
                self._infrared.news = None
                outbox.send("! remote code=%08x act=%s" % (code, ACTIONS[self._infrared.action(code)]))
            elif self._hands.news:
                self._hands.news = False
                outbox.send("! knob of=" + TARGETS[self._hands.target])
            elif self._hands.intent:
                outbox.send("! turn of=%s n=%d" % (TARGETS[self._hands.target], self._hands.intent))
                self._hands.intent = 0
            elif self._release is not None and self._release.news is not None:
                release = self._release
                outbox.send("! release done=%d missed=%d end=%s" % (release.done, release.missed, "-" if release.news == "on" else release.news))
                release.news = None
            elif self._rig.selftest is not None and self._rig.selftest.news is not None:
                outbox.send("! test " + self._rig.selftest.news)
                self._rig.selftest.news = None
            elif self._state.event_due():
                self._state_event.begin()

    def send(self):
        """A chore: whether a host is there, and bytes to it. In a chore of its own beside `receive`, since an edge waits for one of them."""
        if self._port.connected != self._connected:
            # Whoever comes next did not ask for what was queued.
            self._connected = self._hands.hosted = not self._connected
            self.inbox.clear()
            self.outbox.clear()
        else:
            self.outbox.flush()

    def fault(self, code, text):
        """A sentence for people; printable ASCII, cut to what fits into a line."""
        clean = "".join([letter if " " <= letter <= "~" else "?" for letter in text])
        self._fault = "code=%s text=%s" % (code, clean[:180])
