#!/bin/sh
# Puts the rule for the rig's port in place; without udev there is nothing to do.
set -e
rule="${DESTDIR:-}/usr/lib/lumacro/resources/60-lumacro.rules"
if [ -f "$rule" ] && [ -d "${DESTDIR:-}/etc/udev" ]; then
  mkdir -p "${DESTDIR:-}/etc/udev/rules.d"
  cp "$rule" "${DESTDIR:-}/etc/udev/rules.d/60-lumacro.rules"
  udevadm control --reload-rules 2>/dev/null || true
  udevadm trigger --subsystem-match=tty 2>/dev/null || true
fi
