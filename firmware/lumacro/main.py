# Starts the rig, and keeps it going: whatever fails, the lights go off, the host is told, and waiting shots are kept.
import microcontroller

import config
from lumacro import clock
from lumacro.rig import Rig

rig = Rig(config)
_turn = rig.step
_failed_at = None


def step():
    try:
        _turn()
    except Exception as error:
        recover(error)


def recover(error):
    """Once is told and lived with; twice within a second is for a fresh start."""
    global _failed_at
    if _failed_at is not None and clock.since(_failed_at) < 1000:
        microcontroller.reset()
    _failed_at = clock.now()
    rig.sync.stop()
    rig.chain.darken()
    rig.state.black = True
    rig.state.touch("guard")
    rig.desk.fault("crash", "%s: %s. The light is off; shots are kept." % (type(error).__name__, error))
