# Requests about the self-test (D).
from lumacro.wire.words import Refusal

_TESTS = ("walk", "loop", "edge", "end", "blink")


class TestVerbs:
    def __init__(self, rig):
        self._rig = rig
        self._state = rig.state

    def test(self, request):
        what = _TESTS[request.choice("of", _TESTS)]
        if what == "end":
            if self._rig.selftest is not None:
                self._rig.selftest.cancel()
            return ""
        selftest = self._rig.open_selftest()
        if what == "edge":
            if not selftest.can_measure:
                raise Refusal("range", "This test needs JUMPER_PIN in config.py, and a wire from that pin to the trigger.")
            if self._state.prelit or self._state.black:
                raise Refusal("range", "This test needs a mode in which an edge changes the light.")
            selftest.measure(request.integer("n", 1, 200))
            return ""
        if self._state.armed:
            raise Refusal("range", "This test needs steady: now an edge would have to wait for it.")
        if what == "loop":
            return "poll=%d" % selftest.loop_ns()
        if what == "blink":
            selftest.blink(request.integer("ms", 1000, 600000))
        else:
            selftest.walk(request.integer("ms", 20, 1000))
        return ""
