import { loadChecks } from '../checks/_load.ts';
import { loadDetectors } from '../detectors/_load.ts';
import { loadFormats } from '../formats/_load.ts';
import { allProvisions, citeOn } from '../law/provisions.ts';
import { allRules } from '../law/rules.ts';
import type { Lang } from '../model/words.ts';
import { loadRenderer, rendererIds } from '../reports/_load.ts';
import type { Db } from '../store/open.ts';
import { readGroups } from '../store/read-facts.ts';
import { listRuns } from '../store/runs.ts';
import { iso } from '../text/zone.ts';
import { makeMasker } from './mask-foreign.ts';

type Row = Record<string, string | number | boolean | null>;
export type Thing = 'formats' | 'detectors' | 'checks' | 'rules' | 'provisions' | 'reports' | 'groups' | 'runs';

/** What there is, from the parts themselves. `today` (`YYYY-MM-DD`) decides how provisions are cited. */
export async function listing(what: Thing, lang: Lang, today: string, db: Db | null): Promise<Row[]> {
  switch (what) {
    case 'formats':
      return (await loadFormats()).map(({ id, carries, title }) => ({
        id, zone: carries.zone, ids: carries.messageIds, accounts: carries.accountIds, group: carries.groupId, roles: carries.roles,
        roster: carries.roster, counter: carries.counter, declared: carries.declaredCount, title,
      }));
    case 'detectors':
      return (await loadDetectors()).map(({ id, jurisdiction }) => ({ id, jurisdiction, rule: `disclosure.${id}` }));
    case 'checks':
      return (await loadChecks()).map(({ id, title, needs }) => ({ id, title: title[lang], needs: needs[lang] }));
    case 'rules':
      return allRules().map(({ id, severity, title }) => ({ id, severity, title: title[lang] }));
    case 'provisions':
      return allProvisions().map(({ id, title }) => ({ id, cite: citeOn(id, today)?.[lang] ?? null, title: title[lang] }));
    case 'reports':
      return Promise.all(rendererIds().map(async (id) => {
        const renderer = await loadRenderer(id);
        return { id, extension: renderer?.extension ?? null, mediaType: renderer?.mediaType ?? null };
      }));
    case 'groups': {
      const masker = await makeMasker(false);
      return db ? readGroups(db).map(({ key, platform, kind, kindFrom, name }) => ({ id: masker.label(key), platform, kind, kindFrom, name: masker.label(name) })) : [];
    }
    case 'runs':
      return db ? listRuns(db).map(({ id, asOf, toolVersion, status, findings }) => ({ id, asOf: iso(asOf, 'Asia/Shanghai'), toolVersion, status, findings })) : [];
  }
}
