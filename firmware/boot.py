# Runs once at power-on, before code.py and before USB starts.
# A second serial channel carries the protocol, so the console stays free for tracebacks; keyboard and MIDI are not needed.
import usb_cdc
import usb_hid
import usb_midi

usb_cdc.enable(console=True, data=True)
usb_hid.disable()
usb_midi.disable()
