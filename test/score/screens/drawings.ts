/** A small drawn face where phones have coloured signs: the machine has no font for them. */
export function face(name: string): string {
  const tint = { angry: '#e5533d', rose: '#d6336c', moon: '#f2c94c', thumb: '#f2b84b', thanks: '#f2b84b' }[name] ?? '#ffcd3c';
  const mouth = name === 'cry' || name === 'angry' ? 'M6 15 q4 -4 8 0' : name === 'laugh' ? 'M5 11 h10 q-5 8 -10 0' : 'M6 12 q4 4 8 0';
  return `<svg class="face" width="1.2em" height="1.2em" viewBox="0 0 20 20" style="vertical-align:-.24em"><circle cx="10" cy="10" r="9" fill="${tint}"/><circle cx="7" cy="8" r="1.3" fill="#5b3a00"/><circle cx="13" cy="8" r="1.3" fill="#5b3a00"/><path d="${mouth}" stroke="#5b3a00" stroke-width="1.3" fill="none"/></svg>`;
}

/** What an avatar shows: hills and a sun, or the outline of a person, by the name. */
export function glyph(name: string): string {
  const hash = [...name].reduce((sum, sign) => (Math.imul(sum, 33) + sign.charCodeAt(0)) >>> 0, 5);
  const hills = `<rect width="40" height="40" fill="rgba(255,255,255,.25)"/><circle cx="${10 + hash % 20}" cy="12" r="5" fill="#ffe08a"/><path d="M0 30 L13 ${14 + hash % 9} L24 30 L31 22 L40 32 V40 H0z" fill="rgba(0,0,0,.35)"/>`;
  const person = '<circle cx="20" cy="15" r="7.5" fill="rgba(255,255,255,.85)"/><path d="M5 40 q2 -16 15 -16 t15 16z" fill="rgba(255,255,255,.85)"/>';
  return `<svg width="100%" height="100%" viewBox="0 0 40 40" style="display:block">${hash % 2 === 0 ? hills : person}</svg>`;
}

const DRAWINGS: Readonly<Record<string, string>> = {
  pic: '<svg width="150" height="190" viewBox="0 0 150 190" style="border-radius:5px"><defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#8ec5e8"/><stop offset="1" stop-color="#e8d9b5"/></linearGradient></defs>'
    + '<rect width="150" height="190" fill="url(#sky)"/><path d="M0 120 Q40 70 80 118 T150 96 V190 H0z" fill="#5d8a5a"/><path d="M0 150 Q60 120 150 160 V190 H0z" fill="#3c5e3a"/><circle cx="112" cy="38" r="15" fill="#fff3b0"/></svg>',
  sticker: '<svg width="110" height="110" viewBox="0 0 110 110"><ellipse cx="55" cy="62" rx="40" ry="36" fill="#f4b183"/><path d="M22 38 L30 10 L46 30z M88 38 L80 10 L64 30z" fill="#f4b183"/><circle cx="42" cy="56" r="5"/><circle cx="68" cy="56" r="5"/><path d="M45 74 q10 9 20 0" stroke="#000" stroke-width="3" fill="none"/></svg>',
  voice: '<svg width="16" height="18" viewBox="0 0 16 18" fill="none" stroke="currentColor" stroke-width="1.8"><path d="M3 7 q2 2 0 4 M7 4 q4 5 0 10 M11 1 q7 8 0 16"/></svg>',
  packet: '<svg width="36" height="42" viewBox="0 0 36 42"><rect width="36" height="42" rx="4" fill="#d94f33"/><circle cx="18" cy="18" r="7" fill="#ffd98a"/></svg>',
  transfer: '<svg width="38" height="38" viewBox="0 0 38 38" fill="none" stroke="#fff" stroke-width="2.4"><circle cx="19" cy="19" r="16"/><path d="M12 16 h14 l-4 -4 M26 22 h-14 l4 4"/></svg>',
  file: '<svg width="34" height="40" viewBox="0 0 34 40"><path d="M0 0 H23 L34 11 V40 H0z" fill="#36a76b"/><path d="M9 16 l16 16 M25 16 l-16 16" stroke="#fff" stroke-width="3"/></svg>',
  thumb: '<svg width="44" height="44" viewBox="0 0 44 44"><rect width="44" height="44" fill="#7aa7c7"/><path d="M0 34 L16 18 L28 30 L36 24 L44 32 V44 H0z" fill="#41617a"/></svg>',
  map: '<svg width="212" height="84" viewBox="0 0 212 84" style="display:block;margin-top:6px"><rect width="212" height="84" fill="#e8e4da"/><path d="M0 50 H212 M60 0 V84 M140 0 L170 84" stroke="#fff" stroke-width="9"/><circle cx="104" cy="40" r="9" fill="#e5533d"/></svg>',
};

export const drawing = (name: string): string => DRAWINGS[name] ?? '';
