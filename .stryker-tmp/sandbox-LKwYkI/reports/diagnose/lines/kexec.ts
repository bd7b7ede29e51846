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
import { byPattern, type Recogniser } from './recogniser.ts';
const FILE: readonly Saying[] = stryMutAct_9fa48("152") ? [] : (stryCov_9fa48("152"), [stryMutAct_9fa48("153") ? {} : (stryCov_9fa48("153"), {
  type: stryMutAct_9fa48("154") ? "" : (stryCov_9fa48("154"), 'syscall'),
  value: stryMutAct_9fa48("155") ? "" : (stryCov_9fa48("155"), 'kexec_file_load')
})]);
const LOAD: readonly Saying[] = stryMutAct_9fa48("156") ? [] : (stryCov_9fa48("156"), [stryMutAct_9fa48("157") ? {} : (stryCov_9fa48("157"), {
  type: stryMutAct_9fa48("158") ? "" : (stryCov_9fa48("158"), 'syscall'),
  value: stryMutAct_9fa48("159") ? "" : (stryCov_9fa48("159"), 'kexec_load')
})]);

/** A command, as a shell, a trace of one or a report of it shows it; prose about kexec is none. */
const COMMAND = stryMutAct_9fa48("181") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.)?)$/ : stryMutAct_9fa48("180") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: .{0,400})?)$/ : stryMutAct_9fa48("179") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400}))$/ : stryMutAct_9fa48("178") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\W/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("177") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[^\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("176") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("175") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("174") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|')(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("173") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? |'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("172") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command: {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("171") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\S?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("170") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("169") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("168") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} |sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("167") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+ ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("166") ? /^(?:[\w.@~:/-]{0,60}[#$%] |\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("165") ? /^(?:[\w.@~:/-]{0,60}[^#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("164") ? /^(?:[\W.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("163") ? /^(?:[^\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("162") ? /^(?:[\w.@~:/-][#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : stryMutAct_9fa48("161") ? /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)/ : stryMutAct_9fa48("160") ? /(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/ : (stryCov_9fa48("160", "161", "162", "163", "164", "165", "166", "167", "168", "169", "170", "171", "172", "173", "174", "175", "176", "177", "178", "179", "180", "181"), /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/);
/** Loaders' own settings: `KEXEC_ARGS="-s"` of dracut, `KDUMP_KEXEC_ARGS="-s"` of kdump-tools. */
const SETTING = stryMutAct_9fa48("189") ? /^(?:export )?(?:KDUMP_)?KEXEC_ARGS="?([^"]{0,200})"$/ : stryMutAct_9fa48("188") ? /^(?:export )?(?:KDUMP_)?KEXEC_ARGS="?(["]{0,200})"?$/ : stryMutAct_9fa48("187") ? /^(?:export )?(?:KDUMP_)?KEXEC_ARGS="?([^"])"?$/ : stryMutAct_9fa48("186") ? /^(?:export )?(?:KDUMP_)?KEXEC_ARGS="([^"]{0,200})"?$/ : stryMutAct_9fa48("185") ? /^(?:export )?(?:KDUMP_)KEXEC_ARGS="?([^"]{0,200})"?$/ : stryMutAct_9fa48("184") ? /^(?:export )(?:KDUMP_)?KEXEC_ARGS="?([^"]{0,200})"?$/ : stryMutAct_9fa48("183") ? /^(?:export )?(?:KDUMP_)?KEXEC_ARGS="?([^"]{0,200})"?/ : stryMutAct_9fa48("182") ? /(?:export )?(?:KDUMP_)?KEXEC_ARGS="?([^"]{0,200})"?$/ : (stryCov_9fa48("182", "183", "184", "185", "186", "187", "188", "189"), /^(?:export )?(?:KDUMP_)?KEXEC_ARGS="?([^"]{0,200})"?$/);
/** A system call, in a trace. */
const CALL = stryMutAct_9fa48("201") ? /^(?:\[pid {1,4}\d{1,8}\] |\d{1,8} )?(?:\d\S{0,20} )?kexec_(file_)load\(/ : stryMutAct_9fa48("200") ? /^(?:\[pid {1,4}\d{1,8}\] |\d{1,8} )?(?:\d\s{0,20} )?kexec_(file_)?load\(/ : stryMutAct_9fa48("199") ? /^(?:\[pid {1,4}\d{1,8}\] |\d{1,8} )?(?:\d\S )?kexec_(file_)?load\(/ : stryMutAct_9fa48("198") ? /^(?:\[pid {1,4}\d{1,8}\] |\d{1,8} )?(?:\D\S{0,20} )?kexec_(file_)?load\(/ : stryMutAct_9fa48("197") ? /^(?:\[pid {1,4}\d{1,8}\] |\d{1,8} )?(?:\d\S{0,20} )kexec_(file_)?load\(/ : stryMutAct_9fa48("196") ? /^(?:\[pid {1,4}\d{1,8}\] |\D{1,8} )?(?:\d\S{0,20} )?kexec_(file_)?load\(/ : stryMutAct_9fa48("195") ? /^(?:\[pid {1,4}\d{1,8}\] |\d )?(?:\d\S{0,20} )?kexec_(file_)?load\(/ : stryMutAct_9fa48("194") ? /^(?:\[pid {1,4}\D{1,8}\] |\d{1,8} )?(?:\d\S{0,20} )?kexec_(file_)?load\(/ : stryMutAct_9fa48("193") ? /^(?:\[pid {1,4}\d\] |\d{1,8} )?(?:\d\S{0,20} )?kexec_(file_)?load\(/ : stryMutAct_9fa48("192") ? /^(?:\[pid \d{1,8}\] |\d{1,8} )?(?:\d\S{0,20} )?kexec_(file_)?load\(/ : stryMutAct_9fa48("191") ? /^(?:\[pid {1,4}\d{1,8}\] |\d{1,8} )(?:\d\S{0,20} )?kexec_(file_)?load\(/ : stryMutAct_9fa48("190") ? /(?:\[pid {1,4}\d{1,8}\] |\d{1,8} )?(?:\d\S{0,20} )?kexec_(file_)?load\(/ : (stryCov_9fa48("190", "191", "192", "193", "194", "195", "196", "197", "198", "199", "200", "201"), /^(?:\[pid {1,4}\d{1,8}\] |\d{1,8} )?(?:\d\S{0,20} )?kexec_(file_)?load\(/);

/** By the options of kexec: `-s`, also among others as in `-ps`, or `-c`; without any it depends on the tools. */
function byOptions(options: string): readonly Saying[] {
  if (stryMutAct_9fa48("202")) {
    {}
  } else {
    stryCov_9fa48("202");
    const words = stryMutAct_9fa48("203") ? options.split(/ --? | --command-line|--append/)[0]?.split(/\s+/) && [] : (stryCov_9fa48("203"), (stryMutAct_9fa48("204") ? options.split(/ --? | --command-line|--append/)[0].split(/\s+/) : (stryCov_9fa48("204"), options.split(stryMutAct_9fa48("205") ? / -- | --command-line|--append/ : (stryCov_9fa48("205"), / --? | --command-line|--append/))[0]?.split(stryMutAct_9fa48("207") ? /\S+/ : stryMutAct_9fa48("206") ? /\s/ : (stryCov_9fa48("206", "207"), /\s+/)))) ?? (stryMutAct_9fa48("208") ? ["Stryker was here"] : (stryCov_9fa48("208"), [])));
    for (const word of words) {
      if (stryMutAct_9fa48("209")) {
        {}
      } else {
        stryCov_9fa48("209");
        if (stryMutAct_9fa48("212") ? word === '--kexec-file-syscall' && /^-[a-z]{0,3}s[a-z]{0,3}$/.test(word) : stryMutAct_9fa48("211") ? false : stryMutAct_9fa48("210") ? true : (stryCov_9fa48("210", "211", "212"), (stryMutAct_9fa48("214") ? word !== '--kexec-file-syscall' : stryMutAct_9fa48("213") ? false : (stryCov_9fa48("213", "214"), word === (stryMutAct_9fa48("215") ? "" : (stryCov_9fa48("215"), '--kexec-file-syscall')))) || (stryMutAct_9fa48("221") ? /^-[a-z]{0,3}s[^a-z]{0,3}$/ : stryMutAct_9fa48("220") ? /^-[a-z]{0,3}s[a-z]$/ : stryMutAct_9fa48("219") ? /^-[^a-z]{0,3}s[a-z]{0,3}$/ : stryMutAct_9fa48("218") ? /^-[a-z]s[a-z]{0,3}$/ : stryMutAct_9fa48("217") ? /^-[a-z]{0,3}s[a-z]{0,3}/ : stryMutAct_9fa48("216") ? /-[a-z]{0,3}s[a-z]{0,3}$/ : (stryCov_9fa48("216", "217", "218", "219", "220", "221"), /^-[a-z]{0,3}s[a-z]{0,3}$/)).test(word))) return FILE;
        if (stryMutAct_9fa48("224") ? word === '--kexec-syscall' && /^-[a-z]{0,3}c[a-z]{0,3}$/.test(word) : stryMutAct_9fa48("223") ? false : stryMutAct_9fa48("222") ? true : (stryCov_9fa48("222", "223", "224"), (stryMutAct_9fa48("226") ? word !== '--kexec-syscall' : stryMutAct_9fa48("225") ? false : (stryCov_9fa48("225", "226"), word === (stryMutAct_9fa48("227") ? "" : (stryCov_9fa48("227"), '--kexec-syscall')))) || (stryMutAct_9fa48("233") ? /^-[a-z]{0,3}c[^a-z]{0,3}$/ : stryMutAct_9fa48("232") ? /^-[a-z]{0,3}c[a-z]$/ : stryMutAct_9fa48("231") ? /^-[^a-z]{0,3}c[a-z]{0,3}$/ : stryMutAct_9fa48("230") ? /^-[a-z]c[a-z]{0,3}$/ : stryMutAct_9fa48("229") ? /^-[a-z]{0,3}c[a-z]{0,3}/ : stryMutAct_9fa48("228") ? /-[a-z]{0,3}c[a-z]{0,3}$/ : (stryCov_9fa48("228", "229", "230", "231", "232", "233"), /^-[a-z]{0,3}c[a-z]{0,3}$/)).test(word))) return LOAD;
      }
    }
    return stryMutAct_9fa48("234") ? ["Stryker was here"] : (stryCov_9fa48("234"), []);
  }
}

/** How the next kernel is loaded, as loaders and people write it. */
export const kexec: readonly Recogniser[] = stryMutAct_9fa48("235") ? [] : (stryCov_9fa48("235"), [byPattern(stryMutAct_9fa48("236") ? "" : (stryCov_9fa48("236"), 'kexec'), COMMAND, stryMutAct_9fa48("237") ? () => undefined : (stryCov_9fa48("237"), ([, options = stryMutAct_9fa48("238") ? "Stryker was here!" : (stryCov_9fa48("238"), '')]) => byOptions(options))), byPattern(stryMutAct_9fa48("239") ? "" : (stryCov_9fa48("239"), 'KEXEC_ARGS='), SETTING, stryMutAct_9fa48("240") ? () => undefined : (stryCov_9fa48("240"), ([, options = stryMutAct_9fa48("241") ? "Stryker was here!" : (stryCov_9fa48("241"), '')]) => byOptions(options))), byPattern(stryMutAct_9fa48("242") ? "" : (stryCov_9fa48("242"), 'kexec_'), CALL, stryMutAct_9fa48("243") ? () => undefined : (stryCov_9fa48("243"), ([, file]) => (stryMutAct_9fa48("246") ? file !== undefined : stryMutAct_9fa48("245") ? false : stryMutAct_9fa48("244") ? true : (stryCov_9fa48("244", "245", "246"), file === undefined)) ? LOAD : FILE)), byPattern(stryMutAct_9fa48("247") ? "" : (stryCov_9fa48("247"), 'kexec_file'), stryMutAct_9fa48("252") ? /^kexec_file(?:_load)?(?:\(\W{1,10}\))?: / : stryMutAct_9fa48("251") ? /^kexec_file(?:_load)?(?:\(\w\))?: / : stryMutAct_9fa48("250") ? /^kexec_file(?:_load)?(?:\(\w{1,10}\)): / : stryMutAct_9fa48("249") ? /^kexec_file(?:_load)(?:\(\w{1,10}\))?: / : stryMutAct_9fa48("248") ? /kexec_file(?:_load)?(?:\(\w{1,10}\))?: / : (stryCov_9fa48("248", "249", "250", "251", "252"), /^kexec_file(?:_load)?(?:\(\w{1,10}\))?: /), stryMutAct_9fa48("253") ? () => undefined : (stryCov_9fa48("253"), () => FILE)), byPattern(stryMutAct_9fa48("254") ? "" : (stryCov_9fa48("254"), 'Kernel is locked down'), stryMutAct_9fa48("255") ? /Kernel is locked down from / : (stryCov_9fa48("255"), /^Kernel is locked down from /), stryMutAct_9fa48("256") ? () => undefined : (stryCov_9fa48("256"), () => FILE)), byPattern(stryMutAct_9fa48("257") ? "" : (stryCov_9fa48("257"), 'Lockdown: '), stryMutAct_9fa48("258") ? /Lockdown: kexec: / : (stryCov_9fa48("258"), /^Lockdown: kexec: /), stryMutAct_9fa48("259") ? () => undefined : (stryCov_9fa48("259"), () => FILE)), byPattern(stryMutAct_9fa48("260") ? "" : (stryCov_9fa48("260"), 'kexec'), stryMutAct_9fa48("272") ? /\bkexec-tools(?:[ :]{1,2}v?|-| {1,40}(?:\d:)?)(\d{1,4}\.\d{1,4}\.\D{1,4})\b/ : stryMutAct_9fa48("271") ? /\bkexec-tools(?:[ :]{1,2}v?|-| {1,40}(?:\d:)?)(\d{1,4}\.\d{1,4}\.\d)\b/ : stryMutAct_9fa48("270") ? /\bkexec-tools(?:[ :]{1,2}v?|-| {1,40}(?:\d:)?)(\d{1,4}\.\D{1,4}\.\d{1,4})\b/ : stryMutAct_9fa48("269") ? /\bkexec-tools(?:[ :]{1,2}v?|-| {1,40}(?:\d:)?)(\d{1,4}\.\d\.\d{1,4})\b/ : stryMutAct_9fa48("268") ? /\bkexec-tools(?:[ :]{1,2}v?|-| {1,40}(?:\d:)?)(\D{1,4}\.\d{1,4}\.\d{1,4})\b/ : stryMutAct_9fa48("267") ? /\bkexec-tools(?:[ :]{1,2}v?|-| {1,40}(?:\d:)?)(\d\.\d{1,4}\.\d{1,4})\b/ : stryMutAct_9fa48("266") ? /\bkexec-tools(?:[ :]{1,2}v?|-| {1,40}(?:\D:)?)(\d{1,4}\.\d{1,4}\.\d{1,4})\b/ : stryMutAct_9fa48("265") ? /\bkexec-tools(?:[ :]{1,2}v?|-| {1,40}(?:\d:))(\d{1,4}\.\d{1,4}\.\d{1,4})\b/ : stryMutAct_9fa48("264") ? /\bkexec-tools(?:[ :]{1,2}v?|-| (?:\d:)?)(\d{1,4}\.\d{1,4}\.\d{1,4})\b/ : stryMutAct_9fa48("263") ? /\bkexec-tools(?:[ :]{1,2}v|-| {1,40}(?:\d:)?)(\d{1,4}\.\d{1,4}\.\d{1,4})\b/ : stryMutAct_9fa48("262") ? /\bkexec-tools(?:[^ :]{1,2}v?|-| {1,40}(?:\d:)?)(\d{1,4}\.\d{1,4}\.\d{1,4})\b/ : stryMutAct_9fa48("261") ? /\bkexec-tools(?:[ :]v?|-| {1,40}(?:\d:)?)(\d{1,4}\.\d{1,4}\.\d{1,4})\b/ : (stryCov_9fa48("261", "262", "263", "264", "265", "266", "267", "268", "269", "270", "271", "272"), /\bkexec-tools(?:[ :]{1,2}v?|-| {1,40}(?:\d:)?)(\d{1,4}\.\d{1,4}\.\d{1,4})\b/), stryMutAct_9fa48("273") ? () => undefined : (stryCov_9fa48("273"), ([, value = stryMutAct_9fa48("274") ? "Stryker was here!" : (stryCov_9fa48("274"), '')]) => stryMutAct_9fa48("275") ? [] : (stryCov_9fa48("275"), [stryMutAct_9fa48("276") ? {} : (stryCov_9fa48("276"), {
  type: stryMutAct_9fa48("277") ? "" : (stryCov_9fa48("277"), 'tools'),
  value
})])))]);