/** Binary units, in bytes. */
export const KIB = 1024;
export const MIB = 1024 * KIB;
export const GIB = 1024 * MIB;

/** Memory is handed out in pages of this many bytes, on x86_64 and arm64 alike. */
export const PAGE = 4 * KIB;

/** The highest physical address, 2^52 - 1; also what "no upper limit" means to a request. */
export const MAX_ADDRESS = 2 ** 52 - 1;

/** Where 32-bit addresses end: 4 GiB, the first address above them. */
export const FOUR_GIB = 4 * GIB;

/** What a search for a start returns when there is none; never an address. */
export const NOWHERE = -1;

/** The lowest multiple of `align` (a power of two, bytes) at or above `address`, or a size in bytes. */
export function alignUp(address: number, align: number): number {
  return Math.ceil(address / align) * align;
}

/** The highest multiple of `align` (a power of two, bytes) at or below `address`, or a size in bytes. */
export function alignDown(address: number, align: number): number {
  return Math.floor(address / align) * align;
}

/** The largest power of two at or below `size` (bytes, at least 1). */
export function powerOfTwoAtMost(size: number): number {
  let power = 1;
  while (power * 2 <= size) power *= 2;
  return power;
}

/** Whether `size` (bytes) is a power of two. */
export function isPowerOfTwo(size: number): boolean {
  return powerOfTwoAtMost(size) === size;
}
