#!/usr/bin/env bash
# A workspace may lie on PostgreSQL, and its tests start a real one; install Debian's if we may,
# else say how in one line: without it those tests are skipped, and say so.
set -eu
command -v initdb >/dev/null || compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null
else
  echo "The tests on PostgreSQL are skipped; for them: sudo apt-get install postgresql" >&2
fi
