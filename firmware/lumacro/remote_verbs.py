# Requests about the remote (K6).
from lumacro.infrared import ACTIONS


class RemoteVerbs:
    def __init__(self, infrared, state):
        self._infrared = infrared
        self._state = state

    def learn(self, request):
        """The next key gets this action; `stop` ends the waiting."""
        actions = ACTIONS + ("stop",)
        action = request.choice("act", actions)
        self._infrared.learning = action if action < len(ACTIONS) else None
        return ""

    def forget(self, _request):
        if self._infrared.learned:
            self._infrared.learned = {}
            self._state.touch("host")
        return ""
