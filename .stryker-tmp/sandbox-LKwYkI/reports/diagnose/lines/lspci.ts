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
import { GIB, KIB, MAX_ADDRESS, MIB } from '../../../engine/index.ts';
import type { Saying, Use } from '../facts.ts';
import { hex, type Recogniser } from './recogniser.ts';
const TITLE = stryMutAct_9fa48("291") ? /^((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.)/ : stryMutAct_9fa48("290") ? /^((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\s.{0,120})/ : stryMutAct_9fa48("289") ? /^((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][:]{2,60}): (\S.{0,120})/ : stryMutAct_9fa48("288") ? /^((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]): (\S.{0,120})/ : stryMutAct_9fa48("287") ? /^((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([^A-Z0-9][^:]{2,60}): (\S.{0,120})/ : stryMutAct_9fa48("286") ? /^((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[^0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/ : stryMutAct_9fa48("285") ? /^((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[^0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/ : stryMutAct_9fa48("284") ? /^((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/ : stryMutAct_9fa48("283") ? /^((?:[0-9a-f]{4}:)?[^0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/ : stryMutAct_9fa48("282") ? /^((?:[0-9a-f]{4}:)?[0-9a-f]:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/ : stryMutAct_9fa48("281") ? /^((?:[^0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/ : stryMutAct_9fa48("280") ? /^((?:[0-9a-f]:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/ : stryMutAct_9fa48("279") ? /^((?:[0-9a-f]{4}:)[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/ : stryMutAct_9fa48("278") ? /((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/ : (stryCov_9fa48("278", "279", "280", "281", "282", "283", "284", "285", "286", "287", "288", "289", "290", "291"), /^((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/);
const REGION = stryMutAct_9fa48("303") ? /^(?:Region (\d): )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\d{1,6})([^KMGT]?)\]/ : stryMutAct_9fa48("302") ? /^(?:Region (\d): )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\d{1,6})([KMGT])\]/ : stryMutAct_9fa48("301") ? /^(?:Region (\d): )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\D{1,6})([KMGT]?)\]/ : stryMutAct_9fa48("300") ? /^(?:Region (\d): )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\d)([KMGT]?)\]/ : stryMutAct_9fa48("299") ? /^(?:Region (\d): )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).\[size=(\d{1,6})([KMGT]?)\]/ : stryMutAct_9fa48("298") ? /^(?:Region (\d): )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [^a-z-]{1,20}\).{0,40}\[size=(\d{1,6})([KMGT]?)\]/ : stryMutAct_9fa48("297") ? /^(?:Region (\d): )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]\).{0,40}\[size=(\d{1,6})([KMGT]?)\]/ : stryMutAct_9fa48("296") ? /^(?:Region (\d): )?Memory at ([^0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\d{1,6})([KMGT]?)\]/ : stryMutAct_9fa48("295") ? /^(?:Region (\d): )?Memory at ([0-9a-f]) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\d{1,6})([KMGT]?)\]/ : stryMutAct_9fa48("294") ? /^(?:Region (\D): )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\d{1,6})([KMGT]?)\]/ : stryMutAct_9fa48("293") ? /^(?:Region (\d): )Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\d{1,6})([KMGT]?)\]/ : stryMutAct_9fa48("292") ? /(?:Region (\d): )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\d{1,6})([KMGT]?)\]/ : (stryCov_9fa48("292", "293", "294", "295", "296", "297", "298", "299", "300", "301", "302", "303"), /^(?:Region (\d): )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\d{1,6})([KMGT]?)\]/);
const UNITS: Readonly<Record<string, number>> = stryMutAct_9fa48("304") ? {} : (stryCov_9fa48("304"), {
  '': 1,
  K: KIB,
  M: MIB,
  G: GIB,
  T: stryMutAct_9fa48("305") ? 1024 / GIB : (stryCov_9fa48("305"), 1024 * GIB)
});
const USES: readonly (readonly [RegExp, Use])[] = stryMutAct_9fa48("306") ? [] : (stryCov_9fa48("306"), [stryMutAct_9fa48("307") ? [] : (stryCov_9fa48("307"), [stryMutAct_9fa48("308") ? /Non-Volatile memory|storage|SATA|SCSI|IDE/i : (stryCov_9fa48("308"), /^Non-Volatile memory|storage|SATA|SCSI|IDE/i), stryMutAct_9fa48("309") ? "" : (stryCov_9fa48("309"), 'disk')]), stryMutAct_9fa48("310") ? [] : (stryCov_9fa48("310"), [stryMutAct_9fa48("313") ? /^Ethernet|^Network|Infiniband/i : stryMutAct_9fa48("312") ? /^Ethernet|Network|^Infiniband/i : stryMutAct_9fa48("311") ? /Ethernet|^Network|^Infiniband/i : (stryCov_9fa48("311", "312", "313"), /^Ethernet|^Network|^Infiniband/i), stryMutAct_9fa48("314") ? "" : (stryCov_9fa48("314"), 'network')]), stryMutAct_9fa48("315") ? [] : (stryCov_9fa48("315"), [stryMutAct_9fa48("318") ? /^3D|^VGA|Display/ : stryMutAct_9fa48("317") ? /^3D|VGA|^Display/ : stryMutAct_9fa48("316") ? /3D|^VGA|^Display/ : (stryCov_9fa48("316", "317", "318"), /^3D|^VGA|^Display/), stryMutAct_9fa48("319") ? "" : (stryCov_9fa48("319"), 'graphics')])]);

/**
 * The listing of `lspci -v` or `-vv`, one line after another: regions belong to the function named last.
 */
export function lspci(): Recogniser {
  if (stryMutAct_9fa48("320")) {
    {}
  } else {
    stryCov_9fa48("320");
    let current: string | null = null;
    return stryMutAct_9fa48("321") ? {} : (stryCov_9fa48("321"), {
      marks: stryMutAct_9fa48("322") ? [] : (stryCov_9fa48("322"), [stryMutAct_9fa48("323") ? "" : (stryCov_9fa48("323"), '.0 '), stryMutAct_9fa48("324") ? "" : (stryCov_9fa48("324"), 'Memory at '), stryMutAct_9fa48("325") ? "" : (stryCov_9fa48("325"), 'Kernel driver in use: hyperv_')]),
      read(message) {
        if (stryMutAct_9fa48("326")) {
          {}
        } else {
          stryCov_9fa48("326");
          const [, address, sort = stryMutAct_9fa48("327") ? "Stryker was here!" : (stryCov_9fa48("327"), ''), name = stryMutAct_9fa48("328") ? "Stryker was here!" : (stryCov_9fa48("328"), '')] = stryMutAct_9fa48("329") ? TITLE.exec(message) && [] : (stryCov_9fa48("329"), TITLE.exec(message) ?? (stryMutAct_9fa48("330") ? ["Stryker was here"] : (stryCov_9fa48("330"), [])));
          if (stryMutAct_9fa48("333") ? address === undefined : stryMutAct_9fa48("332") ? false : stryMutAct_9fa48("331") ? true : (stryCov_9fa48("331", "332", "333"), address !== undefined)) {
            if (stryMutAct_9fa48("334")) {
              {}
            } else {
              stryCov_9fa48("334");
              current = (stryMutAct_9fa48("337") ? address.length !== 7 : stryMutAct_9fa48("336") ? false : stryMutAct_9fa48("335") ? true : (stryCov_9fa48("335", "336", "337"), address.length === 7)) ? stryMutAct_9fa48("338") ? `` : (stryCov_9fa48("338"), `0000:${address}`) : address;
              return stryMutAct_9fa48("339") ? {} : (stryCov_9fa48("339"), {
                says: titled(current, sort, name),
                listing: stryMutAct_9fa48("340") ? false : (stryCov_9fa48("340"), true)
              });
            }
          }
          const [, driver] = stryMutAct_9fa48("341") ? /^Kernel driver in use: (hyperv_fb|hyperv_drm)$/.exec(message) && [] : (stryCov_9fa48("341"), (stryMutAct_9fa48("343") ? /^Kernel driver in use: (hyperv_fb|hyperv_drm)/ : stryMutAct_9fa48("342") ? /Kernel driver in use: (hyperv_fb|hyperv_drm)$/ : (stryCov_9fa48("342", "343"), /^Kernel driver in use: (hyperv_fb|hyperv_drm)$/)).exec(message) ?? (stryMutAct_9fa48("344") ? ["Stryker was here"] : (stryCov_9fa48("344"), [])));
          if (stryMutAct_9fa48("347") ? driver === 'hyperv_fb' && driver === 'hyperv_drm' : stryMutAct_9fa48("346") ? false : stryMutAct_9fa48("345") ? true : (stryCov_9fa48("345", "346", "347"), (stryMutAct_9fa48("349") ? driver !== 'hyperv_fb' : stryMutAct_9fa48("348") ? false : (stryCov_9fa48("348", "349"), driver === (stryMutAct_9fa48("350") ? "" : (stryCov_9fa48("350"), 'hyperv_fb')))) || (stryMutAct_9fa48("352") ? driver !== 'hyperv_drm' : stryMutAct_9fa48("351") ? false : (stryCov_9fa48("351", "352"), driver === (stryMutAct_9fa48("353") ? "" : (stryCov_9fa48("353"), 'hyperv_drm')))))) {
            if (stryMutAct_9fa48("354")) {
              {}
            } else {
              stryCov_9fa48("354");
              return stryMutAct_9fa48("355") ? {} : (stryCov_9fa48("355"), {
                says: stryMutAct_9fa48("356") ? [] : (stryCov_9fa48("356"), [stryMutAct_9fa48("357") ? {} : (stryCov_9fa48("357"), {
                  type: stryMutAct_9fa48("358") ? "" : (stryCov_9fa48("358"), 'hyper-v')
                }), stryMutAct_9fa48("359") ? {} : (stryCov_9fa48("359"), {
                  type: stryMutAct_9fa48("360") ? "" : (stryCov_9fa48("360"), 'graphics'),
                  driver
                })]),
                listing: stryMutAct_9fa48("361") ? false : (stryCov_9fa48("361"), true)
              });
            }
          }
          const says = (stryMutAct_9fa48("364") ? current !== null : stryMutAct_9fa48("363") ? false : stryMutAct_9fa48("362") ? true : (stryCov_9fa48("362", "363", "364"), current === null)) ? stryMutAct_9fa48("365") ? ["Stryker was here"] : (stryCov_9fa48("365"), []) : region(current, stryMutAct_9fa48("366") ? REGION.exec(message) && [] : (stryCov_9fa48("366"), REGION.exec(message) ?? (stryMutAct_9fa48("367") ? ["Stryker was here"] : (stryCov_9fa48("367"), []))));
          return (stryMutAct_9fa48("370") ? says.length !== 0 : stryMutAct_9fa48("369") ? false : stryMutAct_9fa48("368") ? true : (stryCov_9fa48("368", "369", "370"), says.length === 0)) ? null : stryMutAct_9fa48("371") ? {} : (stryCov_9fa48("371"), {
            says,
            listing: stryMutAct_9fa48("372") ? false : (stryCov_9fa48("372"), true)
          });
        }
      }
    });
  }
}
function titled(fn: string, sort: string, name: string): readonly Saying[] {
  if (stryMutAct_9fa48("373")) {
    {}
  } else {
    stryCov_9fa48("373");
    const use = stryMutAct_9fa48("374") ? USES.find(([pattern]) => pattern.test(sort))?.[1] && 'other' : (stryCov_9fa48("374"), (stryMutAct_9fa48("375") ? USES.find(([pattern]) => pattern.test(sort))[1] : (stryCov_9fa48("375"), USES.find(stryMutAct_9fa48("376") ? () => undefined : (stryCov_9fa48("376"), ([pattern]) => pattern.test(sort)))?.[1])) ?? (stryMutAct_9fa48("377") ? "" : (stryCov_9fa48("377"), 'other')));
    const listed: Saying = stryMutAct_9fa48("378") ? {} : (stryCov_9fa48("378"), {
      type: stryMutAct_9fa48("379") ? "" : (stryCov_9fa48("379"), 'function'),
      function: fn,
      use
    });
    if (stryMutAct_9fa48("382") ? false : stryMutAct_9fa48("381") ? true : stryMutAct_9fa48("380") ? name.includes('Hyper-V virtual VGA') : (stryCov_9fa48("380", "381", "382"), !name.includes(stryMutAct_9fa48("383") ? "" : (stryCov_9fa48("383"), 'Hyper-V virtual VGA')))) return stryMutAct_9fa48("384") ? [] : (stryCov_9fa48("384"), [listed]);
    return stryMutAct_9fa48("385") ? [] : (stryCov_9fa48("385"), [listed, stryMutAct_9fa48("386") ? {} : (stryCov_9fa48("386"), {
      type: stryMutAct_9fa48("387") ? "" : (stryCov_9fa48("387"), 'hyper-v')
    }), stryMutAct_9fa48("388") ? {} : (stryCov_9fa48("388"), {
      type: stryMutAct_9fa48("389") ? "" : (stryCov_9fa48("389"), 'generation'),
      value: 1
    })]);
  }
}
function region(fn: string, groups: readonly string[]): readonly Saying[] {
  if (stryMutAct_9fa48("390")) {
    {}
  } else {
    stryCov_9fa48("390");
    const [, region, at, bits, count, unit = stryMutAct_9fa48("391") ? "Stryker was here!" : (stryCov_9fa48("391"), '')] = groups;
    const start = hex(at);
    const size = stryMutAct_9fa48("392") ? Number(count) / (UNITS[unit] ?? 0) : (stryCov_9fa48("392"), Number(count) * (stryMutAct_9fa48("393") ? UNITS[unit] && 0 : (stryCov_9fa48("393"), UNITS[unit] ?? 0)));
    if (stryMutAct_9fa48("396") ? (start === null || fn.startsWith('0000:')) && !(size >= 1 && size <= MAX_ADDRESS) : stryMutAct_9fa48("395") ? false : stryMutAct_9fa48("394") ? true : (stryCov_9fa48("394", "395", "396"), (stryMutAct_9fa48("398") ? start === null && fn.startsWith('0000:') : stryMutAct_9fa48("397") ? false : (stryCov_9fa48("397", "398"), (stryMutAct_9fa48("400") ? start !== null : stryMutAct_9fa48("399") ? false : (stryCov_9fa48("399", "400"), start === null)) || (stryMutAct_9fa48("401") ? fn.endsWith('0000:') : (stryCov_9fa48("401"), fn.startsWith(stryMutAct_9fa48("402") ? "" : (stryCov_9fa48("402"), '0000:')))))) || (stryMutAct_9fa48("403") ? size >= 1 && size <= MAX_ADDRESS : (stryCov_9fa48("403"), !(stryMutAct_9fa48("406") ? size >= 1 || size <= MAX_ADDRESS : stryMutAct_9fa48("405") ? false : stryMutAct_9fa48("404") ? true : (stryCov_9fa48("404", "405", "406"), (stryMutAct_9fa48("409") ? size < 1 : stryMutAct_9fa48("408") ? size > 1 : stryMutAct_9fa48("407") ? true : (stryCov_9fa48("407", "408", "409"), size >= 1)) && (stryMutAct_9fa48("412") ? size > MAX_ADDRESS : stryMutAct_9fa48("411") ? size < MAX_ADDRESS : stryMutAct_9fa48("410") ? true : (stryCov_9fa48("410", "411", "412"), size <= MAX_ADDRESS)))))))) return stryMutAct_9fa48("413") ? ["Stryker was here"] : (stryCov_9fa48("413"), []);
    const number = (stryMutAct_9fa48("416") ? region !== undefined : stryMutAct_9fa48("415") ? false : stryMutAct_9fa48("414") ? true : (stryCov_9fa48("414", "415", "416"), region === undefined)) ? null : Number(region);
    const wide = (stryMutAct_9fa48("419") ? bits !== '64' : stryMutAct_9fa48("418") ? false : stryMutAct_9fa48("417") ? true : (stryCov_9fa48("417", "418", "419"), bits === (stryMutAct_9fa48("420") ? "" : (stryCov_9fa48("420"), '64')))) ? 64 : 32;
    return stryMutAct_9fa48("421") ? [] : (stryCov_9fa48("421"), [stryMutAct_9fa48("422") ? {} : (stryCov_9fa48("422"), {
      type: stryMutAct_9fa48("423") ? "" : (stryCov_9fa48("423"), 'bar'),
      function: fn,
      start,
      size,
      bits: wide,
      number,
      assigned: stryMutAct_9fa48("424") ? false : (stryCov_9fa48("424"), true)
    })]);
  }
}