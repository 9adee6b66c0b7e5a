#!/usr/bin/env bash
# Make a virtual environment; Debian keeps the module for it in a package of its own.
set -eu
python=$1 venv=$2
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  echo "Python 3.11 or newer is needed; $python is $("$python" --version). Name one: make PYTHON=/path/to/python3.11" >&2
  exit 1
fi
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
  else
    echo "This Python cannot make virtual environments: sudo apt-get install python3-venv, then try again." >&2
    exit 1
  fi
fi
"$python" -m venv "$venv"
