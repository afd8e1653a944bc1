#!/bin/sh
set -e
rm -f /etc/udev/rules.d/60-lumacro.rules
