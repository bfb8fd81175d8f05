/** What kind of failure: decides the exit code (contract §1). */
export type ErrorCode = 'usage' | 'incomplete' | 'empty' | 'integrity' | 'interrupted';

/** A failure that is not a defect: printed as one line, without a stack. */
export class AuditError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'AuditError';
    this.code = code;
  }
}

export const EXIT = {
  complete: 0, findings: 1, usage: 2, incomplete: 3, empty: 4, integrity: 5, defect: 70, interrupted: 130, terminated: 143,
} as const;
