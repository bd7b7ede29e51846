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
import type { Range } from '../../../engine/index.ts';
import { GRAPHICS_GUID, type Saying, type Use } from '../facts.ts';
import { hexRange, type Recogniser } from './recogniser.ts';
const ENTRY = stryMutAct_9fa48("450") ? /^ {0,20}([0-9a-f]{8,16})-([0-9a-f]{8,16}) : (\S.)$/ : stryMutAct_9fa48("449") ? /^ {0,20}([0-9a-f]{8,16})-([0-9a-f]{8,16}) : (\s.{0,80})$/ : stryMutAct_9fa48("448") ? /^ {0,20}([0-9a-f]{8,16})-([^0-9a-f]{8,16}) : (\S.{0,80})$/ : stryMutAct_9fa48("447") ? /^ {0,20}([0-9a-f]{8,16})-([0-9a-f]) : (\S.{0,80})$/ : stryMutAct_9fa48("446") ? /^ {0,20}([^0-9a-f]{8,16})-([0-9a-f]{8,16}) : (\S.{0,80})$/ : stryMutAct_9fa48("445") ? /^ {0,20}([0-9a-f])-([0-9a-f]{8,16}) : (\S.{0,80})$/ : stryMutAct_9fa48("444") ? /^ ([0-9a-f]{8,16})-([0-9a-f]{8,16}) : (\S.{0,80})$/ : stryMutAct_9fa48("443") ? /^ {0,20}([0-9a-f]{8,16})-([0-9a-f]{8,16}) : (\S.{0,80})/ : stryMutAct_9fa48("442") ? / {0,20}([0-9a-f]{8,16})-([0-9a-f]{8,16}) : (\S.{0,80})$/ : (stryCov_9fa48("442", "443", "444", "445", "446", "447", "448", "449", "450"), /^ {0,20}([0-9a-f]{8,16})-([0-9a-f]{8,16}) : (\S.{0,80})$/);
const GUID = stryMutAct_9fa48("462") ? /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[^0-9a-f]{12}$/ : stryMutAct_9fa48("461") ? /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]$/ : stryMutAct_9fa48("460") ? /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[^0-9a-f]{4}-[0-9a-f]{12}$/ : stryMutAct_9fa48("459") ? /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]-[0-9a-f]{12}$/ : stryMutAct_9fa48("458") ? /^[0-9a-f]{8}-[0-9a-f]{4}-[^0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/ : stryMutAct_9fa48("457") ? /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]-[0-9a-f]{4}-[0-9a-f]{12}$/ : stryMutAct_9fa48("456") ? /^[0-9a-f]{8}-[^0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/ : stryMutAct_9fa48("455") ? /^[0-9a-f]{8}-[0-9a-f]-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/ : stryMutAct_9fa48("454") ? /^[^0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/ : stryMutAct_9fa48("453") ? /^[0-9a-f]-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/ : stryMutAct_9fa48("452") ? /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/ : stryMutAct_9fa48("451") ? /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/ : (stryCov_9fa48("451", "452", "453", "454", "455", "456", "457", "458", "459", "460", "461", "462"), /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const FUNCTION = stryMutAct_9fa48("471") ? /^[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[^0-7]$/ : stryMutAct_9fa48("470") ? /^[0-9a-f]{4}:[0-9a-f]{2}:[^0-9a-f]{2}\.[0-7]$/ : stryMutAct_9fa48("469") ? /^[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]\.[0-7]$/ : stryMutAct_9fa48("468") ? /^[0-9a-f]{4}:[^0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/ : stryMutAct_9fa48("467") ? /^[0-9a-f]{4}:[0-9a-f]:[0-9a-f]{2}\.[0-7]$/ : stryMutAct_9fa48("466") ? /^[^0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/ : stryMutAct_9fa48("465") ? /^[0-9a-f]:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/ : stryMutAct_9fa48("464") ? /^[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]/ : stryMutAct_9fa48("463") ? /[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/ : (stryCov_9fa48("463", "464", "465", "466", "467", "468", "469", "470", "471"), /^[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/);
const ONE_MIB = 2 ** 20;
/** The last byte of low MMIO as ACPI reports it on generation 1: no other firmware has this one. */
const GEN1_END = 0xfffbffff;
const USES: readonly (readonly [RegExp, Use])[] = stryMutAct_9fa48("472") ? [] : (stryCov_9fa48("472"), [stryMutAct_9fa48("473") ? [] : (stryCov_9fa48("473"), [stryMutAct_9fa48("475") ? /^nvme/ : stryMutAct_9fa48("474") ? /nvme$/ : (stryCov_9fa48("474", "475"), /^nvme$/), stryMutAct_9fa48("476") ? "" : (stryCov_9fa48("476"), 'disk')]), stryMutAct_9fa48("477") ? [] : (stryCov_9fa48("477"), [stryMutAct_9fa48("480") ? /^(?:mlx[^45]_core|mana)$/ : stryMutAct_9fa48("479") ? /^(?:mlx[45]_core|mana)/ : stryMutAct_9fa48("478") ? /(?:mlx[45]_core|mana)$/ : (stryCov_9fa48("478", "479", "480"), /^(?:mlx[45]_core|mana)$/), stryMutAct_9fa48("481") ? "" : (stryCov_9fa48("481"), 'network')]), stryMutAct_9fa48("482") ? [] : (stryCov_9fa48("482"), [stryMutAct_9fa48("483") ? /nvidia/ : (stryCov_9fa48("483"), /^nvidia/), stryMutAct_9fa48("484") ? "" : (stryCov_9fa48("484"), 'graphics')])]);
function entry(first: string, last: string, name: string): readonly Saying[] {
  if (stryMutAct_9fa48("485")) {
    {}
  } else {
    stryCov_9fa48("485");
    const range = hexRange(first, last);
    if (stryMutAct_9fa48("488") ? range !== null : stryMutAct_9fa48("487") ? false : stryMutAct_9fa48("486") ? true : (stryCov_9fa48("486", "487", "488"), range === null)) return stryMutAct_9fa48("489") ? ["Stryker was here"] : (stryCov_9fa48("489"), []);
    if (stryMutAct_9fa48("492") ? range.end !== 0 : stryMutAct_9fa48("491") ? false : stryMutAct_9fa48("490") ? true : (stryCov_9fa48("490", "491", "492"), range.end === 0)) return hidden(name);
    const start: Saying[] = (stryMutAct_9fa48("495") ? range.start !== 0 : stryMutAct_9fa48("494") ? false : stryMutAct_9fa48("493") ? true : (stryCov_9fa48("493", "494", "495"), range.start === 0)) ? stryMutAct_9fa48("496") ? [] : (stryCov_9fa48("496"), [stryMutAct_9fa48("497") ? {} : (stryCov_9fa48("497"), {
      type: stryMutAct_9fa48("498") ? "" : (stryCov_9fa48("498"), 'iomem-start')
    })]) : stryMutAct_9fa48("499") ? ["Stryker was here"] : (stryCov_9fa48("499"), []);
    if (stryMutAct_9fa48("502") ? name !== GRAPHICS_GUID : stryMutAct_9fa48("501") ? false : stryMutAct_9fa48("500") ? true : (stryCov_9fa48("500", "501", "502"), name === GRAPHICS_GUID)) return stryMutAct_9fa48("503") ? [] : (stryCov_9fa48("503"), [stryMutAct_9fa48("504") ? {} : (stryCov_9fa48("504"), {
      type: stryMutAct_9fa48("505") ? "" : (stryCov_9fa48("505"), 'hyper-v')
    }), stryMutAct_9fa48("506") ? {} : (stryCov_9fa48("506"), {
      type: stryMutAct_9fa48("507") ? "" : (stryCov_9fa48("507"), 'claim'),
      guid: name,
      range
    })]);
    if (stryMutAct_9fa48("509") ? false : stryMutAct_9fa48("508") ? true : (stryCov_9fa48("508", "509"), GUID.test(name))) return stryMutAct_9fa48("510") ? [] : (stryCov_9fa48("510"), [stryMutAct_9fa48("511") ? {} : (stryCov_9fa48("511"), {
      type: stryMutAct_9fa48("512") ? "" : (stryCov_9fa48("512"), 'claim'),
      guid: name,
      range
    })]);
    if (stryMutAct_9fa48("514") ? false : stryMutAct_9fa48("513") ? true : (stryCov_9fa48("513", "514"), FUNCTION.test(name))) return functionAt(name, range);
    return stryMutAct_9fa48("515") ? [] : (stryCov_9fa48("515"), [...start, ...namedRange(name, range)]);
  }
}

/** An entry as others than root see it, without its addresses. */
function hidden(name: string): readonly Saying[] {
  if (stryMutAct_9fa48("516")) {
    {}
  } else {
    stryCov_9fa48("516");
    const none: Saying = stryMutAct_9fa48("517") ? {} : (stryCov_9fa48("517"), {
      type: stryMutAct_9fa48("518") ? "" : (stryCov_9fa48("518"), 'hidden-addresses')
    });
    if (stryMutAct_9fa48("521") ? name !== GRAPHICS_GUID : stryMutAct_9fa48("520") ? false : stryMutAct_9fa48("519") ? true : (stryCov_9fa48("519", "520", "521"), name === GRAPHICS_GUID)) return stryMutAct_9fa48("522") ? [] : (stryCov_9fa48("522"), [none, stryMutAct_9fa48("523") ? {} : (stryCov_9fa48("523"), {
      type: stryMutAct_9fa48("524") ? "" : (stryCov_9fa48("524"), 'hyper-v')
    }), stryMutAct_9fa48("525") ? {} : (stryCov_9fa48("525"), {
      type: stryMutAct_9fa48("526") ? "" : (stryCov_9fa48("526"), 'named'),
      guid: name
    })]);
    if (stryMutAct_9fa48("528") ? false : stryMutAct_9fa48("527") ? true : (stryCov_9fa48("527", "528"), GUID.test(name))) return stryMutAct_9fa48("529") ? [] : (stryCov_9fa48("529"), [none, stryMutAct_9fa48("530") ? {} : (stryCov_9fa48("530"), {
      type: stryMutAct_9fa48("531") ? "" : (stryCov_9fa48("531"), 'named'),
      guid: name
    })]);
    if (stryMutAct_9fa48("534") ? name !== '0000:00:08.0' : stryMutAct_9fa48("533") ? false : stryMutAct_9fa48("532") ? true : (stryCov_9fa48("532", "533", "534"), name === (stryMutAct_9fa48("535") ? "" : (stryCov_9fa48("535"), '0000:00:08.0')))) return stryMutAct_9fa48("536") ? [] : (stryCov_9fa48("536"), [none, stryMutAct_9fa48("537") ? {} : (stryCov_9fa48("537"), {
      type: stryMutAct_9fa48("538") ? "" : (stryCov_9fa48("538"), 'generation'),
      value: 1
    })]);
    if (stryMutAct_9fa48("541") ? false : stryMutAct_9fa48("540") ? true : stryMutAct_9fa48("539") ? FUNCTION.test(name) : (stryCov_9fa48("539", "540", "541"), !FUNCTION.test(name))) return stryMutAct_9fa48("542") ? [] : (stryCov_9fa48("542"), [none]);
    return stryMutAct_9fa48("543") ? [] : (stryCov_9fa48("543"), [none, stryMutAct_9fa48("544") ? {} : (stryCov_9fa48("544"), {
      type: stryMutAct_9fa48("545") ? "" : (stryCov_9fa48("545"), 'function'),
      function: name,
      use: stryMutAct_9fa48("546") ? "" : (stryCov_9fa48("546"), 'other')
    })]);
  }
}
function namedRange(name: string, range: Range): readonly Saying[] {
  if (stryMutAct_9fa48("547")) {
    {}
  } else {
    stryCov_9fa48("547");
    if (stryMutAct_9fa48("549") ? false : stryMutAct_9fa48("548") ? true : (stryCov_9fa48("548", "549"), (stryMutAct_9fa48("550") ? /(?:System RAM|ACPI )/ : (stryCov_9fa48("550"), /^(?:System RAM|ACPI )/)).test(name))) return stryMutAct_9fa48("551") ? [] : (stryCov_9fa48("551"), [stryMutAct_9fa48("552") ? {} : (stryCov_9fa48("552"), {
      type: stryMutAct_9fa48("553") ? "" : (stryCov_9fa48("553"), 'memory'),
      range
    })]);
    if (stryMutAct_9fa48("556") ? name !== 'Crash kernel' : stryMutAct_9fa48("555") ? false : stryMutAct_9fa48("554") ? true : (stryCov_9fa48("554", "555", "556"), name === (stryMutAct_9fa48("557") ? "" : (stryCov_9fa48("557"), 'Crash kernel')))) return stryMutAct_9fa48("558") ? [] : (stryCov_9fa48("558"), [stryMutAct_9fa48("559") ? {} : (stryCov_9fa48("559"), {
      type: stryMutAct_9fa48("560") ? "" : (stryCov_9fa48("560"), 'crash-memory')
    })]);
    if (stryMutAct_9fa48("563") ? name === 'PCI Bus 0000:00' || range.end >= ONE_MIB : stryMutAct_9fa48("562") ? false : stryMutAct_9fa48("561") ? true : (stryCov_9fa48("561", "562", "563"), (stryMutAct_9fa48("565") ? name !== 'PCI Bus 0000:00' : stryMutAct_9fa48("564") ? true : (stryCov_9fa48("564", "565"), name === (stryMutAct_9fa48("566") ? "" : (stryCov_9fa48("566"), 'PCI Bus 0000:00')))) && (stryMutAct_9fa48("569") ? range.end < ONE_MIB : stryMutAct_9fa48("568") ? range.end > ONE_MIB : stryMutAct_9fa48("567") ? true : (stryCov_9fa48("567", "568", "569"), range.end >= ONE_MIB)))) return ownWindow(range);
    if (stryMutAct_9fa48("572") ? name.endsWith('IOAPIC') : stryMutAct_9fa48("571") ? false : stryMutAct_9fa48("570") ? true : (stryCov_9fa48("570", "571", "572"), name.startsWith(stryMutAct_9fa48("573") ? "" : (stryCov_9fa48("573"), 'IOAPIC')))) return stryMutAct_9fa48("574") ? [] : (stryCov_9fa48("574"), [stryMutAct_9fa48("575") ? {} : (stryCov_9fa48("575"), {
      type: stryMutAct_9fa48("576") ? "" : (stryCov_9fa48("576"), 'arch'),
      value: stryMutAct_9fa48("577") ? "" : (stryCov_9fa48("577"), 'x86_64')
    })]);
    if (stryMutAct_9fa48("580") ? name !== 'efifb' : stryMutAct_9fa48("579") ? false : stryMutAct_9fa48("578") ? true : (stryCov_9fa48("578", "579", "580"), name === (stryMutAct_9fa48("581") ? "" : (stryCov_9fa48("581"), 'efifb')))) return stryMutAct_9fa48("582") ? [] : (stryCov_9fa48("582"), [stryMutAct_9fa48("583") ? {} : (stryCov_9fa48("583"), {
      type: stryMutAct_9fa48("584") ? "" : (stryCov_9fa48("584"), 'sysfb')
    })]);
    const use = stryMutAct_9fa48("585") ? USES.find(([pattern]) => pattern.test(name))[1] : (stryCov_9fa48("585"), USES.find(stryMutAct_9fa48("586") ? () => undefined : (stryCov_9fa48("586"), ([pattern]) => pattern.test(name)))?.[1]);
    return (stryMutAct_9fa48("589") ? use !== undefined : stryMutAct_9fa48("588") ? false : stryMutAct_9fa48("587") ? true : (stryCov_9fa48("587", "588", "589"), use === undefined)) ? stryMutAct_9fa48("590") ? ["Stryker was here"] : (stryCov_9fa48("590"), []) : stryMutAct_9fa48("591") ? [] : (stryCov_9fa48("591"), [stryMutAct_9fa48("592") ? {} : (stryCov_9fa48("592"), {
      type: stryMutAct_9fa48("593") ? "" : (stryCov_9fa48("593"), 'driver-range'),
      range,
      use
    })]);
  }
}
function ownWindow(range: Range): readonly Saying[] {
  if (stryMutAct_9fa48("594")) {
    {}
  } else {
    stryCov_9fa48("594");
    const shown: Saying[] = (stryMutAct_9fa48("597") ? range.end !== GEN1_END : stryMutAct_9fa48("596") ? false : stryMutAct_9fa48("595") ? true : (stryCov_9fa48("595", "596", "597"), range.end === GEN1_END)) ? stryMutAct_9fa48("598") ? [] : (stryCov_9fa48("598"), [stryMutAct_9fa48("599") ? {} : (stryCov_9fa48("599"), {
      type: stryMutAct_9fa48("600") ? "" : (stryCov_9fa48("600"), 'hyper-v')
    })]) : stryMutAct_9fa48("601") ? ["Stryker was here"] : (stryCov_9fa48("601"), []);
    return stryMutAct_9fa48("602") ? [] : (stryCov_9fa48("602"), [stryMutAct_9fa48("603") ? {} : (stryCov_9fa48("603"), {
      type: stryMutAct_9fa48("604") ? "" : (stryCov_9fa48("604"), 'bus-window'),
      range
    }), ...shown]);
  }
}
function functionAt(name: string, {
  start,
  end
}: Range): readonly Saying[] {
  if (stryMutAct_9fa48("605")) {
    {}
  } else {
    stryCov_9fa48("605");
    if (stryMutAct_9fa48("608") ? name !== '0000:00:08.0' : stryMutAct_9fa48("607") ? false : stryMutAct_9fa48("606") ? true : (stryCov_9fa48("606", "607", "608"), name === (stryMutAct_9fa48("609") ? "" : (stryCov_9fa48("609"), '0000:00:08.0')))) {
      if (stryMutAct_9fa48("610")) {
        {}
      } else {
        stryCov_9fa48("610");
        return stryMutAct_9fa48("611") ? [] : (stryCov_9fa48("611"), [stryMutAct_9fa48("612") ? {} : (stryCov_9fa48("612"), {
          type: stryMutAct_9fa48("613") ? "" : (stryCov_9fa48("613"), 'generation'),
          value: 1
        }), stryMutAct_9fa48("614") ? {} : (stryCov_9fa48("614"), {
          type: stryMutAct_9fa48("615") ? "" : (stryCov_9fa48("615"), 'video-bar'),
          range: stryMutAct_9fa48("616") ? {} : (stryCov_9fa48("616"), {
            start,
            end
          })
        })]);
      }
    }
    if (stryMutAct_9fa48("619") ? name.endsWith('0000:') : stryMutAct_9fa48("618") ? false : stryMutAct_9fa48("617") ? true : (stryCov_9fa48("617", "618", "619"), name.startsWith(stryMutAct_9fa48("620") ? "" : (stryCov_9fa48("620"), '0000:')))) return stryMutAct_9fa48("621") ? ["Stryker was here"] : (stryCov_9fa48("621"), []);
    const bits = (stryMutAct_9fa48("625") ? end >= 2 ** 32 : stryMutAct_9fa48("624") ? end <= 2 ** 32 : stryMutAct_9fa48("623") ? false : stryMutAct_9fa48("622") ? true : (stryCov_9fa48("622", "623", "624", "625"), end < 2 ** 32)) ? 32 : 64;
    const size = stryMutAct_9fa48("626") ? end - start - 1 : (stryCov_9fa48("626"), (stryMutAct_9fa48("627") ? end + start : (stryCov_9fa48("627"), end - start)) + 1);
    return stryMutAct_9fa48("628") ? [] : (stryCov_9fa48("628"), [stryMutAct_9fa48("629") ? {} : (stryCov_9fa48("629"), {
      type: stryMutAct_9fa48("630") ? "" : (stryCov_9fa48("630"), 'bar'),
      function: name,
      start,
      size,
      bits,
      number: null,
      assigned: stryMutAct_9fa48("631") ? false : (stryCov_9fa48("631"), true)
    })]);
  }
}

/** Lines of `/proc/iomem`, and the dots that stand for those that somebody left out. */
export function iomem(): Recogniser {
  if (stryMutAct_9fa48("632")) {
    {}
  } else {
    stryCov_9fa48("632");
    let listing = stryMutAct_9fa48("633") ? true : (stryCov_9fa48("633"), false);
    return stryMutAct_9fa48("634") ? {} : (stryCov_9fa48("634"), {
      marks: stryMutAct_9fa48("635") ? [] : (stryCov_9fa48("635"), [stryMutAct_9fa48("636") ? "" : (stryCov_9fa48("636"), ' : '), stryMutAct_9fa48("637") ? "" : (stryCov_9fa48("637"), '...')]),
      read(message) {
        if (stryMutAct_9fa48("638")) {
          {}
        } else {
          stryCov_9fa48("638");
          if (stryMutAct_9fa48("640") ? false : stryMutAct_9fa48("639") ? true : (stryCov_9fa48("639", "640"), (stryMutAct_9fa48("645") ? /^\[?(?:\.{3}|…)\]$/ : stryMutAct_9fa48("644") ? /^\[?(?:\.|…)\]?$/ : stryMutAct_9fa48("643") ? /^\[(?:\.{3}|…)\]?$/ : stryMutAct_9fa48("642") ? /^\[?(?:\.{3}|…)\]?/ : stryMutAct_9fa48("641") ? /\[?(?:\.{3}|…)\]?$/ : (stryCov_9fa48("641", "642", "643", "644", "645"), /^\[?(?:\.{3}|…)\]?$/)).test(message))) {
            if (stryMutAct_9fa48("646")) {
              {}
            } else {
              stryCov_9fa48("646");
              return listing ? stryMutAct_9fa48("647") ? {} : (stryCov_9fa48("647"), {
                says: stryMutAct_9fa48("648") ? [] : (stryCov_9fa48("648"), [stryMutAct_9fa48("649") ? {} : (stryCov_9fa48("649"), {
                  type: stryMutAct_9fa48("650") ? "" : (stryCov_9fa48("650"), 'left-out')
                })]),
                listing: stryMutAct_9fa48("651") ? false : (stryCov_9fa48("651"), true)
              }) : null;
            }
          }
          const [, first, last, name] = stryMutAct_9fa48("652") ? ENTRY.exec(message) && [] : (stryCov_9fa48("652"), ENTRY.exec(message) ?? (stryMutAct_9fa48("653") ? ["Stryker was here"] : (stryCov_9fa48("653"), [])));
          listing = stryMutAct_9fa48("656") ? first === undefined : stryMutAct_9fa48("655") ? false : stryMutAct_9fa48("654") ? true : (stryCov_9fa48("654", "655", "656"), first !== undefined);
          if (stryMutAct_9fa48("659") ? (first === undefined || last === undefined) && name === undefined : stryMutAct_9fa48("658") ? false : stryMutAct_9fa48("657") ? true : (stryCov_9fa48("657", "658", "659"), (stryMutAct_9fa48("661") ? first === undefined && last === undefined : stryMutAct_9fa48("660") ? false : (stryCov_9fa48("660", "661"), (stryMutAct_9fa48("663") ? first !== undefined : stryMutAct_9fa48("662") ? false : (stryCov_9fa48("662", "663"), first === undefined)) || (stryMutAct_9fa48("665") ? last !== undefined : stryMutAct_9fa48("664") ? false : (stryCov_9fa48("664", "665"), last === undefined)))) || (stryMutAct_9fa48("667") ? name !== undefined : stryMutAct_9fa48("666") ? false : (stryCov_9fa48("666", "667"), name === undefined)))) return null;
          const says = entry(first, last, name);
          return (stryMutAct_9fa48("670") ? says.length !== 0 : stryMutAct_9fa48("669") ? false : stryMutAct_9fa48("668") ? true : (stryCov_9fa48("668", "669", "670"), says.length === 0)) ? null : stryMutAct_9fa48("671") ? {} : (stryCov_9fa48("671"), {
            says,
            listing: stryMutAct_9fa48("672") ? false : (stryCov_9fa48("672"), true)
          });
        }
      }
    });
  }
}