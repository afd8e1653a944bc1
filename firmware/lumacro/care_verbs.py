# Requests about the rig's health (X4).
# What a rig may have, and the line of config.py that names it.
_PARTS = (
    ("knob", "KNOB_PINS"),
    ("button", "BUTTON_PIN"),
    ("remote", "INFRARED_PIN"),
    ("level", "LEVEL_PIN"),
    ("release", "RELEASE_PIN"),
    ("jumper", "JUMPER_PIN"),
)


class CareVerbs:
    def __init__(self, rig, inbox):
        self._rig = rig
        self._inbox = inbox

    def health(self, _request):
        rig = self._rig
        parts = ",".join([name for name, setting in _PARTS if getattr(rig.config, setting)]) or "-"
        return "%s heat=%d parts=%s" % (rig.health.body(rig.shots, self._inbox), rig.heat.percent() if rig.heat else 0, parts)
