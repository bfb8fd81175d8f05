import type { Report } from '../model/report.ts';
import { cut } from '../text/width.ts';
import { cssString } from './_html.ts';
import type { PageWords } from './_html-words.ts';
import { instantWithOffset } from './_phrases.ts';

/** Enough of a name for the head of a page, before it is measured. */
const NAME = 200;

const SANS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei"';

const STYLE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:24px 28px 48px;max-width:1040px;background:#fff;color:#161616;font:15px/1.55 var(--sans);overflow-wrap:anywhere;text-wrap:pretty}
:lang(zh){line-break:strict;text-autospace:normal}
h1{font-size:27px;line-height:1.25;margin:0 0 4px}h2{font-size:20px;line-height:1.3;margin:40px 0 10px;padding-top:10px;border-top:3px solid #161616}h3{font-size:16.5px;margin:26px 0 8px}
p{margin:6px 0}ul{margin:4px 0 10px;padding-left:22px}td ul{padding-left:16px;margin:2px 0}.sub{color:#444;margin:0 0 14px}a{color:#123f6b;text-underline-offset:2px}a:focus-visible{outline:3px solid #123f6b;outline-offset:2px}
code,.hash,.id{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
.hash,.id,.small{color:#444}.small{font-size:.88em}.line{display:block}.line+.line{margin-top:2px}
.note{border:1.5px solid #161616;padding:8px 12px;margin:12px 0}.warn{border-width:3px;font-weight:600}.warn::first-letter{text-transform:uppercase}
.facts{display:grid;grid-template-columns:minmax(7em,max-content) 1fr;gap:3px 16px;margin:8px 0}.facts dt{color:#444}.facts dt::first-letter{text-transform:uppercase}.facts dd{margin:0}
.wide{overflow-x:auto;margin:10px 0 18px;padding-right:1px}table{border-collapse:collapse;width:100%;font-size:13.5px;line-height:1.45}
caption{text-align:left;font-weight:600;padding:0 0 5px;caption-side:top}th,td{border:1px solid #9a9a9a;padding:4px 7px;text-align:left;vertical-align:top;font-weight:400}
td,th{text-wrap:wrap}thead th{overflow-wrap:break-word;border-bottom:2px solid #161616;font-weight:600;vertical-align:bottom}tr.rule th{background:#f1f1ef;border-top:2px solid #161616;font-weight:400}tr.why td{border-bottom-style:dotted;color:#333}tr.why td::first-letter{text-transform:uppercase}
tbody th .name,.name{font-weight:600}.months{width:auto}.months th,.months td,.kinds td{text-align:right;white-space:nowrap;overflow-wrap:normal}.months tbody th,.kinds tbody th{text-align:left}.kinds thead th+th{text-align:right}
.index{min-width:640px}.index th:nth-child(1){width:7.5em}.index th:nth-child(2){width:27%}.index th:nth-child(3){width:17%}.index th:nth-child(4){width:19%}
.bearers{min-width:640px;table-layout:fixed}.bearers th:nth-child(1){width:22%}.bearers th:nth-child(2){width:18%}.bearers th:nth-child(3){width:27%}
.findings{min-width:640px;table-layout:fixed}.findings th:nth-child(1){width:9.5em}.findings th:nth-child(2){width:27%}.findings th:nth-child(3){width:25%}
.sources{min-width:600px;table-layout:fixed}.sources th:nth-child(1){width:46%}.sources th:nth-child(2){width:20%}.sources th:nth-child(4){width:11%}
.two th:nth-child(1){width:32%}.checks th:nth-child(1),.checks th:nth-child(2),.gates th:nth-child(1),.gates th:nth-child(2){width:17%}.response{min-width:640px}.response th:nth-child(1){width:3.8em}.response th:nth-child(2){width:8em}.response th:nth-child(3){width:16%}.response th:nth-child(4),.response th:nth-child(5){width:17%}.gaps{width:auto}
.lv,.sev{display:inline-block;white-space:nowrap;overflow-wrap:normal;padding:0 6px;line-height:1.5}
.lv{border:1px solid #161616;font-weight:700}.S0{border-style:dotted;font-weight:400}.S1{border-left-width:4px;color:#123f6b}.S2{border-left-width:7px;color:#6b4300}.S3{border-left-width:11px;color:#8a1c1c}.S4{border-width:3px;border-left-width:15px;color:#8a1c1c}
.sev{border:1px solid #161616;font-size:.92em;margin-right:3px}.critical{border-width:3px;font-weight:700;color:#8a1c1c}.high{border-width:2px;font-weight:700;color:#8a1c1c}.medium{color:#6b4300}.low{border-style:dashed}.info{border-style:dotted}
h2 .lv{font-size:.82em;margin-right:8px;vertical-align:2px}
figure{margin:12px 0 16px;overflow-x:auto;break-inside:avoid}figcaption{font-size:.9em;color:#333;margin-bottom:6px}figcaption b{display:block;color:#161616}
.pic{display:block;max-width:none}.pic text{font:9.5px var(--sans);fill:#161616}.fills{position:absolute}
.ink{fill:#123f6b}.hollow{fill:#fff;stroke:#123f6b;stroke-width:1.6}.dots{fill:url(#fill-dots);stroke:#161616;stroke-width:.8}.part{stroke:#161616;stroke-width:.8}.day{fill:#fff;stroke:#bbb;stroke-width:.6}
.hatch{fill:url(#fill-hatch);stroke:#8a1c1c;stroke-width:.9}.window{fill:none;stroke:#161616;stroke-width:1.6}.axis{fill:none;stroke:#161616;stroke-width:1}.pic .line{display:inline;fill:none;stroke:#bbb;stroke-width:.8}
.pic .strong{font-weight:700}.pic .letter{font-weight:700;font-size:9px;paint-order:stroke;stroke:#fff;stroke-width:2.5px}
.review{display:grid;grid-template-columns:1fr 1fr;gap:0 24px;border:1.5px solid #161616;padding:4px 14px 12px;margin:16px 0;break-inside:avoid}.review h3{grid-column:1/-1;margin:8px 0 0}.review div{border-bottom:1px solid #161616;padding:20px 0 1px;color:#444;font-size:.9em}
.back{font-size:.88em}
@media (max-width:640px){body{padding:14px 14px 40px;font-size:16px}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:6px}.review{grid-template-columns:1fr}h1{font-size:23px}}
@media print{body{max-width:none;padding:0 1px 0 0;font-size:9.5pt;line-height:1.45}table{font-size:8.5pt;line-height:1.35}h1{font-size:19pt}h2{font-size:13.5pt;margin-top:18pt}h3{font-size:11pt}
.index,.bearers,.findings,.sources,.response{min-width:0}.wide,figure{overflow:visible}.pic{max-width:100%;height:auto}thead{display:table-header-group}tr,.facts dt,.facts dd,li,.note{break-inside:avoid}
h1,h2,h3,caption,thead,tr.rule,tr.why,.lead{break-after:avoid}tbody:first-of-type tr:first-child{break-before:avoid}.keep{break-inside:avoid}.group,.common{break-before:page}.back{display:none}a{color:inherit;text-decoration:none}p,li{orphans:2;widows:2}}
`;

/** The head of a printed page says which report it is, and within the section of a group which group: `g1`, `g2`, … in order. */
export function styleOf(w: Pick<PageWords, 'title' | 'footer' | 'page'>, report: Pick<Report, 'tool' | 'asOf'>, groups: readonly string[]): string {
  const run = `${w.title} · ${report.tool.name} ${report.tool.version} · ${instantWithOffset(report.asOf)}`;
  const small = 'font:7.5pt var(--sans),sans-serif;color:#333';
  const [before, between, after] = w.page.map(cssString);
  const pages = groups.map((name, i) => `@page g${i + 1}{@top-right{content:${cssString(cut(`${i + 1}. ${name.slice(0, NAME)}`, 60))}}}.g${i + 1}{page:g${i + 1}}`);
  return `:root{color-scheme:light;--sans:system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,${SANS},sans-serif}
@page{size:A4;margin:19mm 15mm 17mm;@top-left{content:${cssString(run)};${small}}@top-right{content:"";${small}}@bottom-left{content:${cssString(w.footer)};${small}}@bottom-right{content:${before} counter(page) ${between} counter(pages) ${after};${small}}}
${pages.join('\n')}${STYLE}`;
}
