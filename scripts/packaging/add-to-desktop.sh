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
# Where the desktop has neither of them, it reads both files itself.
if command -v update-mime-database > /dev/null; then update-mime-database "$data/mime"; fi
if command -v update-desktop-database > /dev/null; then update-desktop-database "$data/applications"; fi
