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
import type { Saying } from '../facts.ts';
import type { Recogniser } from './recogniser.ts';
const MONTHS = stryMutAct_9fa48("0") ? "" : (stryCov_9fa48("0"), 'JanFebMarAprMayJunJulAugSepOctNovDec');
const BANNER = stryMutAct_9fa48("7") ? /Linux version (\d{1,3}\.\d{1,4}[\W.+~-]{0,60})/ : stryMutAct_9fa48("6") ? /Linux version (\d{1,3}\.\d{1,4}[^\w.+~-]{0,60})/ : stryMutAct_9fa48("5") ? /Linux version (\d{1,3}\.\d{1,4}[\w.+~-])/ : stryMutAct_9fa48("4") ? /Linux version (\d{1,3}\.\D{1,4}[\w.+~-]{0,60})/ : stryMutAct_9fa48("3") ? /Linux version (\d{1,3}\.\d[\w.+~-]{0,60})/ : stryMutAct_9fa48("2") ? /Linux version (\D{1,3}\.\d{1,4}[\w.+~-]{0,60})/ : stryMutAct_9fa48("1") ? /Linux version (\d\.\d{1,4}[\w.+~-]{0,60})/ : (stryCov_9fa48("1", "2", "3", "4", "5", "6", "7"), /Linux version (\d{1,3}\.\d{1,4}[\w.+~-]{0,60})/);
/** As `uname -a` prints it: the host's name stands between. */
const UNAME = stryMutAct_9fa48("19") ? /^Linux [\w.-]{1,64} (\d{1,3}\.\d{1,4}[\w.+~-]{0,60}) #\D/ : stryMutAct_9fa48("18") ? /^Linux [\w.-]{1,64} (\d{1,3}\.\d{1,4}[\W.+~-]{0,60}) #\d/ : stryMutAct_9fa48("17") ? /^Linux [\w.-]{1,64} (\d{1,3}\.\d{1,4}[^\w.+~-]{0,60}) #\d/ : stryMutAct_9fa48("16") ? /^Linux [\w.-]{1,64} (\d{1,3}\.\d{1,4}[\w.+~-]) #\d/ : stryMutAct_9fa48("15") ? /^Linux [\w.-]{1,64} (\d{1,3}\.\D{1,4}[\w.+~-]{0,60}) #\d/ : stryMutAct_9fa48("14") ? /^Linux [\w.-]{1,64} (\d{1,3}\.\d[\w.+~-]{0,60}) #\d/ : stryMutAct_9fa48("13") ? /^Linux [\w.-]{1,64} (\D{1,3}\.\d{1,4}[\w.+~-]{0,60}) #\d/ : stryMutAct_9fa48("12") ? /^Linux [\w.-]{1,64} (\d\.\d{1,4}[\w.+~-]{0,60}) #\d/ : stryMutAct_9fa48("11") ? /^Linux [\W.-]{1,64} (\d{1,3}\.\d{1,4}[\w.+~-]{0,60}) #\d/ : stryMutAct_9fa48("10") ? /^Linux [^\w.-]{1,64} (\d{1,3}\.\d{1,4}[\w.+~-]{0,60}) #\d/ : stryMutAct_9fa48("9") ? /^Linux [\w.-] (\d{1,3}\.\d{1,4}[\w.+~-]{0,60}) #\d/ : stryMutAct_9fa48("8") ? /Linux [\w.-]{1,64} (\d{1,3}\.\d{1,4}[\w.+~-]{0,60}) #\d/ : (stryCov_9fa48("8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19"), /^Linux [\w.-]{1,64} (\d{1,3}\.\d{1,4}[\w.+~-]{0,60}) #\d/);
/** `Thu May 1 02:51:54 UTC 2025`. */
const BUILT = stryMutAct_9fa48("37") ? /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\D)\b/ : stryMutAct_9fa48("36") ? /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\D\d)\b/ : stryMutAct_9fa48("35") ? /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\d\d:\d\d (?:[^A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("34") ? /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\d\d:\d\d (?:[A-Z] )?(20\d\d)\b/ : stryMutAct_9fa48("33") ? /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )(20\d\d)\b/ : stryMutAct_9fa48("32") ? /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\d\d:\d\D (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("31") ? /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\d\d:\D\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("30") ? /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\d\D:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("29") ? /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\D\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("28") ? /\b([A-Z][a-z]{2}) [ \d]?\d \d\D:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("27") ? /\b([A-Z][a-z]{2}) [ \d]?\d \D\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("26") ? /\b([A-Z][a-z]{2}) [ \d]?\D \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("25") ? /\b([A-Z][a-z]{2}) [ \D]?\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("24") ? /\b([A-Z][a-z]{2}) [^ \d]?\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("23") ? /\b([A-Z][a-z]{2}) [ \d]\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("22") ? /\b([A-Z][^a-z]{2}) [ \d]?\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("21") ? /\b([A-Z][a-z]) [ \d]?\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : stryMutAct_9fa48("20") ? /\b([^A-Z][a-z]{2}) [ \d]?\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/ : (stryCov_9fa48("20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37"), /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/);
/** `Sat, 25 Jun 2022 20:22:01 +0000`. */
const BUILT_RFC = stryMutAct_9fa48("50") ? /\b\d{1,2} ([A-Z][a-z]{2}) (20\d\d) \d\d:\d\d:\d\D\b/ : stryMutAct_9fa48("49") ? /\b\d{1,2} ([A-Z][a-z]{2}) (20\d\d) \d\d:\d\d:\D\d\b/ : stryMutAct_9fa48("48") ? /\b\d{1,2} ([A-Z][a-z]{2}) (20\d\d) \d\d:\d\D:\d\d\b/ : stryMutAct_9fa48("47") ? /\b\d{1,2} ([A-Z][a-z]{2}) (20\d\d) \d\d:\D\d:\d\d\b/ : stryMutAct_9fa48("46") ? /\b\d{1,2} ([A-Z][a-z]{2}) (20\d\d) \d\D:\d\d:\d\d\b/ : stryMutAct_9fa48("45") ? /\b\d{1,2} ([A-Z][a-z]{2}) (20\d\d) \D\d:\d\d:\d\d\b/ : stryMutAct_9fa48("44") ? /\b\d{1,2} ([A-Z][a-z]{2}) (20\d\D) \d\d:\d\d:\d\d\b/ : stryMutAct_9fa48("43") ? /\b\d{1,2} ([A-Z][a-z]{2}) (20\D\d) \d\d:\d\d:\d\d\b/ : stryMutAct_9fa48("42") ? /\b\d{1,2} ([A-Z][^a-z]{2}) (20\d\d) \d\d:\d\d:\d\d\b/ : stryMutAct_9fa48("41") ? /\b\d{1,2} ([A-Z][a-z]) (20\d\d) \d\d:\d\d:\d\d\b/ : stryMutAct_9fa48("40") ? /\b\d{1,2} ([^A-Z][a-z]{2}) (20\d\d) \d\d:\d\d:\d\d\b/ : stryMutAct_9fa48("39") ? /\b\D{1,2} ([A-Z][a-z]{2}) (20\d\d) \d\d:\d\d:\d\d\b/ : stryMutAct_9fa48("38") ? /\b\d ([A-Z][a-z]{2}) (20\d\d) \d\d:\d\d:\d\d\b/ : (stryCov_9fa48("38", "39", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49", "50"), /\b\d{1,2} ([A-Z][a-z]{2}) (20\d\d) \d\d:\d\d:\d\d\b/);
/** `(2026-01-13)`, as Debian has it. */
const BUILT_ISO = stryMutAct_9fa48("56") ? /\((20\d\d)-(\d\d)-\d\D\)/ : stryMutAct_9fa48("55") ? /\((20\d\d)-(\d\d)-\D\d\)/ : stryMutAct_9fa48("54") ? /\((20\d\d)-(\d\D)-\d\d\)/ : stryMutAct_9fa48("53") ? /\((20\d\d)-(\D\d)-\d\d\)/ : stryMutAct_9fa48("52") ? /\((20\d\D)-(\d\d)-\d\d\)/ : stryMutAct_9fa48("51") ? /\((20\D\d)-(\d\d)-\d\d\)/ : (stryCov_9fa48("51", "52", "53", "54", "55", "56"), /\((20\d\d)-(\d\d)-\d\d\)/);

/** Months since year 0 at which the kernel was built; null where the banner does not say. */
function builtAt(message: string): number | null {
  if (stryMutAct_9fa48("57")) {
    {}
  } else {
    stryCov_9fa48("57");
    const [, isoYear, isoMonth] = stryMutAct_9fa48("58") ? BUILT_ISO.exec(message) && [] : (stryCov_9fa48("58"), BUILT_ISO.exec(message) ?? (stryMutAct_9fa48("59") ? ["Stryker was here"] : (stryCov_9fa48("59"), [])));
    if (stryMutAct_9fa48("62") ? isoYear === undefined : stryMutAct_9fa48("61") ? false : stryMutAct_9fa48("60") ? true : (stryCov_9fa48("60", "61", "62"), isoYear !== undefined)) return stryMutAct_9fa48("63") ? Number(isoYear) * 12 + Number(isoMonth) + 1 : (stryCov_9fa48("63"), (stryMutAct_9fa48("64") ? Number(isoYear) * 12 - Number(isoMonth) : (stryCov_9fa48("64"), (stryMutAct_9fa48("65") ? Number(isoYear) / 12 : (stryCov_9fa48("65"), Number(isoYear) * 12)) + Number(isoMonth))) - 1);
    const [, month = stryMutAct_9fa48("66") ? "Stryker was here!" : (stryCov_9fa48("66"), ''), year] = stryMutAct_9fa48("67") ? (BUILT.exec(message) ?? BUILT_RFC.exec(message)) && [] : (stryCov_9fa48("67"), (stryMutAct_9fa48("68") ? BUILT.exec(message) && BUILT_RFC.exec(message) : (stryCov_9fa48("68"), BUILT.exec(message) ?? BUILT_RFC.exec(message))) ?? (stryMutAct_9fa48("69") ? ["Stryker was here"] : (stryCov_9fa48("69"), [])));
    const index = stryMutAct_9fa48("70") ? MONTHS.indexOf(month) * 3 : (stryCov_9fa48("70"), MONTHS.indexOf(month) / 3);
    return (stryMutAct_9fa48("73") ? year === undefined && !Number.isInteger(index) : stryMutAct_9fa48("72") ? false : stryMutAct_9fa48("71") ? true : (stryCov_9fa48("71", "72", "73"), (stryMutAct_9fa48("75") ? year !== undefined : stryMutAct_9fa48("74") ? false : (stryCov_9fa48("74", "75"), year === undefined)) || (stryMutAct_9fa48("76") ? Number.isInteger(index) : (stryCov_9fa48("76"), !Number.isInteger(index))))) ? null : stryMutAct_9fa48("77") ? Number(year) * 12 - index : (stryCov_9fa48("77"), (stryMutAct_9fa48("78") ? Number(year) / 12 : (stryCov_9fa48("78"), Number(year) * 12)) + index);
  }
}

/** What the kernel's name says of where it runs. */
function flavourOf(version: string): Saying[] {
  if (stryMutAct_9fa48("79")) {
    {}
  } else {
    stryCov_9fa48("79");
    if (stryMutAct_9fa48("81") ? false : stryMutAct_9fa48("80") ? true : (stryCov_9fa48("80", "81"), (stryMutAct_9fa48("82") ? /microsoft-standard|-WSL\D/i : (stryCov_9fa48("82"), /microsoft-standard|-WSL\d/i)).test(version))) return stryMutAct_9fa48("83") ? [] : (stryCov_9fa48("83"), [stryMutAct_9fa48("84") ? {} : (stryCov_9fa48("84"), {
      type: stryMutAct_9fa48("85") ? "" : (stryCov_9fa48("85"), 'hyper-v')
    }), stryMutAct_9fa48("86") ? {} : (stryCov_9fa48("86"), {
      type: stryMutAct_9fa48("87") ? "" : (stryCov_9fa48("87"), 'wsl')
    })]);
    return /azure/.test(version) ? stryMutAct_9fa48("88") ? [] : (stryCov_9fa48("88"), [stryMutAct_9fa48("89") ? {} : (stryCov_9fa48("89"), {
      type: stryMutAct_9fa48("90") ? "" : (stryCov_9fa48("90"), 'hyper-v')
    }), stryMutAct_9fa48("91") ? {} : (stryCov_9fa48("91"), {
      type: stryMutAct_9fa48("92") ? "" : (stryCov_9fa48("92"), 'azure')
    })]) : stryMutAct_9fa48("93") ? ["Stryker was here"] : (stryCov_9fa48("93"), []);
  }
}
function archOf(message: string): Saying[] {
  if (stryMutAct_9fa48("94")) {
    {}
  } else {
    stryCov_9fa48("94");
    if (stryMutAct_9fa48("96") ? false : stryMutAct_9fa48("95") ? true : (stryCov_9fa48("95", "96"), /aarch64|arm64/.test(message))) return stryMutAct_9fa48("97") ? [] : (stryCov_9fa48("97"), [stryMutAct_9fa48("98") ? {} : (stryCov_9fa48("98"), {
      type: stryMutAct_9fa48("99") ? "" : (stryCov_9fa48("99"), 'arch'),
      value: stryMutAct_9fa48("100") ? "" : (stryCov_9fa48("100"), 'arm64')
    })]);
    return /x86_64|amd64/.test(message) ? stryMutAct_9fa48("101") ? [] : (stryCov_9fa48("101"), [stryMutAct_9fa48("102") ? {} : (stryCov_9fa48("102"), {
      type: stryMutAct_9fa48("103") ? "" : (stryCov_9fa48("103"), 'arch'),
      value: stryMutAct_9fa48("104") ? "" : (stryCov_9fa48("104"), 'x86_64')
    })]) : stryMutAct_9fa48("105") ? ["Stryker was here"] : (stryCov_9fa48("105"), []);
  }
}

/** The kernel's banner, or what `uname -a` says: version, when it was built, sometimes for what. */
export const banner: Recogniser = stryMutAct_9fa48("106") ? {} : (stryCov_9fa48("106"), {
  marks: stryMutAct_9fa48("107") ? [] : (stryCov_9fa48("107"), [stryMutAct_9fa48("108") ? "" : (stryCov_9fa48("108"), 'Linux version '), stryMutAct_9fa48("109") ? "" : (stryCov_9fa48("109"), 'Linux ')]),
  read(message) {
    if (stryMutAct_9fa48("110")) {
      {}
    } else {
      stryCov_9fa48("110");
      const boots = BANNER.exec(message);
      const [quote, version] = stryMutAct_9fa48("111") ? (boots ?? UNAME.exec(message)) && [] : (stryCov_9fa48("111"), (stryMutAct_9fa48("112") ? boots && UNAME.exec(message) : (stryCov_9fa48("112"), boots ?? UNAME.exec(message))) ?? (stryMutAct_9fa48("113") ? ["Stryker was here"] : (stryCov_9fa48("113"), [])));
      if (stryMutAct_9fa48("116") ? quote === undefined && version === undefined : stryMutAct_9fa48("115") ? false : stryMutAct_9fa48("114") ? true : (stryCov_9fa48("114", "115", "116"), (stryMutAct_9fa48("118") ? quote !== undefined : stryMutAct_9fa48("117") ? false : (stryCov_9fa48("117", "118"), quote === undefined)) || (stryMutAct_9fa48("120") ? version !== undefined : stryMutAct_9fa48("119") ? false : (stryCov_9fa48("119", "120"), version === undefined)))) return null;
      const built = builtAt(message);
      const says: Saying[] = stryMutAct_9fa48("121") ? [] : (stryCov_9fa48("121"), [stryMutAct_9fa48("122") ? {} : (stryCov_9fa48("122"), {
        type: stryMutAct_9fa48("123") ? "" : (stryCov_9fa48("123"), 'kernel'),
        version,
        built
      }), ...archOf(message), ...flavourOf(version)]);
      return (stryMutAct_9fa48("126") ? boots !== null : stryMutAct_9fa48("125") ? false : stryMutAct_9fa48("124") ? true : (stryCov_9fa48("124", "125", "126"), boots === null)) ? stryMutAct_9fa48("127") ? {} : (stryCov_9fa48("127"), {
        says,
        quote
      }) : stryMutAct_9fa48("128") ? {} : (stryCov_9fa48("128"), {
        says,
        quote,
        begins: stryMutAct_9fa48("129") ? "" : (stryCov_9fa48("129"), 'kernel')
      });
    }
  }
});

/** The line of an oops that names the kernel, for logs that lack the banner. */
export const oops: Recogniser = stryMutAct_9fa48("130") ? {} : (stryCov_9fa48("130"), {
  marks: stryMutAct_9fa48("131") ? [] : (stryCov_9fa48("131"), [stryMutAct_9fa48("132") ? "" : (stryCov_9fa48("132"), ' Comm: ')]),
  read(message) {
    if (stryMutAct_9fa48("133")) {
      {}
    } else {
      stryCov_9fa48("133");
      const [, version] = stryMutAct_9fa48("134") ? / Comm: .{1,40} (?:Not tainted|Tainted: [A-Z ]{1,40}) (\d{1,3}\.\d{1,4}\S{0,60}) #/.exec(message) && [] : (stryCov_9fa48("134"), (stryMutAct_9fa48("143") ? / Comm: .{1,40} (?:Not tainted|Tainted: [A-Z ]{1,40}) (\d{1,3}\.\d{1,4}\s{0,60}) #/ : stryMutAct_9fa48("142") ? / Comm: .{1,40} (?:Not tainted|Tainted: [A-Z ]{1,40}) (\d{1,3}\.\d{1,4}\S) #/ : stryMutAct_9fa48("141") ? / Comm: .{1,40} (?:Not tainted|Tainted: [A-Z ]{1,40}) (\d{1,3}\.\D{1,4}\S{0,60}) #/ : stryMutAct_9fa48("140") ? / Comm: .{1,40} (?:Not tainted|Tainted: [A-Z ]{1,40}) (\d{1,3}\.\d\S{0,60}) #/ : stryMutAct_9fa48("139") ? / Comm: .{1,40} (?:Not tainted|Tainted: [A-Z ]{1,40}) (\D{1,3}\.\d{1,4}\S{0,60}) #/ : stryMutAct_9fa48("138") ? / Comm: .{1,40} (?:Not tainted|Tainted: [A-Z ]{1,40}) (\d\.\d{1,4}\S{0,60}) #/ : stryMutAct_9fa48("137") ? / Comm: .{1,40} (?:Not tainted|Tainted: [^A-Z ]{1,40}) (\d{1,3}\.\d{1,4}\S{0,60}) #/ : stryMutAct_9fa48("136") ? / Comm: .{1,40} (?:Not tainted|Tainted: [A-Z ]) (\d{1,3}\.\d{1,4}\S{0,60}) #/ : stryMutAct_9fa48("135") ? / Comm: . (?:Not tainted|Tainted: [A-Z ]{1,40}) (\d{1,3}\.\d{1,4}\S{0,60}) #/ : (stryCov_9fa48("135", "136", "137", "138", "139", "140", "141", "142", "143"), / Comm: .{1,40} (?:Not tainted|Tainted: [A-Z ]{1,40}) (\d{1,3}\.\d{1,4}\S{0,60}) #/)).exec(message) ?? (stryMutAct_9fa48("144") ? ["Stryker was here"] : (stryCov_9fa48("144"), [])));
      return (stryMutAct_9fa48("147") ? version !== undefined : stryMutAct_9fa48("146") ? false : stryMutAct_9fa48("145") ? true : (stryCov_9fa48("145", "146", "147"), version === undefined)) ? null : stryMutAct_9fa48("148") ? {} : (stryCov_9fa48("148"), {
        says: stryMutAct_9fa48("149") ? [] : (stryCov_9fa48("149"), [stryMutAct_9fa48("150") ? {} : (stryCov_9fa48("150"), {
          type: stryMutAct_9fa48("151") ? "" : (stryCov_9fa48("151"), 'kernel'),
          version,
          built: null
        })])
      });
    }
  }
});