function stryNS_9fa48() {
  var g = typeof globalThis === 'object' && globalThis && globalThis.Math === Math && globalThis || new Function("return this")();
  var ns = g.__stryker__ || (g.__stryker__ = {});
  if (ns.activeMutant === undefined && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__) {
    ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  function retrieveNS() {
    return ns;
  }
  stryNS_9fa48 = retrieveNS;
  return retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48();
  var cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    if (ns.currentTestId) {
      c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {};
    }
    var a = arguments;
    for (var i = 0; i < a.length; i++) {
      c[a[i]] = (c[a[i]] || 0) + 1;
    }
  }
  stryCov_9fa48 = cover;
  cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id) {
    if (ns.activeMutant === id) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit) {
        throw new Error('Stryker: Hit count limit reached (' + ns.hitCount + ')');
      }
      return true;
    }
    return false;
  }
  stryMutAct_9fa48 = isActive;
  return isActive(id);
}
import { writeSync } from 'node:fs';
const STDERR = 2;
/** What one strategy may say: lines, and characters of a line. */
const MOST = stryMutAct_9fa48("54") ? {} : (stryCov_9fa48("54"), {
  lines: 1000,
  line: 1000
});

/**
 * Sends what this thread writes to either of its outputs to the program's standard error, line by line behind the
 * name of who says it: at once, as whoever waits for the thread is blocked.
 */
export function divertOutput(name: () => string): void {
  if (stryMutAct_9fa48("55")) {
    {}
  } else {
    stryCov_9fa48("55");
    let lines = 0;
    const say = (line: string) => {
      if (stryMutAct_9fa48("56")) {
        {}
      } else {
        stryCov_9fa48("56");
        stryMutAct_9fa48("57") ? lines -= 1 : (stryCov_9fa48("57"), lines += 1);
        if (stryMutAct_9fa48("61") ? lines > MOST.lines : stryMutAct_9fa48("60") ? lines < MOST.lines : stryMutAct_9fa48("59") ? false : stryMutAct_9fa48("58") ? true : (stryCov_9fa48("58", "59", "60", "61"), lines <= MOST.lines)) print(stryMutAct_9fa48("62") ? `` : (stryCov_9fa48("62"), `${name()}: ${shown(line)}\n`));else if (stryMutAct_9fa48("65") ? lines !== MOST.lines + 1 : stryMutAct_9fa48("64") ? false : stryMutAct_9fa48("63") ? true : (stryCov_9fa48("63", "64", "65"), lines === (stryMutAct_9fa48("66") ? MOST.lines - 1 : (stryCov_9fa48("66"), MOST.lines + 1)))) print(stryMutAct_9fa48("67") ? `` : (stryCov_9fa48("67"), `${name()}: (says more, which is left out)\n`));
      }
    };
    for (const stream of stryMutAct_9fa48("68") ? [] : (stryCov_9fa48("68"), [process.stdout, process.stderr])) {
      if (stryMutAct_9fa48("69")) {
        {}
      } else {
        stryCov_9fa48("69");
        let begun = stryMutAct_9fa48("70") ? "Stryker was here!" : (stryCov_9fa48("70"), '');
        const write = (chunk: unknown, ...more: readonly unknown[]) => {
          if (stryMutAct_9fa48("71")) {
            {}
          } else {
            stryCov_9fa48("71");
            const text = chunk instanceof Uint8Array ? new TextDecoder().decode(chunk) : String(chunk);
            const whole = (stryMutAct_9fa48("72") ? `` : (stryCov_9fa48("72"), `${begun}${text}`)).split(stryMutAct_9fa48("73") ? "" : (stryCov_9fa48("73"), '\n'));
            begun = stryMutAct_9fa48("74") ? whole.pop() && '' : (stryCov_9fa48("74"), whole.pop() ?? (stryMutAct_9fa48("75") ? "Stryker was here!" : (stryCov_9fa48("75"), '')));
            for (const line of whole) say(line);
            const done = more.at(stryMutAct_9fa48("76") ? +1 : (stryCov_9fa48("76"), -1));
            if (stryMutAct_9fa48("79") ? typeof done !== 'function' : stryMutAct_9fa48("78") ? false : stryMutAct_9fa48("77") ? true : (stryCov_9fa48("77", "78", "79"), typeof done === (stryMutAct_9fa48("80") ? "" : (stryCov_9fa48("80"), 'function')))) done();
            return stryMutAct_9fa48("81") ? false : (stryCov_9fa48("81"), true);
          }
        };
        Object.assign(stream, stryMutAct_9fa48("82") ? {} : (stryCov_9fa48("82"), {
          write
        }));
        process.once(stryMutAct_9fa48("83") ? "" : (stryCov_9fa48("83"), 'exit'), () => {
          if (stryMutAct_9fa48("84")) {
            {}
          } else {
            stryCov_9fa48("84");
            if (stryMutAct_9fa48("87") ? begun === '' : stryMutAct_9fa48("86") ? false : stryMutAct_9fa48("85") ? true : (stryCov_9fa48("85", "86", "87"), begun !== (stryMutAct_9fa48("88") ? "Stryker was here!" : (stryCov_9fa48("88"), '')))) say(begun);
          }
        });
      }
    }
  }
}

/** Nothing in it moves the cursor or turns other text around. */
function shown(line: string): string {
  if (stryMutAct_9fa48("89")) {
    {}
  } else {
    stryCov_9fa48("89");
    const whole = (stryMutAct_9fa48("93") ? line.length <= MOST.line : stryMutAct_9fa48("92") ? line.length >= MOST.line : stryMutAct_9fa48("91") ? false : stryMutAct_9fa48("90") ? true : (stryCov_9fa48("90", "91", "92", "93"), line.length > MOST.line)) ? stryMutAct_9fa48("94") ? `` : (stryCov_9fa48("94"), `${stryMutAct_9fa48("95") ? line : (stryCov_9fa48("95"), line.slice(0, MOST.line))}...`) : line;
    return whole.replace(stryMutAct_9fa48("100") ? /[\p{Cc}\p{Cf}\p{Zl}\P{Zp}]/gu : stryMutAct_9fa48("99") ? /[\p{Cc}\p{Cf}\P{Zl}\p{Zp}]/gu : stryMutAct_9fa48("98") ? /[\p{Cc}\P{Cf}\p{Zl}\p{Zp}]/gu : stryMutAct_9fa48("97") ? /[\P{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu : stryMutAct_9fa48("96") ? /[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu : (stryCov_9fa48("96", "97", "98", "99", "100"), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu), stryMutAct_9fa48("101") ? () => undefined : (stryCov_9fa48("101"), character => (stryMutAct_9fa48("104") ? character !== '\t' : stryMutAct_9fa48("103") ? false : stryMutAct_9fa48("102") ? true : (stryCov_9fa48("102", "103", "104"), character === (stryMutAct_9fa48("105") ? "" : (stryCov_9fa48("105"), '\t')))) ? character : stryMutAct_9fa48("106") ? `` : (stryCov_9fa48("106"), `\\u{${stryMutAct_9fa48("107") ? character.codePointAt(0).toString(16) : (stryCov_9fa48("107"), character.codePointAt(0)?.toString(16))}}`)));
  }
}
function print(text: string): void {
  if (stryMutAct_9fa48("108")) {
    {}
  } else {
    stryCov_9fa48("108");
    try {
      if (stryMutAct_9fa48("109")) {
        {}
      } else {
        stryCov_9fa48("109");
        writeSync(STDERR, text);
      }
    } catch {
      // Nobody reads it: the strategy is no worse for that.
    }
  }
}