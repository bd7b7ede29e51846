#!/usr/bin/env bash
# GNU parallel: docs/scale/parallel.sh SHARDS FOLDER ARGUMENTS of census or compare. It prints what all come to.
# HVMMIO_HOSTS=4/host1,4/host2 runs them over ssh, so many at a time on each, on hosts that have hvmmio; the folder
# has to be one that they share. Run again, it goes on where it was ended.
set -eu
shards=$1
folder=$2
shift 2
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
command=${HVMMIO:-npx hvmmio}
hosts=()
[ -z "${HVMMIO_HOSTS:-}" ] || hosts=(--sshlogin "$HVMMIO_HOSTS" --workdir .)
printf -v asked '%q ' "$@"
seq 0 $((shards - 1)) | parallel "${hosts[@]}" --halt now,fail=1 \
  "$command $asked --workers 1 --shard {}/$shards --out $(printf '%q' "$folder")/{}.jsonl --resume" >&2
files=()
for ((index = 0; index < shards; index++)); do files+=("$folder/$index.jsonl"); done
$command merge "${files[@]}"
