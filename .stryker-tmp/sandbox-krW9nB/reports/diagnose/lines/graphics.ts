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
import type { FramebufferDriver } from '../../../engine/index.ts';
import { MAX_ADDRESS, MIB } from '../../../engine/index.ts';
import { GRAPHICS_GUID, type Saying } from '../facts.ts';
import { byPattern, type Recogniser } from './recogniser.ts';
const DRIVERS: Readonly<Record<string, FramebufferDriver>> = stryMutAct_9fa48("272") ? {} : (stryCov_9fa48("272"), {
  hyperv_drmdrmfb: stryMutAct_9fa48("273") ? "" : (stryCov_9fa48("273"), 'hyperv_drm'),
  'EFI VGA': stryMutAct_9fa48("274") ? "" : (stryCov_9fa48("274"), 'efifb')
});
function bytes(count: number): readonly Saying[] {
  if (stryMutAct_9fa48("275")) {
    {}
  } else {
    stryCov_9fa48("275");
    if (stryMutAct_9fa48("278") ? count < 1 && count > MAX_ADDRESS : stryMutAct_9fa48("277") ? false : stryMutAct_9fa48("276") ? true : (stryCov_9fa48("276", "277", "278"), (stryMutAct_9fa48("281") ? count >= 1 : stryMutAct_9fa48("280") ? count <= 1 : stryMutAct_9fa48("279") ? false : (stryCov_9fa48("279", "280", "281"), count < 1)) || (stryMutAct_9fa48("284") ? count <= MAX_ADDRESS : stryMutAct_9fa48("283") ? count >= MAX_ADDRESS : stryMutAct_9fa48("282") ? false : (stryCov_9fa48("282", "283", "284"), count > MAX_ADDRESS)))) return stryMutAct_9fa48("285") ? ["Stryker was here"] : (stryCov_9fa48("285"), []);
    return stryMutAct_9fa48("286") ? [] : (stryCov_9fa48("286"), [stryMutAct_9fa48("287") ? {} : (stryCov_9fa48("287"), {
      type: stryMutAct_9fa48("288") ? "" : (stryCov_9fa48("288"), 'framebuffer-size'),
      bytes: count
    })]);
  }
}
function trouble(message: string): readonly Saying[] {
  if (stryMutAct_9fa48("289")) {
    {}
  } else {
    stryCov_9fa48("289");
    const guid = message.includes(GRAPHICS_GUID) ? GRAPHICS_GUID : null;
    return stryMutAct_9fa48("290") ? [] : (stryCov_9fa48("290"), [stryMutAct_9fa48("291") ? {} : (stryCov_9fa48("291"), {
      type: stryMutAct_9fa48("292") ? "" : (stryCov_9fa48("292"), 'trouble'),
      trouble: stryMutAct_9fa48("293") ? "" : (stryCov_9fa48("293"), 'video-memory-refused'),
      guid
    })]);
  }
}
function switched([, driver = stryMutAct_9fa48("294") ? "Stryker was here!" : (stryCov_9fa48("294"), ''), from = stryMutAct_9fa48("295") ? "Stryker was here!" : (stryCov_9fa48("295"), '')]: readonly string[]): readonly Saying[] {
  if (stryMutAct_9fa48("296")) {
    {}
  } else {
    stryCov_9fa48("296");
    const fb0 = (stryMutAct_9fa48("299") ? driver !== 'hyperv_fb' : stryMutAct_9fa48("298") ? false : stryMutAct_9fa48("297") ? true : (stryCov_9fa48("297", "298", "299"), driver === (stryMutAct_9fa48("300") ? "" : (stryCov_9fa48("300"), 'hyperv_fb')))) ? stryMutAct_9fa48("301") ? "" : (stryCov_9fa48("301"), 'hyperv_fb') : stryMutAct_9fa48("302") ? "" : (stryCov_9fa48("302"), 'hyperv_drm');
    const firmware: Saying[] = (stryMutAct_9fa48("303") ? from.endsWith('EFI') : (stryCov_9fa48("303"), from.startsWith(stryMutAct_9fa48("304") ? "" : (stryCov_9fa48("304"), 'EFI')))) ? stryMutAct_9fa48("305") ? [] : (stryCov_9fa48("305"), [stryMutAct_9fa48("306") ? {} : (stryCov_9fa48("306"), {
      type: stryMutAct_9fa48("307") ? "" : (stryCov_9fa48("307"), 'generation'),
      value: 2
    }), stryMutAct_9fa48("308") ? {} : (stryCov_9fa48("308"), {
      type: stryMutAct_9fa48("309") ? "" : (stryCov_9fa48("309"), 'sysfb')
    })]) : stryMutAct_9fa48("310") ? ["Stryker was here"] : (stryCov_9fa48("310"), []);
    return stryMutAct_9fa48("311") ? [] : (stryCov_9fa48("311"), [stryMutAct_9fa48("312") ? {} : (stryCov_9fa48("312"), {
      type: stryMutAct_9fa48("313") ? "" : (stryCov_9fa48("313"), 'fb0'),
      driver: fb0
    }), stryMutAct_9fa48("314") ? {} : (stryCov_9fa48("314"), {
      type: stryMutAct_9fa48("315") ? "" : (stryCov_9fa48("315"), 'graphics-up')
    }), ...firmware]);
  }
}

/** Whose console `/dev/fb0` is. A driver that comes after the firmware's takes its place without a word. */
function whoseConsole(): Recogniser {
  if (stryMutAct_9fa48("316")) {
    {}
  } else {
    stryCov_9fa48("316");
    let graphics: FramebufferDriver | null = null;
    return stryMutAct_9fa48("317") ? {} : (stryCov_9fa48("317"), {
      marks: stryMutAct_9fa48("318") ? [] : (stryCov_9fa48("318"), [stryMutAct_9fa48("319") ? "" : (stryCov_9fa48("319"), 'Synthvid Version'), stryMutAct_9fa48("320") ? "" : (stryCov_9fa48("320"), 'hyperv_fb: Screen'), stryMutAct_9fa48("321") ? "" : (stryCov_9fa48("321"), 'Console: switching')]),
      read(message) {
        if (stryMutAct_9fa48("322")) {
          {}
        } else {
          stryCov_9fa48("322");
          if (stryMutAct_9fa48("324") ? false : stryMutAct_9fa48("323") ? true : (stryCov_9fa48("323", "324"), (stryMutAct_9fa48("325") ? /hyperv_fb: (?:Synthvid|Screen)/ : (stryCov_9fa48("325"), /^hyperv_fb: (?:Synthvid|Screen)/)).test(message))) graphics = stryMutAct_9fa48("326") ? "" : (stryCov_9fa48("326"), 'hyperv_fb');
          if (stryMutAct_9fa48("329") ? graphics === null && !message.startsWith('Console: switching to colour frame') : stryMutAct_9fa48("328") ? false : stryMutAct_9fa48("327") ? true : (stryCov_9fa48("327", "328", "329"), (stryMutAct_9fa48("331") ? graphics !== null : stryMutAct_9fa48("330") ? false : (stryCov_9fa48("330", "331"), graphics === null)) || (stryMutAct_9fa48("332") ? message.startsWith('Console: switching to colour frame') : (stryCov_9fa48("332"), !(stryMutAct_9fa48("333") ? message.endsWith('Console: switching to colour frame') : (stryCov_9fa48("333"), message.startsWith(stryMutAct_9fa48("334") ? "" : (stryCov_9fa48("334"), 'Console: switching to colour frame')))))))) return null;
          const driver = graphics;
          graphics = null;
          return stryMutAct_9fa48("335") ? {} : (stryCov_9fa48("335"), {
            says: stryMutAct_9fa48("336") ? [] : (stryCov_9fa48("336"), [stryMutAct_9fa48("337") ? {} : (stryCov_9fa48("337"), {
              type: stryMutAct_9fa48("338") ? "" : (stryCov_9fa48("338"), 'fb0'),
              driver
            }), stryMutAct_9fa48("339") ? {} : (stryCov_9fa48("339"), {
              type: stryMutAct_9fa48("340") ? "" : (stryCov_9fa48("340"), 'graphics-up')
            })])
          });
        }
      }
    });
  }
}

/** The Hyper-V graphics drivers, and who drives /dev/fb0. */
export const graphics = stryMutAct_9fa48("341") ? () => undefined : (stryCov_9fa48("341"), (() => {
  const graphics = (): readonly Recogniser[] => stryMutAct_9fa48("342") ? [] : (stryCov_9fa48("342"), [byPattern(stryMutAct_9fa48("343") ? "" : (stryCov_9fa48("343"), 'Synthvid Version'), stryMutAct_9fa48("346") ? /^hyperv_drm [^0-9a-f-]{36}: \[drm\] Synthvid Version/ : stryMutAct_9fa48("345") ? /^hyperv_drm [0-9a-f-]: \[drm\] Synthvid Version/ : stryMutAct_9fa48("344") ? /hyperv_drm [0-9a-f-]{36}: \[drm\] Synthvid Version/ : (stryCov_9fa48("344", "345", "346"), /^hyperv_drm [0-9a-f-]{36}: \[drm\] Synthvid Version/), stryMutAct_9fa48("347") ? () => undefined : (stryCov_9fa48("347"), () => stryMutAct_9fa48("348") ? [] : (stryCov_9fa48("348"), [stryMutAct_9fa48("349") ? {} : (stryCov_9fa48("349"), {
    type: stryMutAct_9fa48("350") ? "" : (stryCov_9fa48("350"), 'graphics'),
    driver: stryMutAct_9fa48("351") ? "" : (stryCov_9fa48("351"), 'hyperv_drm')
  })]))), byPattern(stryMutAct_9fa48("352") ? "" : (stryCov_9fa48("352"), 'Synthvid Version'), stryMutAct_9fa48("353") ? /hyperv_fb: Synthvid Version/ : (stryCov_9fa48("353"), /^hyperv_fb: Synthvid Version/), stryMutAct_9fa48("354") ? () => undefined : (stryCov_9fa48("354"), () => stryMutAct_9fa48("355") ? [] : (stryCov_9fa48("355"), [stryMutAct_9fa48("356") ? {} : (stryCov_9fa48("356"), {
    type: stryMutAct_9fa48("357") ? "" : (stryCov_9fa48("357"), 'graphics'),
    driver: stryMutAct_9fa48("358") ? "" : (stryCov_9fa48("358"), 'hyperv_fb')
  })]))), byPattern(stryMutAct_9fa48("359") ? "" : (stryCov_9fa48("359"), 'hyperv_fb: Screen'), stryMutAct_9fa48("360") ? /hyperv_fb: Screen resolution: / : (stryCov_9fa48("360"), /^hyperv_fb: Screen resolution: /), stryMutAct_9fa48("361") ? () => undefined : (stryCov_9fa48("361"), () => stryMutAct_9fa48("362") ? [] : (stryCov_9fa48("362"), [stryMutAct_9fa48("363") ? {} : (stryCov_9fa48("363"), {
    type: stryMutAct_9fa48("364") ? "" : (stryCov_9fa48("364"), 'graphics'),
    driver: stryMutAct_9fa48("365") ? "" : (stryCov_9fa48("365"), 'hyperv_fb')
  })]))), byPattern(stryMutAct_9fa48("366") ? "" : (stryCov_9fa48("366"), 'Initialized hyperv_drm'), /\[drm\] Initialized hyperv_drm /, stryMutAct_9fa48("367") ? () => undefined : (stryCov_9fa48("367"), () => stryMutAct_9fa48("368") ? [] : (stryCov_9fa48("368"), [stryMutAct_9fa48("369") ? {} : (stryCov_9fa48("369"), {
    type: stryMutAct_9fa48("370") ? "" : (stryCov_9fa48("370"), 'graphics'),
    driver: stryMutAct_9fa48("371") ? "" : (stryCov_9fa48("371"), 'hyperv_drm')
  }), stryMutAct_9fa48("372") ? {} : (stryCov_9fa48("372"), {
    type: stryMutAct_9fa48("373") ? "" : (stryCov_9fa48("373"), 'graphics-up')
  })]))), byPattern(stryMutAct_9fa48("374") ? "" : (stryCov_9fa48("374"), 'mmio_megabytes='), stryMutAct_9fa48("376") ? /hyperv_drm: mmio_megabytes=(\D{1,5}) MB/ : stryMutAct_9fa48("375") ? /hyperv_drm: mmio_megabytes=(\d) MB/ : (stryCov_9fa48("375", "376"), /hyperv_drm: mmio_megabytes=(\d{1,5}) MB/), stryMutAct_9fa48("377") ? () => undefined : (stryCov_9fa48("377"), ([, mib]) => stryMutAct_9fa48("378") ? [] : (stryCov_9fa48("378"), [stryMutAct_9fa48("379") ? {} : (stryCov_9fa48("379"), {
    type: stryMutAct_9fa48("380") ? "" : (stryCov_9fa48("380"), 'graphics'),
    driver: stryMutAct_9fa48("381") ? "" : (stryCov_9fa48("381"), 'hyperv_drm')
  }), ...bytes(stryMutAct_9fa48("382") ? Number(mib) / MIB : (stryCov_9fa48("382"), Number(mib) * MIB))]))), byPattern(stryMutAct_9fa48("383") ? "" : (stryCov_9fa48("383"), 'Frame buffer size: '), stryMutAct_9fa48("387") ? /^hyperv_fb: .{0,80}Frame buffer size: (\D{1,12})/ : stryMutAct_9fa48("386") ? /^hyperv_fb: .{0,80}Frame buffer size: (\d)/ : stryMutAct_9fa48("385") ? /^hyperv_fb: .Frame buffer size: (\d{1,12})/ : stryMutAct_9fa48("384") ? /hyperv_fb: .{0,80}Frame buffer size: (\d{1,12})/ : (stryCov_9fa48("384", "385", "386", "387"), /^hyperv_fb: .{0,80}Frame buffer size: (\d{1,12})/), stryMutAct_9fa48("388") ? () => undefined : (stryCov_9fa48("388"), ([, size]) => bytes(Number(size)))), byPattern(stryMutAct_9fa48("389") ? "" : (stryCov_9fa48("389"), 'switching to hyperv_'), stryMutAct_9fa48("397") ? /^fb\d?: switching to (hyperv_(?:fb|drm))\w* (?:from (\W{1,20}))?/ : stryMutAct_9fa48("396") ? /^fb\d?: switching to (hyperv_(?:fb|drm))\w* (?:from (\w))?/ : stryMutAct_9fa48("395") ? /^fb\d?: switching to (hyperv_(?:fb|drm))\w* (?:from (\w{1,20}))/ : stryMutAct_9fa48("394") ? /^fb\d?: switching to (hyperv_(?:fb|drm))\W* (?:from (\w{1,20}))?/ : stryMutAct_9fa48("393") ? /^fb\d?: switching to (hyperv_(?:fb|drm))\w (?:from (\w{1,20}))?/ : stryMutAct_9fa48("392") ? /^fb\D?: switching to (hyperv_(?:fb|drm))\w* (?:from (\w{1,20}))?/ : stryMutAct_9fa48("391") ? /^fb\d: switching to (hyperv_(?:fb|drm))\w* (?:from (\w{1,20}))?/ : stryMutAct_9fa48("390") ? /fb\d?: switching to (hyperv_(?:fb|drm))\w* (?:from (\w{1,20}))?/ : (stryCov_9fa48("390", "391", "392", "393", "394", "395", "396", "397"), /^fb\d?: switching to (hyperv_(?:fb|drm))\w* (?:from (\w{1,20}))?/), switched), byPattern(stryMutAct_9fa48("398") ? "" : (stryCov_9fa48("398"), 'frame buffer device'), stryMutAct_9fa48("399") ? /\bfb0: (.) frame buffer device/ : (stryCov_9fa48("399"), /\bfb0: (.{1,40}) frame buffer device/), stryMutAct_9fa48("400") ? () => undefined : (stryCov_9fa48("400"), ([, name = stryMutAct_9fa48("401") ? "Stryker was here!" : (stryCov_9fa48("401"), '')]) => stryMutAct_9fa48("402") ? [] : (stryCov_9fa48("402"), [stryMutAct_9fa48("403") ? {} : (stryCov_9fa48("403"), {
    type: stryMutAct_9fa48("404") ? "" : (stryCov_9fa48("404"), 'fb0'),
    driver: stryMutAct_9fa48("405") ? DRIVERS[name] && 'none' : (stryCov_9fa48("405"), DRIVERS[name] ?? (stryMutAct_9fa48("406") ? "" : (stryCov_9fa48("406"), 'none')))
  }), ...((stryMutAct_9fa48("409") ? name !== 'EFI VGA' : stryMutAct_9fa48("408") ? false : stryMutAct_9fa48("407") ? true : (stryCov_9fa48("407", "408", "409"), name === (stryMutAct_9fa48("410") ? "" : (stryCov_9fa48("410"), 'EFI VGA')))) ? [{
    type: 'generation',
    value: 2
  }, {
    type: 'sysfb'
  }] as const : stryMutAct_9fa48("411") ? ["Stryker was here"] : (stryCov_9fa48("411"), []))]))), byPattern(stryMutAct_9fa48("412") ? "" : (stryCov_9fa48("412"), 'frame buffer device'), stryMutAct_9fa48("414") ? /^fb[^1-9]: EFI VGA frame buffer device/ : stryMutAct_9fa48("413") ? /fb[1-9]: EFI VGA frame buffer device/ : (stryCov_9fa48("413", "414"), /^fb[1-9]: EFI VGA frame buffer device/), stryMutAct_9fa48("415") ? () => undefined : (stryCov_9fa48("415"), () => stryMutAct_9fa48("416") ? [] : (stryCov_9fa48("416"), [stryMutAct_9fa48("417") ? {} : (stryCov_9fa48("417"), {
    type: stryMutAct_9fa48("418") ? "" : (stryCov_9fa48("418"), 'generation'),
    value: 2
  }), stryMutAct_9fa48("419") ? {} : (stryCov_9fa48("419"), {
    type: stryMutAct_9fa48("420") ? "" : (stryCov_9fa48("420"), 'sysfb')
  })]))), byPattern(stryMutAct_9fa48("421") ? "" : (stryCov_9fa48("421"), 'on Gen 1 VM'), stryMutAct_9fa48("423") ? /^hyperv_fb: Unable to allocate enough contiguous .on Gen 1 VM/ : stryMutAct_9fa48("422") ? /hyperv_fb: Unable to allocate enough contiguous .{0,40}on Gen 1 VM/ : (stryCov_9fa48("422", "423"), /^hyperv_fb: Unable to allocate enough contiguous .{0,40}on Gen 1 VM/), stryMutAct_9fa48("424") ? () => undefined : (stryCov_9fa48("424"), () => stryMutAct_9fa48("425") ? [] : (stryCov_9fa48("425"), [stryMutAct_9fa48("426") ? {} : (stryCov_9fa48("426"), {
    type: stryMutAct_9fa48("427") ? "" : (stryCov_9fa48("427"), 'generation'),
    value: 1
  }), stryMutAct_9fa48("428") ? {} : (stryCov_9fa48("428"), {
    type: stryMutAct_9fa48("429") ? "" : (stryCov_9fa48("429"), 'arch'),
    value: stryMutAct_9fa48("430") ? "" : (stryCov_9fa48("430"), 'x86_64')
  }), stryMutAct_9fa48("431") ? {} : (stryCov_9fa48("431"), {
    type: stryMutAct_9fa48("432") ? "" : (stryCov_9fa48("432"), 'video-in-mmio')
  })]))), byPattern(stryMutAct_9fa48("433") ? "" : (stryCov_9fa48("433"), 'hyperv_'), stryMutAct_9fa48("435") ? /^hyperv_drm .(?:Failed to allocate mmio|Cannot request framebuffer|can't reserve)/i : stryMutAct_9fa48("434") ? /hyperv_drm .{0,80}(?:Failed to allocate mmio|Cannot request framebuffer|can't reserve)/i : (stryCov_9fa48("434", "435"), /^hyperv_drm .{0,80}(?:Failed to allocate mmio|Cannot request framebuffer|can't reserve)/i), stryMutAct_9fa48("436") ? () => undefined : (stryCov_9fa48("436"), (_, message) => trouble(message))), byPattern(stryMutAct_9fa48("437") ? "" : (stryCov_9fa48("437"), 'hyperv_'), stryMutAct_9fa48("438") ? /hyperv_fb: Unable to allocate framebuffer memory/ : (stryCov_9fa48("438"), /^hyperv_fb: Unable to allocate framebuffer memory/), stryMutAct_9fa48("439") ? () => undefined : (stryCov_9fa48("439"), (_, message) => trouble(message))), whoseConsole()]);
  return graphics;
})());