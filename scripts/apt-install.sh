#!/usr/bin/env bash
# Installs Debian packages, or says what is missing and why: apt-install.sh WHY PACKAGE...
set -euo pipefail
# A caller may read its own standard output as data, so everything here is said on standard error.
exec 1>&2

why=$1
shift

if ! command -v apt-get >/dev/null; then
  echo "Missing: $why. There is no apt-get here to install it with (Debian names it: $*)."
  exit 1
fi

if [ "$(id -u)" -eq 0 ]; then
  as_root=(env)
elif sudo -n true 2>/dev/null; then
  as_root=(sudo -n env)
else
  echo "Missing: $why. Installing it needs root: sudo apt-get install --no-install-recommends $*"
  exit 1
fi
# Without a terminal apt must not ask, and with another apt at work it should wait for its turn.
as_root+=(DEBIAN_FRONTEND=noninteractive)
apt_options=(-y -qq -o DPkg::Lock::Timeout=300)

echo "Installing $*: $why"
# An earlier installation may have been interrupted between unpacking and configuring, and apt refuses to go on
# until that is finished. Asked first, because dpkg does not wait for its turn as apt does.
[ -z "$(dpkg --audit)" ] || "${as_root[@]}" dpkg --configure -a
"${as_root[@]}" apt-get "${apt_options[@]}" update
"${as_root[@]}" apt-get "${apt_options[@]}" install --no-install-recommends "$@"
