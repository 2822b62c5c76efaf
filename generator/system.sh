#!/bin/sh
# Make sure that the system has what is needed: `system.sh site` for building, `system.sh test` for testing too.
# Missing Debian packages are installed when that is allowed (root, or sudo without a password); else it says what to do.
set -eu

PYTHON=${PYTHON:-python3}

wanted_for_site() {
    has_command "$PYTHON" || echo "python3"
    "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || echo "python3-venv"
    has_library libpango-1.0.so.0 || echo "libpango-1.0-0"
    has_library libpangoft2-1.0.so.0 || echo "libpangoft2-1.0-0"
    has_library libharfbuzz-subset.so.0 || echo "libharfbuzz-subset0"
}

wanted_for_test() {
    wanted_for_site
    has_command git || echo "git"
    has_command chromium-headless-shell || echo "chromium-headless-shell"   # a page costs a quarter of what it costs in the whole browser
    has_library libatomic.so.1 || echo "libatomic1"   # what drives the browser needs it
    has_command pdftoppm || echo "poppler-utils"
    has_command qpdf || echo "qpdf"
    has_command gs || echo "ghostscript"
    has_command node || echo "nodejs"
    has_command npm || echo "npm"
    has_command java || echo "default-jre-headless"
    has_command curl || echo "curl"
    has_command jq || echo "jq"
    has_command shellcheck || echo "shellcheck"
}

wanted() {
    case "$1" in
        site) wanted_for_site ;;
        test) wanted_for_test ;;
        *) echo "usage: system.sh site|test" >&2; exit 2 ;;
    esac
}

has_command() { command -v "$1" >/dev/null 2>&1; }

has_library() { "$PYTHON" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "$1" 2>/dev/null; }

is_new_enough() { "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; }

if has_command "$PYTHON" && ! is_new_enough; then
    echo "Python 3.11 or later is needed, and $PYTHON is $("$PYTHON" -c 'import platform; print(platform.python_version())')." >&2
    echo "Name a newer one, such as: make site PYTHON=python3.13" >&2
    exit 1
fi

missing=$(wanted "${1:-site}")
[ -z "$missing" ] && exit 0
# shellcheck disable=SC2086 # on one line
packages=$(echo $missing)

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
    install="apt-get update && apt-get install --no-install-recommends $packages"
    echo "Missing on this system: $packages" >&2
    echo "Run this once (or ask who looks after this machine), then make again:" >&2
    if has_command sudo; then
        echo "    sudo sh -c '$install'" >&2
    else
        echo "    su -c '$install'" >&2
    fi
    exit 1
fi

echo "Installing what is missing: $packages"
echo "This can take some minutes."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # the names are words
{ $as_root apt-get update -qq && $as_root apt-get install -qq --yes --no-install-recommends $packages; } >"$log" 2>&1 || {
    cat "$log" >&2
    echo "Not installed: see the lines above. Mend what they name, then run make again." >&2
    exit 1
}

still=$(wanted "$1")
if [ -n "$still" ]; then
    echo "Still missing after installing:" $still >&2
    exit 1
fi
