#!/bin/sh
set -e
# An update removes the old package too: rpm says so by 1 (and runs this after the new one is in place), deb in words.
case "${1:-}" in
  1 | upgrade | failed-upgrade | abort-* | disappear) exit 0 ;;
esac
rm -f "${DESTDIR:-}/etc/udev/rules.d/60-lumacro.rules"
