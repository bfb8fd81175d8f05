import { entityName } from '../law/entities.ts';
import { dossiersOf } from '../liability/dossiers.ts';
import type { ReportDossier } from '../model/report.ts';
import type { GroupRun } from '../model/run.ts';
import { iso } from '../text/zone.ts';
import type { Naming } from './report-finding.ts';

/** The exposed persons of a group as a report prints them: names masked, never a value. */
export function reportDossiers(run: GroupRun, naming: Naming): ReportDossier[] {
  return dossiersOf(run.findings).map(({ account, name, linkage, candidates, items, byOthers }) => ({
    account: naming.account(account),
    name: name === null ? naming.accountName(account) : naming.masker.name(name),
    linkage, byOthers,
    candidates: candidates.map((id) => naming.account(id) ?? ''),
    items: items.map(({ first, last, by, ...item }) => ({
      ...item, label: entityName(item.entity)[naming.lang], findings: [...item.findings],
      first: iso(first, naming.zone), last: iso(last, naming.zone), by: by.map((id) => naming.accountName(id)),
    })),
  }));
}
