/** One thing that may stand before a message: a new form is one row. */
export interface Form {
  readonly name: string;
  readonly pattern: RegExp;
  /** It stands before a message as it is written here. */
  readonly example: string;
  /**
   * `quote`: of mail, lists and grep, not of a log. `outer`: of whatever carries the log. `time`: the kernel's
   * own. `inner`: may also stand after that.
   */
  readonly of: 'quote' | 'outer' | 'time' | 'inner';
  /** Seconds, of the first group; 1 where it is in seconds. */
  readonly unit?: number;
}

const CLOCK = '\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?';
/** A month in any language: `May`, `Mai`, `févr.`, `5月`. */
const MONTH = '(?:\\d{1,2}月|[^\\s\\d\\[<>:|=/(]{1,10})';
const ISO = `\\d{4}-\\d\\d-\\d\\d[T ]${CLOCK} ?(?:Z|[+-]\\d\\d:?\\d\\d)?`;
const FACILITY = '(?:kern|user|daemon|auth|syslog|mail|local\\d)';

export const FORMS: readonly Form[] = [
  { name: 'mail quotes', of: 'quote', pattern: /^(?:[>|│] ?){1,9}/, example: '>> ' },
  { name: 'list or diff', of: 'quote', pattern: /^(?:[-+*] |[-+](?=[[<A-Z]))/, example: '- ' },
  { name: 'back quotes', of: 'quote', pattern: /^`{1,3}/, example: '`' },
  {
    name: 'grep -n',
    of: 'quote',
    pattern: /^\d{1,7}:(?=[[<A-Za-z]|[0-9a-f]{8,16}-[0-9a-f]{8,16} : )/,
    example: '12:',
  },
  { name: 'cat -n', of: 'quote', pattern: /^\d{1,7}\t(?=\S)/, example: '12\t' },
  {
    name: 'grep in files',
    of: 'quote',
    pattern: /^[\w./-]{1,80}\.(?:txt|log)(?:\.\d{1,2})?:(?:\d{1,7}:)?/,
    example: 'dmesg.txt:3:',
  },
  { name: 'journalctl -o export', of: 'outer', pattern: /^MESSAGE=/, example: 'MESSAGE=' },
  {
    name: 'Moby',
    of: 'outer',
    pattern: /^\[\d\d:\d\d:\d\d\.\d{1,6}\]\[[^\]]{1,40}\]\[[^\]]{1,20}\] ?/,
    example: '[07:50:34.900][Moby           ][Info   ] ',
  },
  {
    name: 'Talos',
    of: 'outer',
    pattern: new RegExp(`^(?:[\\d.a-f:]{2,45}: )?${FACILITY}: {1,12}[a-z]{2,9}: \\[${ISO}\\]: ?`),
    example: '172.20.0.2: kern:    info: [2025-01-30T05:04:29.123456789Z]: ',
  },
  {
    name: 'syslog of RFC 5424',
    of: 'outer',
    pattern: new RegExp(
      `^<\\d{1,3}>1 ${ISO} \\S{1,255} (\\S{1,48}) \\S{1,48} \\S{1,48} (?:-|\\[.{0,200}?\\]) `,
    ),
    example: '<6>1 2025-01-30T05:04:29.123Z host kernel - - - ',
  },
  {
    name: 'Kubernetes',
    of: 'outer',
    pattern: new RegExp(`^${ISO} std(?:out|err) [FP] `),
    example: '2025-01-30T05:04:29.123456789Z stdout F ',
  },
  {
    name: 'a column of times',
    of: 'outer',
    pattern: new RegExp(`^${ISO} ?\\| ?`),
    example: '2025-01-30T05:04:29.123Z|',
  },
  {
    name: 'OpenWrt',
    of: 'outer',
    pattern: new RegExp(`^[A-Z][a-z]{2} ${MONTH} [ \\d]\\d ${CLOCK} \\d{4} (?=${FACILITY}\\.)`),
    example: 'Thu Jan  1 00:00:00 2025 kern.info kernel: ',
  },
  {
    name: 'journalctl -o short-full',
    of: 'outer',
    pattern: new RegExp(`^[^\\s\\d\\[]{1,10} ${ISO} ?(?:[A-Z]{2,5}|[+-]\\d\\d)? (?=\\S)`),
    example: 'Thu 2025-01-30 05:04:29 UTC host kernel: ',
  },
  {
    name: 'ISO 8601: CI, journalctl, dmesg',
    of: 'outer',
    pattern: new RegExp(`^${ISO}[ \\t]`),
    example: '2025-01-30T05:04:29,123456+00:00 ',
  },
  {
    name: 'syslog, in any language',
    of: 'outer',
    pattern: new RegExp(`^${MONTH} {1,2}\\d{1,2} ${CLOCK} `),
    example: 'Mai 30 05:04:29 host kernel: ',
  },
  {
    name: 'journalctl -o short-unix',
    of: 'outer',
    pattern: /^\d{10}\.\d{6} /,
    example: '1738213469.123456 host kernel: ',
  },
  {
    name: 'BusyBox',
    of: 'inner',
    pattern: new RegExp(`^(?:[\\w.-]{1,64} )?${FACILITY}\\.[a-z]{2,7} (?=\\S)`),
    example: 'host kern.info kernel: ',
  },
  {
    name: 'host and program',
    of: 'inner',
    pattern: /^(?:[\w.-]{1,64} )?(?:kernel|[\w.@/()-]{1,64}\[\d{1,10}\]): ?/,
    example: 'kernel: ',
  },
  { name: 'dmesg -r', of: 'outer', pattern: /^<\d{1,3}>/, example: '<6>' },
  {
    name: 'dmesg -x',
    of: 'outer',
    pattern: new RegExp(`^${FACILITY} {0,8}:[a-z]{2,7} {0,8}: `),
    example: 'kern  :info  : ',
  },
  {
    name: 'kmsg',
    of: 'time',
    pattern: /^\d{1,4},\d{1,12},(\d{1,18}),[^;]{1,60};/,
    unit: 1e-6,
    example: '6,339,5140900,-;',
  },
  {
    name: 'dmesg, seconds',
    of: 'time',
    pattern: /^\[ {0,8}(\d{1,8}\.\d{1,9})\] ?/,
    unit: 1,
    example: '[    1.234567] ',
  },
  {
    name: 'dmesg -d',
    of: 'time',
    pattern: /^\[ {0,8}(\d{1,8}\.\d{1,9}) {1,4}< {0,8}\d{1,8}\.\d{1,9}>\] ?/,
    unit: 1,
    example: '[    1.234567 <    0.000012>] ',
  },
  {
    name: 'dmesg -T',
    of: 'time',
    pattern: new RegExp(
      `^\\[[^\\s\\d\\]]{1,10} ${MONTH} [ \\d]\\d ${CLOCK} \\d{4}(?: < {0,8}\\d{1,8}\\.\\d{1,9}>)?\\] ?`,
    ),
    example: '[Fri May  2 20:18:39 2025] ',
  },
  {
    name: 'dmesg -H',
    of: 'time',
    pattern: /^\[(?:[A-Z][a-z]{2} ?\d{1,2} \d\d:\d\d| {0,8}\+\d{1,8}\.\d{1,9})\] ?/,
    example: '[  +0.000012] ',
  },
  {
    name: 'the caller',
    of: 'inner',
    pattern: /^\[ {0,8}[CT]\d{1,8}\] ?/,
    example: '[    1.234567] [    T1] ',
  },
];
