#!/usr/bin/env bash
# Makes sure the DNS programs that the tests compare Zonesmith with are there, and the browser that shows them VS Code.
#   in CI, or as root:  installs what is missing, asks nothing; what is still missing afterwards is a failure
#   elsewhere:          says what is missing and how to get it
set -euo pipefail
export PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"

# program or file  Debian package
tools='
named-checkzone    bind9-utils
named-compilezone  bind9-utils
named              bind9
dig                bind9-dnsutils
rbldnsd            rbldnsd
postfix            postfix
ip                 iproute2
openssl            openssl
kzonecheck         knot-dnssecutils
nsd-checkzone      nsd
chromium           chromium
/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf  fonts-dejavu-core
'

missing_packages() {
  while read -r program package; do
    [ -z "$program" ] || [ -e "$program" ] || command -v "$program" >/dev/null || echo "$package"
  done <<<"$tools" | sort -u
}

as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n); fi

apt_get() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 "$@"
}

# Servers are wanted for their checkers, and for the lab, which starts them itself: no package must start a service.
policy=/usr/sbin/policy-rc.d
install_packages() {
  if [ ! -e "$policy" ]; then
    trap '"${as_root[@]}" rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
    "${as_root[@]}" chmod 755 "$policy"
  fi
  apt_get install -y --no-install-recommends "$@" || { apt_get update && apt_get install -y --no-install-recommends "$@"; }
}

mapfile -t missing < <(missing_packages)
if [ "${#missing[@]}" -gt 0 ] && { [ "${CI:-}" = true ] || [ "$(id -u)" -eq 0 ]; } && command -v apt-get >/dev/null; then
  echo "installing: ${missing[*]}"
  install_packages "${missing[@]}" || true
  hash -r
  mapfile -t missing < <(missing_packages)
fi

if [ "${#missing[@]}" -gt 0 ]; then
  echo "missing: ${missing[*]}" >&2
  echo "on Debian and Ubuntu: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
  if [ "${CI:-}" = true ]; then exit 1; fi
  echo 'going on without: the tests that want these programs cannot pass' >&2
  exit 0
fi

echo "BIND $(named-checkzone -v), $(kzonecheck --version), $(nsd -v 2>&1 | head -n 1)"
