#!/bin/sh
# Puts the rule for the rig's port in place; without udev there is nothing to do.
set -e
rule=/usr/lib/lumacro/resources/60-lumacro.rules
if [ -f "$rule" ] && [ -d /etc/udev ]; then
  mkdir -p /etc/udev/rules.d
  cp "$rule" /etc/udev/rules.d/60-lumacro.rules
  udevadm control --reload-rules 2>/dev/null || true
  udevadm trigger --subsystem-match=tty 2>/dev/null || true
fi
