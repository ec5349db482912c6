#!/bin/sh
# Prints the first interpreter of a version CoGenesis runs on; says what to install when there is none.
for python in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python; do
    if "$python" -I -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        echo "$python"
        exit 0
    fi
done
echo "CoGenesis needs Python 3.11, 3.12 or 3.13. On Debian or Ubuntu: sudo apt-get install python3 python3-venv" >&2
exit 1
