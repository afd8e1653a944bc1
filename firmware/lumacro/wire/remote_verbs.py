# Requests about the remote (K6, K11, K12).
import binascii

from lumacro.hand.infrared import ACTIONS, MOST_LEARNED
from lumacro.wire.words import Refusal

# As many as fit into a line.
_LISTED = 8


class RemoteVerbs:
    def __init__(self, infrared, state):
        self._infrared = infrared
        self._state = state

    def learn(self, request):
        """The next key gets this action, or the one that is named; `stop` ends the waiting."""
        infrared = self._infrared
        actions = ACTIONS if request.has("code") else ACTIONS + ("stop",)
        action = request.choice("act", actions)
        if not request.has("code"):
            infrared.learning = action if action < len(ACTIONS) else None
            return ""
        code, learned = _code(request), infrared.learned
        if code not in learned and len(learned) >= MOST_LEARNED:
            raise Refusal("range", "The rig keeps %d learned keys: forget one first." % MOST_LEARNED)
        if learned.get(code) != action:
            learned[code] = action
            self._state.touch("host")
        return ""

    def forget(self, request):
        """One key, or all."""
        infrared = self._infrared
        if request.has("code"):
            if infrared.learned.pop(_code(request), None) is not None:
                self._state.touch("host")
        elif infrared.learned:
            infrared.learned = {}
            self._state.touch("host")
        return ""

    def keys(self, request):
        """What keys have learned, some at a time, lowest code first."""
        learned = self._infrared.learned
        at = request.integer("at", 0, MOST_LEARNED)
        listed = ["%08x:%s" % (code, ACTIONS[learned[code]]) for code in sorted(learned)[at : at + _LISTED]]
        return "n=%d map=%s" % (len(learned), ",".join(listed) or "-")


def _code(request):
    try:
        code = binascii.unhexlify(request.text("code"))
    except ValueError:
        code = b""
    if len(code) != 4:
        raise Refusal("args", "code is eight hex digits.")
    return int.from_bytes(code, "big")
