#!/usr/bin/env bash
# The page's tests drive a real Chromium; install Debian's if we may, else say how in one line.
set -eu
command -v chromium >/dev/null || command -v chromium-browser >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
else
  echo "The browser tests need Chromium: sudo apt-get install chromium, then try again." >&2
  exit 1
fi
