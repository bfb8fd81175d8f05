import { Chalk } from 'chalk';
import type { Level } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';

type Style = (text: string) => string;

export interface Paint {
  readonly bold: Style;
  readonly dim: Style;
  readonly severity: Readonly<Record<Severity, Style>>;
  readonly level: Readonly<Record<Level, Style>>;
}

/** The sixteen colours that every terminal has, or none: chalk's own guess about the terminal is not asked. */
export function paintFor(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const style = (paint: Style): Style => (text) => paint(text);
  const [grave, red, yellow, cyan, gray] = [chalk.bold.white.bgRed, chalk.bold.red, chalk.yellow, chalk.cyan, chalk.gray].map((p) => style(p)) as [
    Style, Style, Style, Style, Style,
  ];
  return {
    bold: style(chalk.bold),
    dim: style(chalk.dim),
    severity: { critical: grave, high: red, medium: yellow, low: cyan, info: gray },
    level: { S4: grave, S3: red, S2: yellow, S1: cyan, S0: gray },
  };
}
