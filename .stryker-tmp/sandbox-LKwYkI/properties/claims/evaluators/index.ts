import type { Evaluator } from '../evaluator.ts';
import { c01 } from './c01.ts';
import { c02 } from './c02.ts';
import { c03 } from './c03.ts';
import { c04 } from './c04.ts';
import { c05 } from './c05.ts';
import { c06 } from './c06.ts';
import { c07 } from './c07.ts';
import { c08 } from './c08.ts';
import { c09 } from './c09.ts';
import { c10 } from './c10.ts';
import { c11 } from './c11.ts';
import { c12 } from './c12.ts';
import { c13 } from './c13.ts';
import { c14 } from './c14.ts';
import { c15 } from './c15.ts';
import { c16 } from './c16.ts';
import { c17 } from './c17.ts';
import { c18 } from './c18.ts';
import { c19 } from './c19.ts';
import { c20 } from './c20.ts';
import { c21 } from './c21.ts';
import { c22 } from './c22.ts';
import { c23 } from './c23.ts';
import { c24 } from './c24.ts';
import { c25 } from './c25.ts';
import { c26 } from './c26.ts';
import { c27 } from './c27.ts';
import { c28 } from './c28.ts';
import { c29 } from './c29.ts';
import { c30 } from './c30.ts';
import { c31 } from './c31.ts';
import { c32 } from './c32.ts';
import { k1 } from './k1.ts';
import { k2 } from './k2.ts';
import { k3 } from './k3.ts';
import { k4 } from './k4.ts';
import { k5 } from './k5.ts';
import { k6 } from './k6.ts';

/** The evaluator of every claim, by the claim's id. */
export const evaluators: Readonly<Record<string, Evaluator>> = {
  C01: c01,
  C02: c02,
  C03: c03,
  C04: c04,
  C05: c05,
  C06: c06,
  C07: c07,
  C08: c08,
  C09: c09,
  C10: c10,
  C11: c11,
  C12: c12,
  C13: c13,
  C14: c14,
  C15: c15,
  C16: c16,
  C17: c17,
  C18: c18,
  C19: c19,
  C20: c20,
  C21: c21,
  C22: c22,
  C23: c23,
  C24: c24,
  C25: c25,
  C26: c26,
  C27: c27,
  C28: c28,
  C29: c29,
  C30: c30,
  C31: c31,
  C32: c32,
  K1: k1,
  K2: k2,
  K3: k3,
  K4: k4,
  K5: k5,
  K6: k6,
};
