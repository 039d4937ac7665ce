#!/usr/bin/env bash
# Walks the real program through every view with the keyboard, in a real window on a virtual
# display. Fails on a panic, on anything in the log, and when the window does not close.
set -euo pipefail
program="$1"
work="$(mktemp -d)"
export WIJKBEELD_DATA="$work/gegevens"
export DISPLAY="${WINDOW_DISPLAY:-:97}"
export LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY

Xvfb "$DISPLAY" -screen 0 1366x768x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
xvfb=$!
app=""
finish() {
    [ -z "$app" ] || kill "$app" 2>/dev/null || true
    kill "$xvfb" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

fail() {
    echo "real window: $1" >&2
    [ ! -s "$work/log" ] || cat "$work/log" >&2
    exit 1
}

# Tries a command until it works; half a minute at most.
wait_for() {
    for _ in $(seq 150); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.2
    done
    return 1
}

# How many colours the window shows: an empty one shows a few.
colours() { import -silent -window root png:- 2>/dev/null | identify -format '%k' -; }
drawn() { [ "$(colours)" -gt 40 ]; }
picture() { import -silent -window root -depth 8 rgb:- | sha256sum; }
changed() { [ "$(picture)" != "$before" ]; }

press() {
    before="$(picture)"
    xdotool key --clearmodifiers "$1"
    wait_for changed || fail "$2: nothing changed on the screen after $1"
}

wait_for xdotool getdisplaygeometry || fail "no virtual display"
"$program" nieuw "$work/hilversum.wijk" --voorbeeld hilversum >/dev/null
"$program" "$work/hilversum.wijk" 2>"$work/log" &
app=$!
wait_for xdotool search --name '^Wijkbeeld' || fail "no window"
wait_for drawn || fail "no first frame"
window="$(xdotool search --name '^Wijkbeeld' | head -1)"
xdotool windowfocus "$window"

for view in 2 3 4 5 6 7 8 1; do
    press "ctrl+$view" "view $view"
    xdotool key Tab Tab Tab
done
kill -0 "$app" || fail "the program stopped"

# A later start hands its file to this window and ends.
"$program" nieuw "$work/oss.wijk" --voorbeeld hilversum >/dev/null
before="$(picture)"
timeout 20 "$program" "$work/oss.wijk" 2>>"$work/log" || fail "a later start: exit code $?"
wait_for grep -q 'oss.wijk' "$WIJKBEELD_DATA/instellingen.json" || fail "a later start: not opened"
wait_for changed || fail "a later start: nothing changed on the screen"

press ctrl+k "search"
xdotool type zuid
press Return "search: the wijk that was found"
press F1 "help"
press Escape "help: away"
grep -q 'INFO' "$WIJKBEELD_DATA/log/wijkbeeld.log" || fail "no log"
! grep -q "$work" "$WIJKBEELD_DATA/log/wijkbeeld.log" || fail "there is a path in the log"

xdotool key --clearmodifiers ctrl+q
gone() { ! kill -0 "$app" 2>/dev/null; }
wait_for gone || fail "the window does not close"
wait "$app" || fail "exit code $?"
app=""
[ ! -s "$work/log" ] || fail "there is something in the log"
"$program" controleer "$work/hilversum.wijk" >/dev/null || fail "the file is not sound"
echo "real window: every view seen, closed with exit code 0, nothing in the log"
