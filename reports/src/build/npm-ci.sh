#!/bin/sh
# Installs what package-lock.json of the current folder names, unless that is what was installed last.
set -eu
if cmp -s package-lock.json node_modules/.installed-lock; then
    exit 0
fi
if ! command -v npm >/dev/null; then
    echo "Node.js is missing: install Node >= 20 with npm (https://nodejs.org), then build again." >&2
    exit 1
fi
npm ci --no-progress --ignore-scripts
cp package-lock.json node_modules/.installed-lock
