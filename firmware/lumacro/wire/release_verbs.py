# Requests about the camera's release (C).
from lumacro.wire.words import Refusal

# In the order of lumacro.release.
_MISSES = ("stop", "repeat", "go")


class ReleaseVerbs:
    def __init__(self, release):
        self._release = release

    def release(self, request):
        """`n=0` ends a run."""
        release = self._release
        count = request.integer("n", 0, 9999)
        if count == 0:
            if release is not None:
                release.stop("stopped")
            return ""
        if release is None:
            raise Refusal("range", "This rig has no release output: name RELEASE_PIN in config.py.")
        run = (
            count,
            request.integer("gap", 0, 3600000),
            request.integer("hold", 10, 600000),
            request.integer("half", 0, 10000),
            request.integer("settle", 0, 60000),
            request.integer("wait", 10, 60000),
            request.choice("miss", _MISSES),
        )
        if not release.same(*run):
            release.start(*run)
        return ""
