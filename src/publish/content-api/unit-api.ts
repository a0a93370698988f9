import type { FormerUnitIndex, SupportIndex, UnitIndex } from '../../domain/generation.ts';
import type { Logo, Unit } from '../../domain/unit.ts';
import { hashedPath } from '../../portal/paths.ts';
import { formerNamesOf } from '../../units/former-names.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Guard } from '../generation/guard.ts';
import { contentTypes, hashedResource, jsonResource, type Resource } from '../generation/resource.ts';
import { province as provinceSchema, unitList } from '../schemas/api-answers.ts';
import { assertMatches } from '../schemas/assert.ts';

const collator = new Intl.Collator('vi');
const byName = (a: Unit, b: Unit): number => collator.compare(a.name, b.name) || a.code.localeCompare(b.code);

/** Provinces, and what hangs under each of them. */
export type UnitTree = { province: Unit; communes: Unit[]; offices: Unit[] }[];

/** In the order a Vietnamese reader looks for them. */
export function unitTree(units: Unit[]): UnitTree {
  const below = (level: Unit['level']) => units.filter((unit) => unit.level === level).sort(byName);
  const belongs = (province: Unit) => (unit: Unit) => unit.path.split('/').includes(province.code);
  const communes = groupByProvince(below('commune'));
  const offices = below('office');
  return below('province').map((province) => ({
    province,
    communes: communes.get(province.code) ?? [],
    offices: offices.filter(belongs(province)),
  }));
}

function groupByProvince(communes: Unit[]): Map<string | null, Unit[]> {
  const groups = new Map<string | null, Unit[]>();
  for (const commune of communes) {
    const group = groups.get(commune.parentCode);
    if (group) group.push(commune);
    else groups.set(commune.parentCode, [commune]);
  }
  return groups;
}

/** `/content/v1/units` lists the provinces; `/content/v1/units/<province>` its communes and offices. */
export function unitResources({ catalogue, tree, guard }: { catalogue: Catalogue; tree: UnitTree; guard: Guard }): Resource[] {
  const { site, changedAt } = catalogue;
  const face = (unit: Unit) => faceOf(unit, site);
  const href = (province: Unit): string => `${site.siteUrl}/content/v1/units/${province.code}`;
  const list = (): Resource[] => {
    const documents = tree.map(({ province, communes }) => ({
      ...face(province),
      communes: communes.length,
      href: href(province),
    }));
    const value = { collection: 'units', total: documents.length, documents };
    assertMatches<unknown>({ path: '/content/v1/units', schema: unitList, value });
    return [jsonResource({ path: '/content/v1/units', lastModified: changedAt, value })];
  };
  const one = ({ province, communes, offices }: UnitTree[number]): Resource[] => {
    const value = { ...face(province), href: href(province), communes: communes.map(face), offices: offices.map(face) };
    assertMatches<unknown>({ path: value.href, schema: provinceSchema, value });
    return [jsonResource({ path: `/content/v1/units/${province.code}`, lastModified: changedAt, value })];
  };
  return [
    ...guard(['/content/v1/units'], list),
    ...tree.flatMap((branch) => guard([`/content/v1/units/${branch.province.code}`], () => one(branch))),
  ];
}

function faceOf({ code, level, name, type, validFrom, logo }: Unit, site: Catalogue['site']) {
  return { code, level, name, type, validFrom, ...(logo ? { logo: logoFace(logo, site) } : {}) };
}

/** The address of the picture and its size. */
function logoFace({ sha256, widthPx, heightPx }: Logo, { siteUrl, files }: Catalogue['site']) {
  const { mimeType = '' } = files.find((file) => file.sha256 === sha256) ?? {};
  return { href: `${siteUrl}${hashedPath({ sha256, mimeType })}`, sha256, widthPx, heightPx };
}

/** What the commune picker loads, and where the edge finds the names for a code. */
export function unitIndexResource(tree: UnitTree): Resource {
  const logos = tree.flatMap(({ province, communes }) => [province, ...communes].flatMap(({ logo }) => logo ?? []));
  const index: UnitIndex = { provinces: provincesOf(tree), ...(logos.length > 0 ? { logos } : {}) };
  return hashedResource({ name: 'units', extension: 'json', contentType: contentTypes.json, body: JSON.stringify(index) });
}

/** What the picker asks for when no name of today fits. `null` where no unit had another name. */
export function formerUnitsResource(units: Unit[]): Resource | null {
  const communes = units.filter(({ level }) => level === 'commune');
  const index: FormerUnitIndex = Object.fromEntries(
    communes.map(({ code }) => [code, formerNamesOf(code)] as const).filter(([, names]) => names.length > 0),
  );
  if (Object.keys(index).length === 0) return null;
  return hashedResource({ name: 'former-units', extension: 'json', contentType: contentTypes.json, body: JSON.stringify(index) });
}

/** The tree in the shape of the index. */
export function provincesOf(tree: UnitTree): UnitIndex['provinces'] {
  return tree.map(({ province, communes }) => [
    province.code,
    province.name,
    communes.map(({ code, name }): [string, string] => [code, name]),
  ]);
}

/** Public numbers of the community digital teams, by the code of their unit. */
export function phonesOf(units: Unit[]): Map<string, string> {
  return new Map(units.flatMap(({ code, supportPhone }) => (supportPhone ? [[code, supportPhone] as const] : [])));
}

/** `null` while no unit has named a number: then no page offers to look one up. */
export function supportIndexResource(units: Unit[]): Resource | null {
  const phones: SupportIndex = Object.fromEntries(phonesOf(units));
  if (Object.keys(phones).length === 0) return null;
  return hashedResource({ name: 'support', extension: 'json', contentType: contentTypes.json, body: JSON.stringify(phones) });
}
