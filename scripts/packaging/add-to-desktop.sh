#!/bin/sh
# Lets this folder's Concordia open invitations, sync files and links: for whoever runs this, and without any other rights.
#   ./add-to-desktop.sh           again after the folder has been moved
#   ./add-to-desktop.sh --remove  takes it back
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/concordia.desktop
types=$data/mime/packages/concordia.xml

if [ "${1:-}" = "--remove" ]; then
  rm -f "$entry" "$types"
else
  case $here in
    *[\"\`\$\\%]*)
      echo "A menu cannot name this folder, because of a sign in its path: $here" >&2
      exit 1
      ;;
  esac
  mkdir -p "$data/applications" "$data/mime/packages"
  cp "$here/share/mime/packages/concordia.xml" "$types"
  folder=$(printf '%s' "$here" | sed 's/[&|]/\\&/g')
  sed "s|@FOLDER@|$folder|" "$here/share/applications/concordia.desktop" > "$entry"
fi
mkdir -p "$data/applications" "$data/mime"
# A desktop reads what these two make of it, and brings them along.
refresh() {
  if command -v "$1" > /dev/null; then "$1" "$2"; else echo "$1 is not on this machine: the files are put, but nothing reads them yet." >&2; fi
}
refresh update-mime-database "$data/mime"
refresh update-desktop-database "$data/applications"
