#!/usr/bin/env bash
# A Slurm array, a task a shard: sbatch docs/scale/slurm.sh. The folder has to be one that all nodes share.
#SBATCH --job-name=hvmmio-census
#SBATCH --array=0-31
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=01:00:00
#SBATCH --requeue
set -eu
folder=${HVMMIO_SHARDS:-$SLURM_SUBMIT_DIR/shards}
mkdir -p "$folder"
npx hvmmio census --full --workers 1 \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --out "$folder/$SLURM_ARRAY_TASK_ID.jsonl" --resume
