# The one file a builder edits. Pins are the names printed on the board, as the `board` module has them.

# The chain of pixels
PIXELS = 24  # 1 to 256
ORDER = "GRBW"  # channel order on the chain; three letters for pixels without a white die
LED = "SK6812-RGBW"  # no spaces
KELVIN = 4500  # of the white die; None for pixels without one

# How pixels are written: "neopixel" (proven; a write waits until 4 ms after the last one and shuts interrupts off)
# or "spi" (data on MOSI, SCK stays unconnected; short pulses and infrared survive; try it on your pixels first).
WRITER = "neopixel"
PIXEL_PIN = "D5"  # for "neopixel"

# The camera's hot shoe closes TRIGGER_PIN to ground. A wire from it to LEVEL_PIN lets the rig see when the contact opens;
# None without that wire: then a bounce may spoil the time that the contact stayed closed, but no shot is lost.
TRIGGER_PIN = "D9"
LEVEL_PIN = "A1"
LOCKOUT_MS = 30  # a second closing within this time is bounce
SETTLE_MS = 3  # the contact must stay open for this long

# The camera's remote contacts, each closed by an opto-coupler whose LED is on while the pin is high; None for a rig without
FOCUS_PIN = None
RELEASE_PIN = None

# Knob and its button; None for a rig without
KNOB_PINS = ("D10", "D11")
BUTTON_PIN = "D6"
FADE_MS = 60  # to a light that knob or button has asked for; 0 for none

# Infrared receiver (38 kHz, output low for a mark); None for a rig without
INFRARED_PIN = "D12"

# Current in mA. Each channel of one pixel at full drive, a dark pixel, the board, and what the supply may give in all.
RED_MA = 12
GREEN_MA = 12
BLUE_MA = 12
WHITE_MA = 18
IDLE_MA = 1
BOARD_MA = 40
BUDGET_MA = 1500

# Heat: for how many seconds every channel of every pixel may be at full drive from cold, 1 to 600, and how many percent of that may last.
# Then power rolls off towards the latter. None for a chain that is cooled well enough.
FULL_POWER_S = None
SUSTAINED_PERCENT = 60

# A rig that stands still for this many seconds is restarted by the chip's watchdog, 1 to 16; None without one.
WATCHDOG_S = 8

# A pin for the self-test, wired to TRIGGER_PIN while it runs: the rig then times itself from an edge to the light. None without.
JUMPER_PIN = None
