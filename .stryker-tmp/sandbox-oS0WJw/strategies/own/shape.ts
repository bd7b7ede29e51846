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
import { z } from 'zod';
import type { Strategy } from '../../engine/index.ts';
import { strategies } from '../index.ts';
import { describeThrown, describeValue, StrategyError } from './strategy-error.ts';
import { UnknownWordError } from './unknown-word.ts';

/** Ids stand in tables, file names and results. */
const LONGEST_ID = 64;
const ID = stryMutAct_9fa48("110") ? "" : (stryCov_9fa48("110"), 'lower-case letters, digits, dots and dashes, such as "low-end-2"');
const LINE = stryMutAct_9fa48("111") ? "" : (stryCov_9fa48("111"), 'one line of text');
const line = z.string(stryMutAct_9fa48("112") ? {} : (stryCov_9fa48("112"), {
  error: LINE
})).regex(stryMutAct_9fa48("116") ? /^\p{Cc}+$/u : stryMutAct_9fa48("115") ? /^\P{Cc}$/u : stryMutAct_9fa48("114") ? /^\P{Cc}+/u : stryMutAct_9fa48("113") ? /\P{Cc}+$/u : (stryCov_9fa48("113", "114", "115", "116"), /^\P{Cc}+$/u), stryMutAct_9fa48("117") ? {} : (stryCov_9fa48("117"), {
  error: LINE
}));
function method<Method>() {
  if (stryMutAct_9fa48("118")) {
    {}
  } else {
    stryCov_9fa48("118");
    return z.custom<Method>(stryMutAct_9fa48("119") ? () => undefined : (stryCov_9fa48("119"), value => stryMutAct_9fa48("122") ? typeof value !== 'function' : stryMutAct_9fa48("121") ? false : stryMutAct_9fa48("120") ? true : (stryCov_9fa48("120", "121", "122"), typeof value === (stryMutAct_9fa48("123") ? "" : (stryCov_9fa48("123"), 'function')))), stryMutAct_9fa48("124") ? {} : (stryCov_9fa48("124"), {
      error: stryMutAct_9fa48("125") ? "" : (stryCov_9fa48("125"), 'a function')
    }));
  }
}
function isNew(id: string): boolean {
  if (stryMutAct_9fa48("126")) {
    {}
  } else {
    stryCov_9fa48("126");
    return stryMutAct_9fa48("127") ? strategies.some(strategy => strategy.id !== id) : (stryCov_9fa48("127"), strategies.every(stryMutAct_9fa48("128") ? () => undefined : (stryCov_9fa48("128"), strategy => stryMutAct_9fa48("131") ? strategy.id === id : stryMutAct_9fa48("130") ? false : stryMutAct_9fa48("129") ? true : (stryCov_9fa48("129", "130", "131"), strategy.id !== id))));
  }
}
const shape = stryMutAct_9fa48("132") ? {} : (stryCov_9fa48("132"), {
  id: stryMutAct_9fa48("133") ? z.string({
    error: ID
  }).regex(/^[a-z0-9][a-z0-9.-]*$/, {
    error: ID
  }).min(LONGEST_ID, {
    error: `at most ${LONGEST_ID} characters`
  }).refine(id => !(id in {}), {
    error: 'another id: every object has this one by itself'
  }).refine(isNew, {
    error: 'an id that no built-in strategy has'
  }) : (stryCov_9fa48("133"), z.string(stryMutAct_9fa48("134") ? {} : (stryCov_9fa48("134"), {
    error: ID
  })).regex(stryMutAct_9fa48("139") ? /^[a-z0-9][^a-z0-9.-]*$/ : stryMutAct_9fa48("138") ? /^[a-z0-9][a-z0-9.-]$/ : stryMutAct_9fa48("137") ? /^[^a-z0-9][a-z0-9.-]*$/ : stryMutAct_9fa48("136") ? /^[a-z0-9][a-z0-9.-]*/ : stryMutAct_9fa48("135") ? /[a-z0-9][a-z0-9.-]*$/ : (stryCov_9fa48("135", "136", "137", "138", "139"), /^[a-z0-9][a-z0-9.-]*$/), stryMutAct_9fa48("140") ? {} : (stryCov_9fa48("140"), {
    error: ID
  })).max(LONGEST_ID, stryMutAct_9fa48("141") ? {} : (stryCov_9fa48("141"), {
    error: stryMutAct_9fa48("142") ? `` : (stryCov_9fa48("142"), `at most ${LONGEST_ID} characters`)
  })).refine(stryMutAct_9fa48("143") ? () => undefined : (stryCov_9fa48("143"), id => stryMutAct_9fa48("144") ? id in {} : (stryCov_9fa48("144"), !(id in {}))), stryMutAct_9fa48("145") ? {} : (stryCov_9fa48("145"), {
    error: stryMutAct_9fa48("146") ? "" : (stryCov_9fa48("146"), 'another id: every object has this one by itself')
  })).refine(isNew, stryMutAct_9fa48("147") ? {} : (stryCov_9fa48("147"), {
    error: stryMutAct_9fa48("148") ? "" : (stryCov_9fa48("148"), 'an id that no built-in strategy has')
  }))),
  summary: line,
  source: line,
  exactVtpmCut: z.boolean(stryMutAct_9fa48("149") ? {} : (stryCov_9fa48("149"), {
    error: stryMutAct_9fa48("150") ? "" : (stryCov_9fa48("150"), 'true or false')
  })).optional(),
  sysfb: method<NonNullable<Strategy['sysfb']>>().optional(),
  reserve: method<Strategy['reserve']>(),
  place: method<NonNullable<Strategy['place']>>().optional()
});
const FIELDS = Object.keys(shape);

/** What a strategy says of itself, without its functions. */
export const declaredShape = z.strictObject(stryMutAct_9fa48("151") ? {} : (stryCov_9fa48("151"), {
  id: shape.id,
  summary: shape.summary,
  source: shape.source,
  exactVtpmCut: shape.exactVtpmCut
}));
function expectedInstead(unknownField: string): string {
  if (stryMutAct_9fa48("152")) {
    {}
  } else {
    stryCov_9fa48("152");
    if (stryMutAct_9fa48("155") ? unknownField !== 'toldFramebuffer' : stryMutAct_9fa48("154") ? false : stryMutAct_9fa48("153") ? true : (stryCov_9fa48("153", "154", "155"), unknownField === (stryMutAct_9fa48("156") ? "" : (stryCov_9fa48("156"), 'toldFramebuffer')))) return stryMutAct_9fa48("157") ? "" : (stryCov_9fa48("157"), 'a strategy that sees only what a guest sees');
    return stryMutAct_9fa48("158") ? `` : (stryCov_9fa48("158"), `only ${FIELDS.join(stryMutAct_9fa48("159") ? "" : (stryCov_9fa48("159"), ', '))}`);
  }
}
const schema = z.strictObject(shape, stryMutAct_9fa48("160") ? {} : (stryCov_9fa48("160"), {
  error: stryMutAct_9fa48("161") ? () => undefined : (stryCov_9fa48("161"), issue => (stryMutAct_9fa48("164") ? issue.code !== 'unrecognized_keys' : stryMutAct_9fa48("163") ? false : stryMutAct_9fa48("162") ? true : (stryCov_9fa48("162", "163", "164"), issue.code === (stryMutAct_9fa48("165") ? "" : (stryCov_9fa48("165"), 'unrecognized_keys')))) ? expectedInstead(stryMutAct_9fa48("166") ? issue.keys[0] && '' : (stryCov_9fa48("166"), issue.keys[0] ?? (stryMutAct_9fa48("167") ? "Stryker was here!" : (stryCov_9fa48("167"), '')))) : stryMutAct_9fa48("168") ? "" : (stryCov_9fa48("168"), 'a strategy: export default defineStrategy({ ... })'))
}));

/** A strategy from a file, its fields checked, not yet what its functions answer. */
export type OwnStrategy = z.infer<typeof schema>;

/** Checks what `file` exports; a StrategyError where that is not a strategy. */
export function readOwnStrategy(exported: unknown, file: string): OwnStrategy {
  if (stryMutAct_9fa48("169")) {
    {}
  } else {
    stryCov_9fa48("169");
    try {
      if (stryMutAct_9fa48("170")) {
        {}
      } else {
        stryCov_9fa48("170");
        return readShape(exported, file);
      }
    } catch (thrown) {
      if (stryMutAct_9fa48("171")) {
        {}
      } else {
        stryCov_9fa48("171");
        if (stryMutAct_9fa48("173") ? false : stryMutAct_9fa48("172") ? true : (stryCov_9fa48("172", "173"), thrown instanceof StrategyError)) throw thrown;
        const words = stryMutAct_9fa48("174") ? `` : (stryCov_9fa48("174"), `found what fails when it is read: ${describeThrown(thrown)}`);
        throw new StrategyError(stryMutAct_9fa48("175") ? `` : (stryCov_9fa48("175"), `${file}: ${words}, expected a strategy`));
      }
    }
  }
}
function readShape(exported: unknown, file: string): OwnStrategy {
  if (stryMutAct_9fa48("176")) {
    {}
  } else {
    stryCov_9fa48("176");
    const parsed = schema.safeParse(exported);
    if (stryMutAct_9fa48("178") ? false : stryMutAct_9fa48("177") ? true : (stryCov_9fa48("177", "178"), parsed.success)) return parsed.data;
    const {
      issues
    } = parsed.error;
    const unknown = issues.find(stryMutAct_9fa48("179") ? () => undefined : (stryCov_9fa48("179"), issue => stryMutAct_9fa48("182") ? issue.code !== 'unrecognized_keys' : stryMutAct_9fa48("181") ? false : stryMutAct_9fa48("180") ? true : (stryCov_9fa48("180", "181", "182"), issue.code === (stryMutAct_9fa48("183") ? "" : (stryCov_9fa48("183"), 'unrecognized_keys')))));
    if (stryMutAct_9fa48("186") ? unknown !== undefined : stryMutAct_9fa48("185") ? false : stryMutAct_9fa48("184") ? true : (stryCov_9fa48("184", "185", "186"), unknown === undefined)) {
      if (stryMutAct_9fa48("187")) {
        {}
      } else {
        stryCov_9fa48("187");
        throw new StrategyError(stryMutAct_9fa48("188") ? `` : (stryCov_9fa48("188"), `${file}: ${describeIssue(issues[0], exported)}`));
      }
    }
    const [word = stryMutAct_9fa48("189") ? "Stryker was here!" : (stryCov_9fa48("189"), '')] = unknown.keys;
    const words = stryMutAct_9fa48("190") ? `` : (stryCov_9fa48("190"), `${file}: ${word}: found an unknown field, expected ${unknown.message}`);
    throw new UnknownWordError(words, stryMutAct_9fa48("191") ? {} : (stryCov_9fa48("191"), {
      word,
      known: FIELDS
    }));
  }
}
function describeIssue(issue: z.core.$ZodIssue | undefined, exported: unknown): string {
  if (stryMutAct_9fa48("192")) {
    {}
  } else {
    stryCov_9fa48("192");
    const expected = stryMutAct_9fa48("193") ? issue?.message && 'a strategy' : (stryCov_9fa48("193"), (stryMutAct_9fa48("194") ? issue.message : (stryCov_9fa48("194"), issue?.message)) ?? (stryMutAct_9fa48("195") ? "" : (stryCov_9fa48("195"), 'a strategy')));
    const [field] = stryMutAct_9fa48("196") ? issue?.path && [] : (stryCov_9fa48("196"), (stryMutAct_9fa48("197") ? issue.path : (stryCov_9fa48("197"), issue?.path)) ?? (stryMutAct_9fa48("198") ? ["Stryker was here"] : (stryCov_9fa48("198"), [])));
    if (stryMutAct_9fa48("201") ? field !== undefined : stryMutAct_9fa48("200") ? false : stryMutAct_9fa48("199") ? true : (stryCov_9fa48("199", "200", "201"), field === undefined)) return stryMutAct_9fa48("202") ? `` : (stryCov_9fa48("202"), `found ${describeValue(exported)}, expected ${expected}`);
    const value: unknown = Reflect.get(Object(exported), field);
    return stryMutAct_9fa48("203") ? `` : (stryCov_9fa48("203"), `${String(field)}: found ${describeValue(value)}, expected ${expected}`);
  }
}