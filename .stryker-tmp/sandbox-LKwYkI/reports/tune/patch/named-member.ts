import { InputError } from '../../../properties/scenarios/input-error.ts';
import { didYouMean } from '../../../properties/scenarios/nearest.ts';
import { FAMILY, type Member, memberId } from '../../../properties/tune/member.ts';

/** The member of that id; an InputError where there is none. */
export function memberNamed(id: string): Member {
  const member = FAMILY.find((one) => memberId(one) === id);
  if (member !== undefined) return member;
  const hint = didYouMean(id, FAMILY.map(memberId));
  const expected = `expected a member of the family, such as tuned-4-8-128mib-mainline-all-top${hint}`;
  throw new InputError(`--member: found ${JSON.stringify(id)}, ${expected}`);
}
