import type { Level } from '../model/report.ts';
import { atLeast } from '../model/severity.ts';
import { type Grade, gradeOf, type Grading } from './level.ts';
import { isPost } from './repeats.ts';
import { TRIGGERS } from './triggers.ts';
import type { LiableFinding } from './types.ts';
import { pullOf } from './weighing.ts';

const UP: Partial<Record<Level, Level>> = { S1: 'S2', S2: 'S3' };

/** Owner or manager whose own messages are flagged: what they posted counts one level higher, up to S3. */
export function gradeOfRunner(findings: readonly LiableFinding[], grading: Grading): Grade {
  const whole = gradeOf(findings, grading);
  const posts = findings.filter((each) => isPost(each) && atLeast(each.severity, 'medium') && pullOf(each, grading.profile) === 'full');
  if (posts.length === 0) return whole;
  const own = gradeOf(posts, grading);
  const raised = UP[own.level];
  return raised !== undefined && raised > whole.level ? { level: raised, triggers: [...own.triggers, TRIGGERS.role] } : whole;
}
