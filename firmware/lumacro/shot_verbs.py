# Requests about shots and what lit them (Q), and the clock (T).
from lumacro import clock
from lumacro.records import unpacked
from lumacro.state import KEYS, MODES
from lumacro.words import Refusal

_AT_ONCE = 8
_MOST = 0x3FFFFFFF


class ShotVerbs:
    def __init__(self, shots, records, outbox):
        self._shots = shots
        self._records = records
        self._outbox = outbox

    def shots(self, request):
        after = request.integer("after", 0, _MOST)
        shots = self._shots
        seq = max(after + 1, shots.first())
        last = after
        sent = 0
        while seq <= shots.complete and sent < _AT_ONCE:
            shots.write_shot(self._outbox, seq)
            last = seq
            seq += 1
            sent += 1
        shots.told = max(shots.told, last if sent else min(after, shots.complete))
        return "n=%d last=%d more=%d" % (sent, last, seq <= shots.complete)

    def ack(self, request):
        self._shots.acknowledge(request.integer("seq", 0, _MOST))
        return ""

    def light(self, request):
        row = self._records.find(request.integer("rev", 0, _MOST))
        if row is None:
            raise Refusal("gone", "That revision is no longer kept.")
        fields = unpacked(row)
        fields[3] = MODES[fields[3]]
        return KEYS % tuple(fields)

    def time(self, _request):
        return "ms=%d" % clock.now()
