# Starts the rig, and keeps it going: whatever fails, the lights go off, the host is told, and waiting shots are kept.
import microcontroller

import config
from lumacro import clock
from lumacro.rig import Rig

try:
    rig = Rig(config)
    _turn = rig.step
except ValueError as error:
    # Of config.py: the builder is told where the app looks, not only on a console that nobody has open.
    from lumacro.care.misfit import Misfit

    rig = None
    _turn = Misfit(error).step
_failed_at = None


def step():
    try:
        _turn()
    except Exception as error:
        recover(error)


def recover(error):
    """Once is told and lived with. Twice within a second, what failed is left out if the rig can do without it, or all starts afresh."""
    global _failed_at
    again = _failed_at is not None and clock.since(_failed_at) < 1000
    _failed_at = clock.now()
    rig.health.faults += 1
    rig.make_safe()
    left_out = rig.leave_out() if again else ""
    if left_out is None:
        microcontroller.reset()
    without = " The rig goes on without its %s." % left_out if left_out else ""
    rig.desk.fault("crash", "%s: %s. The light is off; shots are kept.%s" % (type(error).__name__, error, without))
