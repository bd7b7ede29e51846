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
import { describeValue, StrategyError } from './strategy-error.ts';

/** Earlier questions that are asked again and again; more are not remembered. */
const REMEMBERED = 256;
interface Asked {
  readonly ask: () => unknown;
  readonly name: string;
  readonly answer: unknown;
}

/**
 * Holds a strategy to its word: each question is asked twice, and after it one of the earlier ones once
 * more, in turn. A StrategyError where the answers differ.
 */
export class Steady {
  readonly #asked: Asked[] = stryMutAct_9fa48("204") ? ["Stryker was here"] : (stryCov_9fa48("204"), []);
  #next = 0;

  /** The answer to a question, which `name` names in an error. */
  answerOf<Answer>(name: string, ask: () => Answer): Answer {
    if (stryMutAct_9fa48("205")) {
      {}
    } else {
      stryCov_9fa48("205");
      const answer = ask();
      compare(stryMutAct_9fa48("206") ? {} : (stryCov_9fa48("206"), {
        name,
        ask,
        answer
      }));
      const earlier = this.#asked[this.#next];
      if (stryMutAct_9fa48("209") ? earlier === undefined : stryMutAct_9fa48("208") ? false : stryMutAct_9fa48("207") ? true : (stryCov_9fa48("207", "208", "209"), earlier !== undefined)) compare(earlier);
      this.#next = stryMutAct_9fa48("210") ? (this.#next + 1) * Math.max(1, this.#asked.length) : (stryCov_9fa48("210"), (stryMutAct_9fa48("211") ? this.#next - 1 : (stryCov_9fa48("211"), this.#next + 1)) % (stryMutAct_9fa48("212") ? Math.min(1, this.#asked.length) : (stryCov_9fa48("212"), Math.max(1, this.#asked.length))));
      if (stryMutAct_9fa48("216") ? this.#asked.length >= REMEMBERED : stryMutAct_9fa48("215") ? this.#asked.length <= REMEMBERED : stryMutAct_9fa48("214") ? false : stryMutAct_9fa48("213") ? true : (stryCov_9fa48("213", "214", "215", "216"), this.#asked.length < REMEMBERED)) this.#asked.push(stryMutAct_9fa48("217") ? {} : (stryCov_9fa48("217"), {
        name,
        ask,
        answer
      }));
      return answer;
    }
  }
}
function compare({
  name,
  ask,
  answer
}: Asked): void {
  if (stryMutAct_9fa48("218")) {
    {}
  } else {
    stryCov_9fa48("218");
    const again = ask();
    if (stryMutAct_9fa48("221") ? JSON.stringify(again) !== JSON.stringify(answer) : stryMutAct_9fa48("220") ? false : stryMutAct_9fa48("219") ? true : (stryCov_9fa48("219", "220", "221"), JSON.stringify(again) === JSON.stringify(answer))) return;
    const answers = stryMutAct_9fa48("222") ? `` : (stryCov_9fa48("222"), `${describeValue(answer)} and then ${describeValue(again)}`);
    throw new StrategyError(stryMutAct_9fa48("223") ? `` : (stryCov_9fa48("223"), `${name} answered ${answers} to the same question, expected one answer whenever it is asked`));
  }
}