/** Value types. */
export const TYPE = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c } as const;

/** The type of a block that gives nothing. */
export const NO_RESULT = 0x40;

/** The opcodes that the build writes or looks at. */
export const OP = {
  unreachable: 0x00,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  brTable: 0x0e,
  call: 0x10,
  callIndirect: 0x11,
  select: 0x1b,
  selectTyped: 0x1c,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  firstLoad: 0x28,
  firstStore: 0x36,
  lastStore: 0x3e,
  memorySize: 0x3f,
  memoryGrow: 0x40,
  i32Const: 0x41,
  i64Const: 0x42,
  f32Const: 0x43,
  f64Const: 0x44,
  i32Eqz: 0x45,
  i64LtU: 0x54,
  i32Sub: 0x6b,
  i64Sub: 0x7d,
  i32WrapI64: 0xa7,
  i64ExtendI32S: 0xac,
  i64ExtendI32U: 0xad,
  lastPlain: 0xc4,
  prefixed: 0xfc,
} as const;

/** After the prefix: what converts floats comes below 8. */
export const PREFIXED = { memoryCopy: 10, memoryFill: 11 } as const;

/** The type of what a store writes. */
export function storedType(op: number): number {
  if (op === 0x36 || op === 0x3a || op === 0x3b) return TYPE.i32;
  if (op === 0x38) return TYPE.f32;
  return op === 0x39 ? TYPE.f64 : TYPE.i64;
}
