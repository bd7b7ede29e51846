import { expect, it } from 'vitest';
import { countIr } from './ir.ts';

/** As clang 14 writes it, with pointers that have a type. */
const TYPED = `define internal i32 @f(i32* noundef %0) #1 !dbg !10 {
  %2 = alloca i32, align 4
  %3 = bitcast i32* %2 to i8*, !dbg !20
  call void @llvm.lifetime.start.p0i8(i64 4, i8* %3) #2, !dbg !20
  store i32 1, i32* %2, align 4, !dbg !21
  %4 = load i32, i32* %2, align 4, !dbg !21
  br label %5, !dbg !22

5:                                                ; preds = %1
  %6 = phi i32 [ 0, %1 ], [ 1, %5 ], !dbg !21
  store i32 2, i32* %2, align 4, !dbg !21
  switch i32 %6, label %7 [
    i32 1, label %5
  ], !dbg !22

7:                                                ; preds = %5
  ret i32 0, !dbg !23
}

attributes #1 = { nounwind readnone "target-cpu"="generic" }

!1 = !DIFile(filename: "drivers/a.c", directory: "/tree")
!2 = !DIFile(filename: "/tree/include/a\\22b.h", directory: "")
!10 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 3, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !0)
!11 = distinct !DILexicalBlock(scope: !10, file: !2, line: 4, column: 2)
!12 = !DISubprogram(name: "g", scope: !1, file: !1, line: 9, spFlags: DISPFlagOptimized)
!20 = !DILocation(line: 4, column: 2, scope: !10)
!21 = !DILocation(line: 5, column: 2, scope: !10)
!22 = !DILocation(line: 6, column: 2, scope: !11)
!23 = !DILocation(line: 7, scope: !10)
`;
/** The same as LLVM 19 does: pointers without types, records in place of calls, effects in one word. */
const OPAQUE = TYPED.replaceAll(/i(?:32|8)\*/g, 'ptr')
  .replace('  %3 = bitcast ptr %2 to ptr, !dbg !20\n', '    #dbg_declare(ptr %2, !9, !9, !20)\n')
  .replace('.p0i8(i64 4, ptr %3)', '.p0(i64 4, ptr %2)')
  .replace('readnone', 'memory(none)');

const NUMBERS = new Map([
  ['/tree/drivers/a.c:4', 0],
  ['/tree/drivers/a.c:5', 1],
  ['/tree/include/a"b.h:6', 2],
  ['/tree/drivers/a.c:8', 3],
]);
const counted = (ir: string) => countIr(ir, (path, line) => NUMBERS.get(`${path}:${line}`));

it.each([
  ['with typed pointers', TYPED],
  ['with opaque pointers', OPAQUE],
])('counts each run of instructions of a line in a block once, %s', (_, ir) => {
  const { text, held, functions } = counted(ir);
  const calls = text.split('\n').flatMap((line, at, all) => {
    const number = /call void @hvmmio_reached\(i32 (\d)\), !dbg !(\d+)/.exec(line)?.slice(1);
    return number === undefined ? [] : [[...number, all[at + 1]?.trim().slice(0, 11)]];
  });
  expect(calls).toEqual([
    ['1', '21', 'store i32 1'],
    ['2', '22', 'br label %5'],
    ['1', '21', 'store i32 2'],
    ['2', '22', 'switch i32 '],
  ]);
  expect([...held]).toEqual([1, 2]);
  expect([...functions]).toEqual(['/tree/drivers/a.c:f']);
  expect(text).toContain('declare void @hvmmio_reached(i32)');
});

it('takes back the promise that a function changes nothing', () => {
  const attributes = 'attributes #1 = { nounwind "target-cpu"="generic" }';
  expect(counted(TYPED).text).toContain(attributes);
  expect(counted(OPAQUE).text).toContain(attributes);
});

it('changes no more than that where no line is counted', () => {
  const { text, held } = countIr(TYPED, () => undefined);
  expect(text).toBe(TYPED.replace(' readnone', ''));
  expect(held.size).toBe(0);
});
