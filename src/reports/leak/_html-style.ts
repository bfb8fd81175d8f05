/** Beside the style of every report: outcomes, bubbles, black boxes and drafts, each told apart without colour. */
export const LEAK_STYLE = `
.answer{min-width:680px;table-layout:fixed}.answer thead th{text-align:left}.answer th:nth-child(1){width:19%}.answer td:nth-child(2){width:17%}
.out{display:inline-block;padding:0 6px;border:1px solid #161616;line-height:1.5}.suspected_strong{border-width:3px;font-weight:700;color:#8a1c1c}.suspected_weak{border-width:2px;font-weight:700;color:#6b4300}.insufficient_evidence{border-style:dashed}.not_established,.likely_not{border-style:dotted}
.keys th:nth-child(1){width:5em}.keys th:nth-child(3){width:26%}.acts{min-width:600px;table-layout:fixed}.acts th:nth-child(1){width:4em}.acts th:nth-child(2){width:26%}.acts th:nth-child(3){width:28%}
.files{min-width:600px;table-layout:fixed}.files th:nth-child(1){width:32%}.files th:nth-child(2){width:24%}
.excerpt{min-width:600px;table-layout:fixed}.excerpt th:nth-child(1){width:4.4em;text-align:right}.excerpt th:nth-child(3){width:42%}
.excerpt .bubble{display:inline-block;max-width:92%;padding:5px 10px;border:1.2px solid #161616;border-radius:3px 12px 12px 12px;background:#fff;text-align:left}.own .talk{text-align:right}.own .bubble{border-radius:12px 3px 12px 12px;background:#eef3ea}.centre .talk{text-align:center}.centre .bubble{border:0;background:#f1f1ef;border-radius:8px;font-size:.92em}
.black{display:inline-block;background:#161616;color:#fff;padding:0 7px;margin:0 2px;font-size:.86em;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.state{font-weight:600}.differs>th,.missing>th{border-left:6px solid #8a1c1c}.near>th{border-left:3px solid #6b4300}.differs .state,.missing .state{color:#8a1c1c}ins{text-decoration:underline;text-decoration-thickness:2px;font-weight:600}del{text-decoration:line-through;color:#8a1c1c}
.gap th,.gap td{border-top-style:dashed;border-bottom-style:dashed;background:#f7f7f5}
.factors{min-width:600px;table-layout:fixed}.factors th:nth-child(1){width:19%}.factors th:nth-child(2){width:17%}.factors th:nth-child(3){width:13%}.factors tbody th .line:first-child{font-weight:700}
.turns{min-width:600px;table-layout:fixed}.turns th:nth-child(1){width:4.5em}.turns th:nth-child(2){width:28%}.turns th:nth-child(4){width:17%}.questions th:nth-child(1){width:3em}.questions th:nth-child(3){width:36%}.reposts{min-width:600px}.given th:nth-child(1){width:30%}
.marked{list-style:none;padding-left:4px}.marked li{padding-left:24px;text-indent:-20px}.mark{display:inline-block;width:20px;text-indent:0;font-weight:700}
.draft{border:1.5px solid #161616;padding:10px 18px;margin:10px 0 18px}.draft p{margin:5px 0;min-height:1em}
@media print{.answer,.acts,.files,.excerpt,.factors,.turns,.reposts{min-width:0}.draft{break-inside:auto}.bubble,.black{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
