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
import type { DiskBus, Saying } from '../facts.ts';
import { byPattern, type Recogniser } from './recogniser.ts';
const NVME = stryMutAct_9fa48("68") ? /^nvme\D{1,3}/ : stryMutAct_9fa48("67") ? /^nvme\d/ : stryMutAct_9fa48("66") ? /nvme\d{1,3}/ : (stryCov_9fa48("66", "67", "68"), /^nvme\d{1,3}/);
const SCSI = stryMutAct_9fa48("71") ? /^sd[^a-z]{1,3}/ : stryMutAct_9fa48("70") ? /^sd[a-z]/ : stryMutAct_9fa48("69") ? /sd[a-z]{1,3}/ : (stryCov_9fa48("69", "70", "71"), /^sd[a-z]{1,3}/);
/** Of a block device's number: SCSI disks have 8 and 65 to 71, NVMe namespaces 259. */
const MAJORS: Readonly<Record<string, DiskBus>> = stryMutAct_9fa48("72") ? {} : (stryCov_9fa48("72"), {
  '8': stryMutAct_9fa48("73") ? "" : (stryCov_9fa48("73"), 'scsi'),
  '65': stryMutAct_9fa48("74") ? "" : (stryCov_9fa48("74"), 'scsi'),
  '259': stryMutAct_9fa48("75") ? "" : (stryCov_9fa48("75"), 'nvme')
});

/** What a disk or partition is on, by its name (`sda1`, `nvme0n1p1`), and the disk that it is of. */
export function diskOf(device: string): {
  readonly on: DiskBus;
  readonly name: string;
} {
  if (stryMutAct_9fa48("76")) {
    {}
  } else {
    stryCov_9fa48("76");
    const [nvme] = stryMutAct_9fa48("77") ? NVME.exec(device) && [] : (stryCov_9fa48("77"), NVME.exec(device) ?? (stryMutAct_9fa48("78") ? ["Stryker was here"] : (stryCov_9fa48("78"), [])));
    if (stryMutAct_9fa48("81") ? nvme === undefined : stryMutAct_9fa48("80") ? false : stryMutAct_9fa48("79") ? true : (stryCov_9fa48("79", "80", "81"), nvme !== undefined)) return stryMutAct_9fa48("82") ? {} : (stryCov_9fa48("82"), {
      on: stryMutAct_9fa48("83") ? "" : (stryCov_9fa48("83"), 'nvme'),
      name: nvme
    });
    const [scsi] = stryMutAct_9fa48("84") ? SCSI.exec(device) && [] : (stryCov_9fa48("84"), SCSI.exec(device) ?? (stryMutAct_9fa48("85") ? ["Stryker was here"] : (stryCov_9fa48("85"), [])));
    return (stryMutAct_9fa48("88") ? scsi !== undefined : stryMutAct_9fa48("87") ? false : stryMutAct_9fa48("86") ? true : (stryCov_9fa48("86", "87", "88"), scsi === undefined)) ? stryMutAct_9fa48("89") ? {} : (stryCov_9fa48("89"), {
      on: stryMutAct_9fa48("90") ? "" : (stryCov_9fa48("90"), 'unknown'),
      name: device
    }) : stryMutAct_9fa48("91") ? {} : (stryCov_9fa48("91"), {
      on: stryMutAct_9fa48("92") ? "" : (stryCov_9fa48("92"), 'scsi'),
      name: scsi
    });
  }
}
function mounted([, device = stryMutAct_9fa48("93") ? "Stryker was here!" : (stryCov_9fa48("93"), '')]: readonly string[]): readonly Saying[] {
  if (stryMutAct_9fa48("94")) {
    {}
  } else {
    stryCov_9fa48("94");
    return stryMutAct_9fa48("95") ? [] : (stryCov_9fa48("95"), [stryMutAct_9fa48("96") ? {} : (stryCov_9fa48("96"), {
      type: stryMutAct_9fa48("97") ? "" : (stryCov_9fa48("97"), 'mounted'),
      ...diskOf(device)
    })]);
  }
}

/** Which disk is on which PCI function, and from which one the root file system comes. */
export const disks: readonly Recogniser[] = stryMutAct_9fa48("98") ? [] : (stryCov_9fa48("98"), [byPattern(stryMutAct_9fa48("99") ? "" : (stryCov_9fa48("99"), 'pci function'), stryMutAct_9fa48("109") ? /^nvme (nvme\d{1,3}): pci function ([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[^0-7])/ : stryMutAct_9fa48("108") ? /^nvme (nvme\d{1,3}): pci function ([0-9a-f]{4}:[0-9a-f]{2}:[^0-9a-f]{2}\.[0-7])/ : stryMutAct_9fa48("107") ? /^nvme (nvme\d{1,3}): pci function ([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]\.[0-7])/ : stryMutAct_9fa48("106") ? /^nvme (nvme\d{1,3}): pci function ([0-9a-f]{4}:[^0-9a-f]{2}:[0-9a-f]{2}\.[0-7])/ : stryMutAct_9fa48("105") ? /^nvme (nvme\d{1,3}): pci function ([0-9a-f]{4}:[0-9a-f]:[0-9a-f]{2}\.[0-7])/ : stryMutAct_9fa48("104") ? /^nvme (nvme\d{1,3}): pci function ([^0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7])/ : stryMutAct_9fa48("103") ? /^nvme (nvme\d{1,3}): pci function ([0-9a-f]:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7])/ : stryMutAct_9fa48("102") ? /^nvme (nvme\D{1,3}): pci function ([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7])/ : stryMutAct_9fa48("101") ? /^nvme (nvme\d): pci function ([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7])/ : stryMutAct_9fa48("100") ? /nvme (nvme\d{1,3}): pci function ([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7])/ : (stryCov_9fa48("100", "101", "102", "103", "104", "105", "106", "107", "108", "109"), /^nvme (nvme\d{1,3}): pci function ([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7])/), stryMutAct_9fa48("110") ? () => undefined : (stryCov_9fa48("110"), ([, name = stryMutAct_9fa48("111") ? "Stryker was here!" : (stryCov_9fa48("111"), ''), fn = stryMutAct_9fa48("112") ? "Stryker was here!" : (stryCov_9fa48("112"), '')]) => stryMutAct_9fa48("113") ? [] : (stryCov_9fa48("113"), [stryMutAct_9fa48("114") ? {} : (stryCov_9fa48("114"), {
  type: stryMutAct_9fa48("115") ? "" : (stryCov_9fa48("115"), 'disk'),
  name,
  function: fn
}), stryMutAct_9fa48("116") ? {} : (stryCov_9fa48("116"), {
  type: stryMutAct_9fa48("117") ? "" : (stryCov_9fa48("117"), 'function'),
  function: fn,
  use: stryMutAct_9fa48("118") ? "" : (stryCov_9fa48("118"), 'disk')
})]))), byPattern(stryMutAct_9fa48("119") ? "" : (stryCov_9fa48("119"), 'Attached SCSI disk'), stryMutAct_9fa48("125") ? /^sd \d{1,4}:.{1,20}: \[(sd[^a-z]{1,3})\] Attached SCSI disk/ : stryMutAct_9fa48("124") ? /^sd \d{1,4}:.{1,20}: \[(sd[a-z])\] Attached SCSI disk/ : stryMutAct_9fa48("123") ? /^sd \d{1,4}:.: \[(sd[a-z]{1,3})\] Attached SCSI disk/ : stryMutAct_9fa48("122") ? /^sd \D{1,4}:.{1,20}: \[(sd[a-z]{1,3})\] Attached SCSI disk/ : stryMutAct_9fa48("121") ? /^sd \d:.{1,20}: \[(sd[a-z]{1,3})\] Attached SCSI disk/ : stryMutAct_9fa48("120") ? /sd \d{1,4}:.{1,20}: \[(sd[a-z]{1,3})\] Attached SCSI disk/ : (stryCov_9fa48("120", "121", "122", "123", "124", "125"), /^sd \d{1,4}:.{1,20}: \[(sd[a-z]{1,3})\] Attached SCSI disk/), stryMutAct_9fa48("126") ? () => undefined : (stryCov_9fa48("126"), ([, name = stryMutAct_9fa48("127") ? "Stryker was here!" : (stryCov_9fa48("127"), '')]) => stryMutAct_9fa48("128") ? [] : (stryCov_9fa48("128"), [stryMutAct_9fa48("129") ? {} : (stryCov_9fa48("129"), {
  type: stryMutAct_9fa48("130") ? "" : (stryCov_9fa48("130"), 'scsi-disk'),
  name
})]))), byPattern(stryMutAct_9fa48("131") ? "" : (stryCov_9fa48("131"), 'ounted root ('), stryMutAct_9fa48("137") ? /^VFS: Mounted root \(.{0,40}\) .{0,40}\b(nvme\d{1,3})n\D/ : stryMutAct_9fa48("136") ? /^VFS: Mounted root \(.{0,40}\) .{0,40}\b(nvme\D{1,3})n\d/ : stryMutAct_9fa48("135") ? /^VFS: Mounted root \(.{0,40}\) .{0,40}\b(nvme\d)n\d/ : stryMutAct_9fa48("134") ? /^VFS: Mounted root \(.{0,40}\) .\b(nvme\d{1,3})n\d/ : stryMutAct_9fa48("133") ? /^VFS: Mounted root \(.\) .{0,40}\b(nvme\d{1,3})n\d/ : stryMutAct_9fa48("132") ? /VFS: Mounted root \(.{0,40}\) .{0,40}\b(nvme\d{1,3})n\d/ : (stryCov_9fa48("132", "133", "134", "135", "136", "137"), /^VFS: Mounted root \(.{0,40}\) .{0,40}\b(nvme\d{1,3})n\d/), stryMutAct_9fa48("138") ? () => undefined : (stryCov_9fa48("138"), ([, name = stryMutAct_9fa48("139") ? "Stryker was here!" : (stryCov_9fa48("139"), '')]) => stryMutAct_9fa48("140") ? [] : (stryCov_9fa48("140"), [stryMutAct_9fa48("141") ? {} : (stryCov_9fa48("141"), {
  type: stryMutAct_9fa48("142") ? "" : (stryCov_9fa48("142"), 'root'),
  on: stryMutAct_9fa48("143") ? "" : (stryCov_9fa48("143"), 'nvme'),
  name
})]))), byPattern(stryMutAct_9fa48("144") ? "" : (stryCov_9fa48("144"), 'ounted root ('), stryMutAct_9fa48("151") ? /^VFS: Mounted root \(.{0,40}\) .{0,40}\bdevice (\d{1,3}):(\D{1,7})/ : stryMutAct_9fa48("150") ? /^VFS: Mounted root \(.{0,40}\) .{0,40}\bdevice (\d{1,3}):(\d)/ : stryMutAct_9fa48("149") ? /^VFS: Mounted root \(.{0,40}\) .{0,40}\bdevice (\D{1,3}):(\d{1,7})/ : stryMutAct_9fa48("148") ? /^VFS: Mounted root \(.{0,40}\) .{0,40}\bdevice (\d):(\d{1,7})/ : stryMutAct_9fa48("147") ? /^VFS: Mounted root \(.{0,40}\) .\bdevice (\d{1,3}):(\d{1,7})/ : stryMutAct_9fa48("146") ? /^VFS: Mounted root \(.\) .{0,40}\bdevice (\d{1,3}):(\d{1,7})/ : stryMutAct_9fa48("145") ? /VFS: Mounted root \(.{0,40}\) .{0,40}\bdevice (\d{1,3}):(\d{1,7})/ : (stryCov_9fa48("145", "146", "147", "148", "149", "150", "151"), /^VFS: Mounted root \(.{0,40}\) .{0,40}\bdevice (\d{1,3}):(\d{1,7})/), stryMutAct_9fa48("152") ? () => undefined : (stryCov_9fa48("152"), ([, major = stryMutAct_9fa48("153") ? "Stryker was here!" : (stryCov_9fa48("153"), ''), minor]) => stryMutAct_9fa48("154") ? [] : (stryCov_9fa48("154"), [stryMutAct_9fa48("155") ? {} : (stryCov_9fa48("155"), {
  type: stryMutAct_9fa48("156") ? "" : (stryCov_9fa48("156"), 'root'),
  on: stryMutAct_9fa48("157") ? MAJORS[major] && 'unknown' : (stryCov_9fa48("157"), MAJORS[major] ?? (stryMutAct_9fa48("158") ? "" : (stryCov_9fa48("158"), 'unknown'))),
  name: stryMutAct_9fa48("159") ? `` : (stryCov_9fa48("159"), `${major}:${minor}`)
})]))), byPattern(stryMutAct_9fa48("160") ? "" : (stryCov_9fa48("160"), ': mounted filesystem'), stryMutAct_9fa48("165") ? /^EXT[234]-fs \(([\W-]{1,32})\): mounted filesystem/ : stryMutAct_9fa48("164") ? /^EXT[234]-fs \(([^\w-]{1,32})\): mounted filesystem/ : stryMutAct_9fa48("163") ? /^EXT[234]-fs \(([\w-])\): mounted filesystem/ : stryMutAct_9fa48("162") ? /^EXT[^234]-fs \(([\w-]{1,32})\): mounted filesystem/ : stryMutAct_9fa48("161") ? /EXT[234]-fs \(([\w-]{1,32})\): mounted filesystem/ : (stryCov_9fa48("161", "162", "163", "164", "165"), /^EXT[234]-fs \(([\w-]{1,32})\): mounted filesystem/), mounted), byPattern(stryMutAct_9fa48("166") ? "" : (stryCov_9fa48("166"), 'ounting V'), stryMutAct_9fa48("171") ? /^XFS \(([\w-]{1,32})\): Mounting V\D/ : stryMutAct_9fa48("170") ? /^XFS \(([\W-]{1,32})\): Mounting V\d/ : stryMutAct_9fa48("169") ? /^XFS \(([^\w-]{1,32})\): Mounting V\d/ : stryMutAct_9fa48("168") ? /^XFS \(([\w-])\): Mounting V\d/ : stryMutAct_9fa48("167") ? /XFS \(([\w-]{1,32})\): Mounting V\d/ : (stryCov_9fa48("167", "168", "169", "170", "171"), /^XFS \(([\w-]{1,32})\): Mounting V\d/), mounted), byPattern(stryMutAct_9fa48("172") ? "" : (stryCov_9fa48("172"), 'BTRFS info (device '), stryMutAct_9fa48("176") ? /^BTRFS info \(device ([\W-]{1,32})/ : stryMutAct_9fa48("175") ? /^BTRFS info \(device ([^\w-]{1,32})/ : stryMutAct_9fa48("174") ? /^BTRFS info \(device ([\w-])/ : stryMutAct_9fa48("173") ? /BTRFS info \(device ([\w-]{1,32})/ : (stryCov_9fa48("173", "174", "175", "176"), /^BTRFS info \(device ([\w-]{1,32})/), mounted)]);