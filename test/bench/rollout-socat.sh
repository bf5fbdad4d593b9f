#!/usr/bin/env bash
# A rolling deploy as a careful engineer writes it by hand: drain, wait for the last session, maint, deploy, wait for the
# application, ready, wait until HAProxy says UP; each wait looks every SECONDS.
#
#   rollout-socat.sh SOCKET BACKEND SECONDS DEPLOY SERVER=ADDRESS...
set -euo pipefail
socket=$1 backend=$2 seconds=$3 deploy=$4
shift 4

ask() {
  echo "$1" | socat -t 5 stdio "unix-connect:$socket"
}

# order COMMAND: HAProxy answers a success with an empty line.
order() {
  local answer
  answer=$(ask "$1")
  [ -z "$answer" ] || { echo "$1: $answer" >&2; exit 1; }
}

# field SERVER COLUMN: one cell of `show stat`.
field() {
  ask "show stat $backend 4 -1" | awk -F , -v server="$1" -v column="$2" '
    NR == 1 { sub(/^# /, ""); for (i = 1; i <= NF; i++) if ($i == column) at = i }
    $2 == server { print $at }'
}

for pair in "$@"; do
  server=${pair%%=*} address=${pair#*=}
  order "set server $backend/$server state drain"
  until [ "$(field "$server" scur)" = 0 ]; do sleep "$seconds"; done
  order "set server $backend/$server state maint"
  "$deploy" "$server"
  until curl -fs -o /dev/null --max-time 2 "http://$address/healthz"; do sleep "$seconds"; done
  order "set server $backend/$server state ready"
  until [ "$(field "$server" status)" = UP ]; do sleep "$seconds"; done
done
