#!/bin/sh
# Make sure that the system has what is needed: `system.sh site` for building, `system.sh test` for testing too.
# Missing Debian packages are installed when that is allowed (root, or sudo without a password); else it says what to do.
set -eu

wanted_for_site() {
    "${PYTHON:-python3}" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || echo "python3"
    "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null || echo "python3-venv"
    has_library libpango-1.0.so.0 || echo "libpango-1.0-0"
    has_library libpangoft2-1.0.so.0 || echo "libpangoft2-1.0-0"
    has_library libharfbuzz-subset.so.0 || echo "libharfbuzz-subset0"
}

wanted_for_test() {
    wanted_for_site
    has_command git || echo "git"
    has_command chromium || echo "chromium"
    has_command pdftoppm || echo "poppler-utils"
    has_command qpdf || echo "qpdf"
    has_command gs || echo "ghostscript"
    has_command node || echo "nodejs"
    has_command npm || echo "npm"
    has_command java || echo "default-jre-headless"
}

has_command() { command -v "$1" >/dev/null 2>&1; }

has_library() {
    "${PYTHON:-python3}" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "$1" 2>/dev/null
}

missing=$(case "${1:-site}" in
    site) wanted_for_site ;;
    test) wanted_for_test ;;
    *) echo "usage: system.sh site|test" >&2; exit 2 ;;
esac)
[ -z "$missing" ] && exit 0
packages=$(echo "$missing" | tr '\n' ' ')

if ! has_command apt-get; then
    echo "Missing on this system: $packages" >&2
    echo "These are the names of Debian's packages. Install the same with your own system's tool, then run make again." >&2
    exit 1
fi
if [ "$(id -u)" = 0 ]; then
    as_root=""
elif has_command sudo && sudo -n true 2>/dev/null; then
    as_root="sudo"
else
    echo "Missing on this system: $packages" >&2
    echo "Run this once, then make again:" >&2
    echo "    sudo apt-get update && sudo apt-get install --no-install-recommends $packages" >&2
    exit 1
fi
echo "Installing what is missing: $packages"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # the names are words
$as_root apt-get install -qq --yes --no-install-recommends $packages >/dev/null

still=$(case "$1" in site) wanted_for_site ;; test) wanted_for_test ;; esac)
if [ -n "$still" ]; then
    echo "Still missing after installing: $(echo "$still" | tr '\n' ' ')" >&2
    exit 1
fi
