# Requests about shots and what lit them (Q), and the clock (T).
from micropython import const

from lumacro import clock
from lumacro.light.records import row_of, unpacked
from lumacro.light.state import KEYS, MODES
from lumacro.wire.words import Refusal

_AT_ONCE = const(8)
_MOST = const(0x3FFFFFFF)


class ShotVerbs:
    def __init__(self, rig, outbox):
        self._rig = rig
        self._shots = rig.shots
        self._records = rig.records
        self._outbox = outbox

    def earlier(self, _request):
        """An earlier start whose shots wait."""
        earlier = self._rig.earlier
        for boot in earlier.kept if earlier else ():
            files = earlier.kept[boot]
            return "boot=%s first=%d last=%d" % (boot, files.first, files.last)
        return "boot=- first=- last=-"

    def _files(self, request):
        """Of the start that is named."""
        earlier = self._rig.earlier
        files = earlier.kept.get(request.text("boot")) if earlier else None
        if files is None:
            raise Refusal("gone", "No shots of that start are kept.")
        return files

    def _row(self, request):
        rev = request.integer("rev", 0, _MOST)
        if request.has("boot"):
            row = row_of(self._files(request).find(rev, self._rig.spill.frame))
        else:
            row = self._records.find(rev)
        if row is None:
            raise Refusal("gone", "That revision is no longer kept.")
        return row

    def shots(self, request):
        after = request.integer("after", 0, _MOST)
        if request.has("boot"):
            return self._send_earlier(request.text("boot"), self._files(request), after)
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

    def _send_earlier(self, boot, files, after):
        seq = first = max(after + 1, files.first)
        while seq <= files.last and seq < first + _AT_ONCE:
            values = ["-" if value < 0 else str(value) for value in files.row(seq)]
            self._outbox.send("! shot seq=%d ms=%s late=%s closed=%s rev=%s boot=%s" % ((seq,) + tuple(values) + (boot,)))
            seq += 1
        return "n=%d last=%d more=%d" % (seq - first, seq - 1 if seq > first else after, seq <= files.last)

    def ack(self, request):
        seq = request.integer("seq", 0, _MOST)
        if not request.has("boot"):
            self._shots.acknowledge(seq)
            return ""
        earlier, boot = self._rig.earlier, request.text("boot")
        # One that is gone was acknowledged before (R5).
        files = earlier.kept.get(boot) if earlier else None
        if files is not None:
            files.first = max(files.first, seq + 1)
            if files.first > files.last:
                earlier.done(boot)
        return ""

    def light(self, request):
        fields = unpacked(self._row(request))
        fields[3] = MODES[fields[3]]
        return KEYS % tuple(fields)

    def applied(self, request, target):
        """The light of a shot at the revision that is named, into `target`."""
        self._records.applied(self._row(request), target, self._rig.chain.limiter)

    def time(self, _request):
        return "ms=%d" % clock.now()
