from _pins import EXTINT, Pin

board_id = "feather_m4_express"
for _name in EXTINT:
    globals()[_name] = Pin(_name)
NEOPIXEL = Pin("NEOPIXEL")
LED = D13
del _name, EXTINT, Pin
