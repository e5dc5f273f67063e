#!/bin/sh
# Installs the packages of the lock file, only when it changed since the last time.
set -e
npm="${1:-npm}"
stamp=node_modules/.lock-sha
sum=$(sha256sum package-lock.json | cut -d' ' -f1)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$sum" ]; then
  echo "task-ui: node_modules is current"
  exit 0
fi
"$npm" ci --no-audit --no-fund --prefer-offline --loglevel=error
echo "$sum" > "$stamp"
