import type { Member } from '../../../properties/tune/member.ts';
import type { Measured } from './measured.ts';

/** A patch that is held equal to its member. */
export interface Patch {
  readonly member: Member;
  readonly tree: string;
  readonly out: string | null;
  readonly files: readonly string[];
  readonly notCompiled: readonly string[];
  readonly measured: Measured;
  /** Bytes are characters. */
  readonly mail: string;
}
